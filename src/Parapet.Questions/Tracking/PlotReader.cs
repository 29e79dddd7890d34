using System.Buffers.Text;
using System.Text;
using Parapet.Catalogue.Reading;
using Parapet.Tracking.Keeping;
using Parapet.Tracking.MultiHypothesis.Sensors;

namespace Parapet.Questions.Tracking;

/// <summary>Reads the plots and lays them to their scans, in whatever order the lines stand. Equal plots of one scan are one.</summary>
internal sealed class PlotReader(
    string file, IReadOnlyList<LocalSensor> sensors, IReadOnlyList<CaseScan> scans, PlotUnits units, bool usesRangeRate, Problems problems)
{
    private readonly bool _isPlane = sensors[0] is PlaneSensor;
    private readonly List<LocalPlot> _plots = [];
    private readonly List<int> _owners = [];
    private readonly HashSet<(int Scan, double First, double Second, double Third, double Rate)> _seen = [];
    private readonly Dictionary<(Instant Time, int Sensor), int> _places = [];
    private CaseRows? _rows;
    private string[] _names = [];

    /// <summary>Plots that their scan held already, and that were left out for it.</summary>
    public int Repeated { get; private set; }

    public (LocalPlot[] Plots, IReadOnlyList<CaseScan> Scans) Read(byte[] bytes)
    {
        // Range-rate and elevation are columns of their own right where somebody measures and uses them.
        var needsElevation = sensors.Any(sensor => sensor is LocalRadar { MeasuresElevation: true });
        (_names, var needed) = _isPlane
            ? (["time", "sensor", "x", "y"], 4)
            : (needsElevation, usesRangeRate) switch
            {
                (true, true) => (["time", "sensor", "range", "azimuth", "elevation", "range_rate"], 6),
                (true, false) => (["time", "sensor", "range", "azimuth", "elevation", "range_rate"], 5),
                (false, true) => (["time", "sensor", "range", "azimuth", "range_rate", "elevation"], 5),
                _ => (new[] { "time", "sensor", "range", "azimuth", "range_rate", "elevation" }, 4),
            };
        _rows = CaseRows.Open(file, bytes, _names, needed, problems);
        for (var i = 0; i < scans.Count; i++)
        {
            _places.TryAdd((scans[i].Time, scans[i].Sensor.Id), i);
        }

        while (_rows is not null && _rows.Next())
        {
            ReadRow();
        }

        return Lay();
    }

    private void ReadRow()
    {
        if (!CaseTime.TryRead(_rows![0], out var time))
        {
            Add("time", Encoding.UTF8.GetString(_rows[0]), CaseTime.Allowed);
            return;
        }

        if (Number("sensor", 0, int.MaxValue, "") is not { } sensor)
        {
            return;
        }

        if (sensor != Math.Floor(sensor) || !_places.TryGetValue((time, (int)sensor), out var scan))
        {
            Add("time,sensor", FormattableString.Invariant($"{Encoding.UTF8.GetString(_rows[0])}, {sensor}"), "a scan of the list of scans");
            return;
        }

        if ((_isPlane ? OnPlane() : OfRadar((LocalRadar)scans[scan].Sensor)) is not { } plot)
        {
            return;
        }

        if (!_seen.Add((scan, plot.First, plot.Second, plot.Third, plot.RangeRate)))
        {
            Repeated++;
            return;
        }

        _plots.Add(plot.Plot);
        _owners.Add(scan);
    }

    /// <summary>Brings the plots into the order of the scans; those of one scan keep the order of their lines.</summary>
    private (LocalPlot[] Plots, IReadOnlyList<CaseScan> Scans) Lay()
    {
        var next = new int[scans.Count + 1];
        foreach (var owner in _owners)
        {
            next[owner + 1]++;
        }

        var placed = new CaseScan[scans.Count];
        for (var i = 0; i < placed.Length; i++)
        {
            placed[i] = scans[i] with { FirstPlot = next[i], PlotCount = next[i + 1] };
            next[i + 1] += next[i];
        }

        var plots = new LocalPlot[_plots.Count];
        for (var i = 0; i < plots.Length; i++)
        {
            plots[next[_owners[i]]++] = _plots[i];
        }

        return (plots, placed);
    }

    private ReadPlot? OnPlane() => Number("x", -1e7, 1e7, "m") is { } x && Number("y", -1e7, 1e7, "m") is { } y
        ? new(LocalPlot.OnPlane(Length.FromMetres(x), Length.FromMetres(y)), x, y, 0, 0)
        : null;

    private ReadPlot? OfRadar(LocalRadar radar)
    {
        var range = Number("range", 1e-3, 1e7, "m");
        var azimuth = Number("azimuth", units.LeastAzimuth, units.GreatestAzimuth, units.Name);
        double? elevation = radar.MeasuresElevation ? Number("elevation", -units.Quarter, units.Quarter, units.Name) : 0;
        double? rate = usesRangeRate ? Number("range_rate", -1e5, 1e5, "m/s") : double.NaN;
        return range is { } r && azimuth is { } a && elevation is { } e && rate is { } speed
            ? new(
                LocalPlot.OfRadar(
                    Length.FromMetres(r), Azimuth.FromRadians(a * units.Radians), Angle.FromRadians(e * units.Radians),
                    usesRangeRate ? Speed.FromMetresPerSecond(speed) : null),
                r, a, e, usesRangeRate ? speed : 0)
            : null;
    }

    private double? Number(string name, double least, double greatest, string unit)
    {
        var field = _rows![Array.IndexOf(_names, name)];
        if (Utf8Parser.TryParse(field, out double value, out var used) && used == field.Length && value >= least && value <= greatest)
        {
            return value;
        }

        Add(name, Encoding.UTF8.GetString(field), FormattableString.Invariant($"a number in [{least:G7}, {greatest:G7}] {unit}").TrimEnd());
        return null;
    }

    private void Add(string field, string found, string allowed) => problems.Add(new Problem(file, _rows!.Line, field, $"'{found}'", allowed));

    private readonly record struct ReadPlot(LocalPlot Plot, double First, double Second, double Third, double RangeRate);
}
