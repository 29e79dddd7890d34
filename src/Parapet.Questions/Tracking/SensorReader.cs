using System.Globalization;
using System.Text.Json;
using Parapet.Catalogue.Reading;
using Parapet.Tracking.MultiHypothesis.Resolution;
using Parapet.Tracking.MultiHypothesis.Sensors;

namespace Parapet.Questions.Tracking;

/// <summary>Reads the sensors' models from case.json, and how its plots are written.</summary>
internal sealed class SensorReader
{
    private static readonly string[] ResolutionFields = ["resolution_range", "resolution_az", "resolution_el"];

    private readonly string _file;
    private readonly Problems _problems;
    private JsonElement _sensor;
    private string _path = "";

    private SensorReader(string file, Problems problems)
    {
        (_file, _problems) = (file, problems);
    }

    public static CaseDescription? Read(string file, byte[] bytes, Problems problems)
    {
        using var document = InputJson.Parse(file, bytes, problems);
        return document is null ? null : new SensorReader(file, problems).Read(document.RootElement);
    }

    private CaseDescription? Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("sensors", out var list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
        {
            Add("sensors", "none", "a list of one sensor or more");
            return null;
        }

        List<LocalSensor> sensors = [];
        foreach (var element in list.EnumerateArray())
        {
            (_sensor, _path) = (element, $"sensors[{sensors.Count}].");
            if (element.ValueKind != JsonValueKind.Object)
            {
                Add("", InputJson.Describe(element), "a sensor's fields");
                return null;
            }

            sensors.Add(element.TryGetProperty("sigma_x", out _) ? Plane() : Radar());
        }

        foreach (var twice in sensors.GroupBy(sensor => sensor.Id).Where(group => group.Count() > 1))
        {
            Add("id", twice.Key.ToString(CultureInfo.InvariantCulture), "a number that no other sensor has");
        }

        if (sensors.Select(sensor => sensor is PlaneSensor).Distinct().Count() > 1)
        {
            Add("", "radars and sensors of a plane", "sensors of one kind");
        }

        (_sensor, _path) = (root, "");
        return new()
        {
            Sensors = sensors,
            CutOff = root.TryGetProperty("score_cutoff_m", out _) ? Length.FromMetres(Number("score_cutoff_m", 1e-3, 1e7)) : null,
            LowestGround = root.TryGetProperty("lowest_ground_m", out _) ? Length.FromMetres(Number("lowest_ground_m", -1e5, 1e4)) : null,
            Units = Units(),
        };
    }

    private PlotUnits Units()
    {
        var isDegrees = Choice("plot_angles", "radians", "degrees");
        return new(isDegrees ? "deg" : "rad", isDegrees ? Math.PI / 180 : 1, Choice("plot_azimuths", "0 to 360", "-180 to 180"));
    }

    /// <summary>Whether a field has the second of two values and not the first, which it has where it is left out.</summary>
    private bool Choice(string name, string usual, string other)
    {
        if (!_sensor.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.String && value.GetString() == usual)
        {
            return false;
        }

        if (value.ValueKind != JsonValueKind.String || value.GetString() != other)
        {
            Add(name, value.ToString(), $"\"{usual}\" or \"{other}\"");
        }

        return true;
    }

