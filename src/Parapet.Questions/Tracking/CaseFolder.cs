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

    private const string JsonLines = ".jsonl";

    public required string Folder { get; init; }

    public required CaseDescription Description { get; init; }

    public IReadOnlyList<LocalSensor> Sensors => Description.Sensors;

    /// <summary>In the order of arrival, which need not be that of time.</summary>
    public required IReadOnlyList<CaseScan> Scans { get; init; }

    /// <summary>Of all scans, one after the other.</summary>
    public required LocalPlot[] Plots { get; init; }

    /// <summary>Plots that were left out, for their scan held the same already.</summary>
    public required int RepeatedPlots { get; init; }

    /// <summary>Reads a case; null with every problem added where there is one.</summary>
    /// <param name="usesRangeRate">Whether plots carry their range-rates.</param>
    public static CaseFolder? Read(string folder, bool usesRangeRate, Problems problems)
    {
        string[] files = [Path.Combine(folder, CaseFile), Table(folder, ScansFile, problems), Table(folder, PlotsFile, problems)];
        var bytes = new byte[files.Length][];
        for (var i = 0; i < files.Length; i++)
        {
            bytes[i] = InputFile.Read(files[i], "a file of a tracking case", problems) ?? [];
        }

        if (!problems.None || SensorReader.Read(files[0], bytes[0], problems) is not { } described || !problems.None)
        {
            return null;
        }

        var scans = new ScanReader(files[1], described.Sensors, problems).Read(bytes[1]);
        var reader = new PlotReader(files[2], described.Sensors, scans, described.Units, usesRangeRate, problems);
        var plots = reader.Read(bytes[2]);
        return problems.None
            ? new() { Folder = folder, Description = described, Scans = plots.Scans, Plots = plots.Plots, RepeatedPlots = reader.Repeated }
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

    /// <summary>A table's file: the one of commas, or that of JSON lines where it stands in its place.</summary>
    public static string Table(string folder, string name, Problems problems)
    {
        var (commas, lines) = (Path.Combine(folder, name), Path.Combine(folder, Path.ChangeExtension(name, JsonLines)));
        if (!File.Exists(lines))
        {
            return commas;
        }

        if (File.Exists(commas))
        {
            problems.Add(new(lines, 0, "", $"{name} is there too", "one of the two"));
        }

        return lines;
    }
}
