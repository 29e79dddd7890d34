using Parapet.Catalogue.Reading;
using Parapet.Fusion.Registration;
using Parapet.Questions.Inputs;
using Parapet.Tracking.Keeping;
using Parapet.Tracking.MultiHypothesis.Sensors;

namespace Parapet.Questions.Tracking;

/// <summary>A tracking case as a tracker may see it: sensors, scans and plots. What scores read besides is none of its business.</summary>
internal sealed record CaseFolder
{
    public const string CaseFile = "case.json";
    public const string ScansFile = "scans.csv";
    public const string PlotsFile = "detections.csv";

    public required string Folder { get; init; }

    public required IReadOnlyList<LocalSensor> Sensors { get; init; }

    /// <summary>In the order of arrival, which need not be that of time.</summary>
    public required IReadOnlyList<CaseScan> Scans { get; init; }

    /// <summary>Of all scans, one after the other.</summary>
    public required LocalPlot[] Plots { get; init; }

    /// <summary>The error at which a track is worth nothing, where the case names one.</summary>
    public Length? CutOff { get; init; }

    /// <summary>Reads a case; null with every problem added where there is one.</summary>
    /// <param name="usesRangeRate">Whether plots carry their range-rates.</param>
    public static CaseFolder? Read(string folder, bool usesRangeRate, Problems problems)
    {
        var files = new[] { CaseFile, ScansFile, PlotsFile }.Select(name => Path.Combine(folder, name)).ToArray();
        var bytes = new byte[files.Length][];
        for (var i = 0; i < files.Length; i++)
        {
            bytes[i] = InputFile.Read(files[i], "a file of a tracking case", problems) ?? [];
        }

        if (!problems.None || SensorReader.Read(files[0], bytes[0], problems) is not { } sensors || !problems.None)
        {
            return null;
        }

        var scans = new ScanReader(files[1], sensors.Sensors, problems).Read(bytes[1]);
        var plots = new PlotReader(files[2], sensors.Sensors, scans, usesRangeRate, problems).Read(bytes[2]);
        return problems.None
            ? new() { Folder = folder, Sensors = sensors.Sensors, Scans = plots.Scans, Plots = plots.Plots, CutOff = sensors.CutOff }
            : null;
    }

    /// <summary>The case without the biases that an alignment found.</summary>
    public CaseFolder Aligned(SensorAlignment alignment)
    {
        var plots = Plots.ToArray();
        List<CaseScan> scans = [];
        foreach (var scan in Scans)
        {
            for (var i = scan.FirstPlot; i < scan.FirstPlot + scan.PlotCount; i++)
            {
                plots[i] = alignment.Corrected(plots[i], scan.Sensor.Id);
            }

            scans.Add(scan with { Measured = scan.Time - alignment.Of(scan.Sensor.Id).Clock });
        }

        return this with { Plots = plots, Scans = scans };
    }
}
