using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Parapet.TrackingCases;

/// <summary>Writes a case's folder: case.json, scans.csv and detections.csv for the tracker; truth.csv and origin.csv for the score alone.</summary>
public static class CaseFiles
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true };

    public static void Write(TrackingCase drawn, string folder)
    {
        Directory.CreateDirectory(folder);
        var scans = PlotDrawing.Scans(drawn);
        File.WriteAllText(Path.Combine(folder, "case.json"), JsonSerializer.Serialize(Description(drawn, scans.Count), Layout) + "\n");
        WriteLines(folder, "scans.csv", "time,sensor", scans.Select(scan => Line(scan.Time, scan.Sensor)));
        var plots = scans.SelectMany(scan => scan.Plots).ToList();
        if (drawn.Plane is not null)
        {
            WriteLines(folder, "detections.csv", "time,sensor,x,y", plots.Select(plot => Line(plot.Time, plot.Sensor) + Numbers(plot.Values, "F4", "F4")));
        }
        else
        {
            WriteLines(folder, "detections.csv", "time,sensor,range,azimuth,elevation,range_rate", plots.Select(plot => Line(plot.Time, plot.Sensor) + Numbers(plot.Values, "F2", "F7", "F7", "F2")));
        }

        WriteLines(folder, "origin.csv", "origin", plots.Select(plot => plot.Origin.ToString(CultureInfo.InvariantCulture)));
        WriteLines(folder, "truth.csv", "time,target,x,y,z,vx,vy,vz", Truth(drawn, scans));
    }

    private static IEnumerable<string> Truth(TrackingCase drawn, IReadOnlyList<Scan> scans)
    {
        var (place, speed) = drawn.Plane is null ? ("F2", "F3") : ("F4", "F4");
        foreach (var time in scans.Select(scan => scan.Time).Distinct())
        {
            for (var target = 0; target < drawn.Targets.Count; target++)
            {
                if (drawn.Targets[target].At(time) is { } s)
                {
                    yield return Line(time, target) + Numbers([s.X, s.Y, s.Z, s.Vx, s.Vy, s.Vz], place, place, place, speed, speed, speed);
                }
            }
        }
    }

    private static Dictionary<string, object> Description(TrackingCase drawn, int scans)
    {
        var description = new Dictionary<string, object>
        {
            ["case"] = drawn.Family,
            ["seed"] = drawn.Seed,
            ["set"] = "generated",
            ["description"] = drawn.Description,
            ["duration"] = drawn.Duration,
            ["sensors"] = drawn.Plane is { } plane ? new[] { Plane(plane) } : drawn.Sensors.Select(Radar).ToArray(),
            ["n_scans"] = scans,
            ["score_cutoff_m"] = drawn.CutOff,
            ["gravity"] = drawn.HasGravity ? "central, about (0,0,-6371000 m), no rotation" : "none (flat, unaccelerated)",
        };
        if (drawn.Plane is not null)
        {
            description["measurement"] = "cartesian-plane";
        }

        return description;
    }

    private static Dictionary<string, object> Radar(Sensor sensor)
    {
        var radar = new Dictionary<string, object>
        {
            ["id"] = sensor.Id,
            ["pos"] = new[] { sensor.Position.X, sensor.Position.Y, sensor.Position.Z },
            ["period"] = sensor.Period,
            ["offset"] = sensor.Offset,
            ["sigma_range"] = sensor.SigmaRange,
            ["sigma_az"] = sensor.SigmaAzimuth,
            ["sigma_el"] = sensor.SigmaElevation,
            ["sigma_rr"] = sensor.SigmaRangeRate,
            ["pd"] = sensor.DetectionProbability,
            ["clutter_per_scan"] = sensor.ClutterPerScan,
            ["rmin"] = sensor.LeastRange,
            ["rmax"] = sensor.GreatestRange,
            ["azmin"] = 0.0,
            ["azmax"] = 2 * Math.PI,
            ["elmin"] = sensor.LeastElevation,
            ["elmax"] = sensor.GreatestElevation,
            ["rr_max"] = sensor.GreatestRangeRate,
            ["clutter_density_per_m_rad2"] = sensor.ClutterDensity,
        };
        if (sensor.Cell is { } cell)
        {
            (radar["resolution_range"], radar["resolution_az"], radar["resolution_el"]) = cell;
        }

        return radar;
    }

    private static Dictionary<string, object> Plane(PlaneSensor plane) => new()
    {
        ["id"] = 1,
        ["period"] = 1.0,
        ["offset"] = 0.0,
        ["sigma_x"] = plane.Sigma,
        ["sigma_y"] = plane.Sigma,
        ["pd"] = plane.DetectionProbability,
        ["clutter_per_scan"] = plane.ClutterPerScan,
        ["xmin"] = 0,
        ["xmax"] = plane.Side,
        ["ymin"] = 0,
        ["ymax"] = plane.Side,
        ["clutter_density_per_m2"] = plane.ClutterDensity,
    };

    private static string Line(double time, int other) =>
        string.Create(CultureInfo.InvariantCulture, $"{time:0.###},{other}");

    private static string Numbers(double[] values, params string[] formats)
    {
        var text = new StringBuilder();
        for (var i = 0; i < values.Length; i++)
        {
            text.Append(',').Append(values[i].ToString(formats[i], CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    private static void WriteLines(string folder, string file, string header, IEnumerable<string> lines) =>
        File.WriteAllText(Path.Combine(folder, file), header + "\n" + string.Concat(lines.Select(line => line + "\n")));
}