    private LocalRadar Radar()
    {
        var isFlat = _sensor.TryGetProperty("dimensions", out _) && Number("dimensions", 2, 3) < 3;
        var radar = new LocalRadar
        {
            Id = (int)Number("id", 0, int.MaxValue),
            Position = Place(),
            Period = Duration.FromSeconds(Number("period", 1e-3, 1e5)),
            DetectionProbability = Ratio.Of(Number("pd", 0.01, 1 - 1e-6)),
            FalsePlotsPerScan = Number("clutter_per_scan", 0, 1e8),
            RangeSigma = Length.FromMetres(Number("sigma_range", 1e-3, 1e5)),
            AzimuthSigma = Angle.FromRadians(Number("sigma_az", 1e-6, 0.5)),
            ElevationSigma = isFlat ? default : Angle.FromRadians(Number("sigma_el", 1e-6, 0.5)),
            MeasuresElevation = !isFlat,
            RangeRateSigma = Speed.FromMetresPerSecond(Number("sigma_rr", 1e-3, 1e4)),
            LeastRange = Length.FromMetres(Number("rmin", 0, 1e7)),
            GreatestRange = Length.FromMetres(Number("rmax", 1, 1e7)),
            LeastAzimuth = Angle.FromRadians(Number("azmin", -2 * Math.PI, 2 * Math.PI)),
            GreatestAzimuth = Angle.FromRadians(Number("azmax", -2 * Math.PI, 4 * Math.PI)),
            LeastElevation = Angle.FromRadians(Number("elmin", -Math.PI / 2, Math.PI / 2)),
            GreatestElevation = Angle.FromRadians(Number("elmax", -Math.PI / 2, Math.PI / 2)),
            RangeRateLimit = Speed.FromMetresPerSecond(Number("rr_max", 1, 1e5)),
            Resolution = Resolution(),
        };
        Ordered("rmax", radar.LeastRange.Metres, radar.GreatestRange.Metres, "rmin");
        Ordered("azmax", radar.LeastAzimuth.Radians, radar.GreatestAzimuth.Radians, "azmin");
        Ordered("elmax", radar.LeastElevation.Radians, radar.GreatestElevation.Radians, "elmin");
        return radar;
    }

    private PlaneSensor Plane()
    {
        var plane = new PlaneSensor
        {
            Id = (int)Number("id", 0, int.MaxValue),
            Period = Duration.FromSeconds(Number("period", 1e-3, 1e5)),
            DetectionProbability = Ratio.Of(Number("pd", 0.01, 1 - 1e-6)),
            FalsePlotsPerScan = Number("clutter_per_scan", 0, 1e8),
            XSigma = Length.FromMetres(Number("sigma_x", 1e-6, 1e6)),
            YSigma = Length.FromMetres(Number("sigma_y", 1e-6, 1e6)),
            LeastX = Length.FromMetres(Number("xmin", -1e7, 1e7)),
            GreatestX = Length.FromMetres(Number("xmax", -1e7, 1e7)),
            LeastY = Length.FromMetres(Number("ymin", -1e7, 1e7)),
            GreatestY = Length.FromMetres(Number("ymax", -1e7, 1e7)),
            Resolution = _sensor.TryGetProperty("resolution", out _) ? Length.FromMetres(Number("resolution", 1e-6, 1e6)) : null,
        };
        Ordered("xmax", plane.LeastX.Metres, plane.GreatestX.Metres, "xmin");
        Ordered("ymax", plane.LeastY.Metres, plane.GreatestY.Metres, "ymin");
        return plane;
    }

    /// <summary>All three sides of the cell or none.</summary>
    private RadarResolution? Resolution() =>
        ResolutionFields.Any(name => _sensor.TryGetProperty(name, out _))
            ? new(
                Length.FromMetres(Number(ResolutionFields[0], 1e-3, 1e6)),
                Angle.FromRadians(Number(ResolutionFields[1], 1e-6, Math.PI)),
                Angle.FromRadians(Number(ResolutionFields[2], 1e-6, Math.PI)))
            : null;

    private Position<Enu> Place()
    {
        if (_sensor.TryGetProperty("pos", out var place) && place.ValueKind == JsonValueKind.Array && place.GetArrayLength() == 3
            && place.EnumerateArray().All(value => value.ValueKind == JsonValueKind.Number && Math.Abs(value.GetDouble()) <= 1e7))
        {
            return new(place[0].GetDouble(), place[1].GetDouble(), place[2].GetDouble());
        }

        Add("pos", _sensor.TryGetProperty("pos", out place) ? InputJson.Describe(place) : "none", "three numbers of metres, east, north and up, within 1e7");
        return default;
    }

    private double Number(string name, double least, double greatest)
    {
        if (_sensor.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
            && value.GetDouble() is var number && number >= least && number <= greatest)
        {
            return number;
        }

        Add(name, InputJson.Describe(value), FormattableString.Invariant($"a number in [{least:G6}, {greatest:G6}]"));
        return Math.Max(least, 1e-3);
    }

    private void Ordered(string name, double least, double greatest, string other)
    {
        if (_problems.None && least >= greatest)
        {
            Add(name, greatest.ToString(CultureInfo.InvariantCulture), $"more than {other}");
        }
    }

    private void Add(string name, string found, string allowed) => _problems.Add(new Problem(_file, 1, _path + name, found, allowed));
}
