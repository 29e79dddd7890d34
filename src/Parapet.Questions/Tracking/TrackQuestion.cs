using System.Diagnostics;
using Parapet.Catalogue.Reading;
using Parapet.Fusion.Registration;
using Parapet.Tracking.MultiHypothesis;
using Parapet.Tracking.MultiHypothesis.Sensors;
using Parapet.Tracking.NearestNeighbour;

namespace Parapet.Questions.Tracking;

/// <summary>Which tracks the plots of a case make.</summary>
/// <param name="Case">The folder with case.json, scans.csv and detections.csv.</param>
public sealed record TrackQuestion(string Case)
{
    public TrackKeeper Keeper { get; init; } = TrackKeeper.MultiHypothesis;

    /// <summary>Whether plots carry their range-rates.</summary>
    public bool UsesRangeRate { get; init; }

    /// <summary>A JSON file with settings of the tracker in place of those found from the sensors; null for none.</summary>
    public string? Settings { get; init; }

    /// <summary>Id of a radar that is held true: what the others add is found against it and taken off; null to leave it.</summary>
    public int? AlignWith { get; init; }

    /// <summary>The tracks; null where the problems hold any in the end, with every one of the files added.</summary>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="progress">Told the share of the scans that is done, from 0 to 1; null where nobody looks.</param>
    public TrackAnswer? Answer(Problems problems, Action<double>? progress = null)
    {
        if (Keeper == TrackKeeper.NearestNeighbour && (UsesRangeRate || Settings is not null))
        {
            problems.Add(new("--keeper nearest-neighbour", 0, "", "takes neither --use rr nor --config", ""));
        }

        // What else is wrong keeps no file from being read.
        var ofCase = new Problems();
        var read = CaseFolder.Read(Case, UsesRangeRate, ofCase);
        foreach (var problem in ofCase.InOrder())
        {
            problems.Add(problem);
        }

        var settings = read is null ? null : SettingsFile.Read(Settings, read, problems);
        CheckSensors(read, problems);
        return read is null || settings is null || !problems.None ? null : Track(read, settings, progress);
    }

    private void CheckSensors(CaseFolder? read, Problems problems)
    {
        if (read is null)
        {
            return;
        }

        if (AlignWith is { } trusted && (read.Sensors.Count < 2 || !read.Sensors.Any(sensor => sensor is LocalRadar && sensor.Id == trusted)))
        {
            problems.Add(new("--align-with", 0, "", $"found {trusted}", "the id of one of two or more radars of the case"));
        }

        if ((AlignWith is not null || Keeper == TrackKeeper.NearestNeighbour) && read.Sensors.Any(sensor => sensor is LocalRadar { MeasuresElevation: false }))
        {
            problems.Add(new(
                AlignWith is not null ? "--align-with" : "--keeper nearest-neighbour", 0, "", $"{CaseFolder.CaseFile} has a radar that measures no elevation",
                "radars that measure it"));
        }

        if (Keeper == TrackKeeper.NearestNeighbour && read.Sensors is not [LocalRadar])
        {
            problems.Add(new(
                "--keeper nearest-neighbour", 0, "", "needs one radar",
                $"{CaseFolder.CaseFile} has {read.Sensors.Count} sensors, {read.Sensors.Count(sensor => sensor is LocalRadar)} of them radars"));
        }
    }

    private TrackAnswer Track(CaseFolder read, MultiHypothesisSettings settings, Action<double>? progress)
    {
        var file = new TrackFile();
        var tracker = new MultiHypothesisTracker(read.Sensors, settings);
        var biases = Array.Empty<RadarBias>();
        if (AlignWith is { } held)
        {
            (read, biases) = Align(read, settings, held);
        }

        var clock = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        var pass = new TrackingPass(read, Keeper == TrackKeeper.NearestNeighbour ? new NearestNeighbourTracker(read.Sensors) : tracker, file);
        var tracks = pass.Run(progress);
        return new()
        {
            Scans = read.Scans.Count,
            Plots = read.Plots.Length,
            PlotsRepeated = read.RepeatedPlots,
            PlotsLeftOut = tracker.PlotsLeftOut,
            PlotsWithoutTrack = tracker.TargetsGivenUp,
            ClaimsRefused = tracker.ClaimsRefused,
            SearchesCut = tracker.SearchesCut,
            Tracks = tracks,
            Rows = file.Rows,
            Seconds = clock.Elapsed.TotalSeconds,
            ProcessorSeconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds,
            LateScans = pass.Late,
            Biases = [.. biases],
            Table = file.Bytes.ToArray(),
            Settings = settings,
        };
    }

    private static (CaseFolder Aligned, RadarBias[] Biases) Align(CaseFolder read, MultiHypothesisSettings settings, int trusted)
    {
        LocalRadar[] radars = [.. read.Sensors.OfType<LocalRadar>()];
        var alignment = new SensorAlignment(radars, trusted);
        new TrackingPass(read, new MultiHypothesisTracker(read.Sensors, settings), new(), alignment).Run();
        return (read.Aligned(alignment), [.. radars.Where(radar => radar.Id != trusted).Select(radar => RadarBias.Of(radar.Id, trusted, alignment))]);
    }
}
