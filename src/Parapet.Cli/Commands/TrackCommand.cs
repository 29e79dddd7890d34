using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Tracking;
using Parapet.Fusion.Registration;
using Parapet.Tracking.MultiHypothesis;
using Parapet.Tracking.MultiHypothesis.Sensors;
using Parapet.Tracking.NearestNeighbour;

namespace Parapet.Cli.Commands;

/// <summary>Tracks the plots of a case and writes the tracks.</summary>
internal static class TrackCommand
{
    private const string MultiHypothesis = "multi-hypothesis";
    private const string NearestNeighbour = "nearest-neighbour";

    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create()
    {
        var folder = new Argument<string>("case") { Description = "Folder with case.json, scans.csv and detections.csv." };
        var output = new Option<string>("--out") { Description = "The table of tracks to write, .csv.", Required = true };
        var use = new Option<string>("--use") { Description = "rae: range, azimuth and elevation; rr: range-rate too.", DefaultValueFactory = _ => "rae" };
        var config = new Option<string?>("--config") { Description = "A JSON file with settings of the tracker in place of those found from the sensors." };
        var align = new Option<int?>("--align-with") { Description = "Id of a radar that is held true: what the others add to range, azimuth and clock is found against it and taken off." };
        var keeper = new Option<string>("--keeper")
        {
            Description = "multi-hypothesis, or nearest-neighbour: the light engine of the simulation, for one radar and without settings.",
            DefaultValueFactory = _ => MultiHypothesis,
        };
        var json = new Option<bool>("--json") { Description = "Print JSON in place of the table." };
        var command = new Command("track", Help.WithExamples(
            "Tracks the plots of one or more sensors: a row for every confirmed track at every scan.",
            "parapet track cases/a_crossing_101 --out tracks.csv",
            "parapet track cases/a_crossing_101 --out tracks.csv --use rr --json",
            "parapet track cases/f_close4_601 --out tracks.csv --config settings.json",
            "parapet track cases/n_misaligned_1 --out tracks.csv --align-with 1",
            "parapet track cases/a_crossing_101 --out tracks.csv --keeper nearest-neighbour"))
        {
            folder, output, use, config, align, keeper, json,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(folder)!, parsed.GetValue(output)!, parsed.GetValue(use)!, parsed.GetValue(config),
            parsed.GetValue(align), parsed.GetValue(keeper)!, parsed.GetValue(json)));
        return command;
    }

    private static int Run(string folder, string output, string use, string? config, int? align, string keeper, bool json)
    {
        var problems = new Problems();
        List<string> others = [];
        OutputFile.CheckEnding(output, others, ".csv");
        if (use is not ("rae" or "rr"))
            others.Add($"--use: found '{use}'; rae or rr");
        if (keeper is not (MultiHypothesis or NearestNeighbour))
            others.Add($"--keeper: found '{keeper}'; {MultiHypothesis} or {NearestNeighbour}");
        if (keeper == NearestNeighbour && (use == "rr" || config is not null))
            others.Add($"--keeper {NearestNeighbour}: takes neither --use rr nor --config");
        var read = CaseFolder.Read(folder, use == "rr", problems);
        var settings = read is null ? null : SettingsFile.Read(config, read, problems);
        if (align is { } trusted && read is not null && (read.Sensors.Count < 2 || !read.Sensors.Any(sensor => sensor is LocalRadar && sensor.Id == trusted)))
            others.Add($"--align-with: found {trusted}; the id of one of two or more radars of the case");
        if (read is not null && keeper == NearestNeighbour && read.Sensors is not [LocalRadar])
            others.Add($"--keeper {NearestNeighbour}: needs one radar; {CaseFolder.CaseFile} has {read.Sensors.Count} sensors, {read.Sensors.Count(sensor => sensor is LocalRadar)} of them radars");
        if (read is null || settings is null || others.Count > 0 || !problems.None)
            return Complaint.Print(problems, [.. others]);

        var file = new TrackFile();
        var tracker = new MultiHypothesisTracker(read.Sensors, settings);
        if (align is { } held)
            read = Align(read, settings, held);
        var clock = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        var pass = new TrackingPass(read, keeper == NearestNeighbour ? new NearestNeighbourTracker(read.Sensors) : tracker, file);
        var tracks = ProgressDisplay.Show(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), read.Scans.Count, pass.Run);
        var (elapsed, processor) = (clock.Elapsed, Environment.CpuUsage.TotalTime - before);
        if (!OutputFile.TryWrite(output, stream => stream.Write(file.Bytes)))
            return ExitCode.BadInput;
        if (tracker.PlotsLeftOut > 0)
            Console.Error.WriteLine($"{tracker.PlotsLeftOut} plots were left out: a scan may hold {settings.GreatestPlots}.");
        if (tracker.TargetsGivenUp > 0)
            Console.Error.WriteLine($"{tracker.TargetsGivenUp} plots began no track: {settings.GreatestTargets} possible targets are the most.");
        if (tracker.ClaimsRefused > 0)
            Console.Error.WriteLine($"{tracker.ClaimsRefused} plots were not offered to a target nearby: {settings.GreatestCluster} targets and plots that compete are the most.");
        if (pass.Late > 0)
            Console.Error.WriteLine($"{pass.Late} scans were passed over: they arrived more than {TrackingPass.Patience.Seconds:F0} s after a later one.");
        Print(read, tracker, tracks, file.Rows, elapsed.TotalSeconds, processor.TotalSeconds, json);
        return ExitCode.Done;
    }

    private static CaseFolder Align(CaseFolder read, MultiHypothesisSettings settings, int trusted)
    {
        LocalRadar[] radars = [.. read.Sensors.OfType<LocalRadar>()];
        var alignment = new SensorAlignment(radars, trusted);
        new TrackingPass(read, new MultiHypothesisTracker(read.Sensors, settings), new(), alignment).Run();
        foreach (var radar in radars.Where(radar => radar.Id != trusted))
        {
            var (bias, sigma) = (alignment.Of(radar.Id), alignment.SigmaOf(radar.Id));
            Console.Error.WriteLine(FormattableString.Invariant(
                $"radar {radar.Id} against {trusted}, {alignment.Pairs} pairs: range {bias.Range.Metres:F0} +- {sigma.Range.Metres:F0} m, azimuth {bias.Azimuth.Milliradians:F2} +- {sigma.Azimuth.Milliradians:F2} mrad, clock {bias.Clock.Seconds:F3} +- {sigma.Clock.Seconds:F3} s"));
        }

        return read.Aligned(alignment);
    }

    private static void Print(CaseFolder read, MultiHypothesisTracker tracker, int tracks, int rows, double seconds, double processorSeconds, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(
                new
                {
                    scans = read.Scans.Count,
                    plots = read.Plots.Length,
                    plotsLeftOut = tracker.PlotsLeftOut,
                    plotsWithoutTrack = tracker.TargetsGivenUp,
                    claimsRefused = tracker.ClaimsRefused,
                    searchesCut = tracker.SearchesCut,
                    tracks,
                    rows,
                    seconds,
                    processorSeconds,
                },
                Layout));
            return;
        }

        ConsoleTables.Print(Path.GetFileName(Path.TrimEndingDirectorySeparator(read.Folder)), ["figure", "value"],
        [
            ["scans", FormattableString.Invariant($"{read.Scans.Count}")],
            ["plots", FormattableString.Invariant($"{read.Plots.Length}")],
            ["tracks", FormattableString.Invariant($"{tracks}")],
            ["rows", FormattableString.Invariant($"{rows}")],
            ["time of tracking", FormattableString.Invariant($"{seconds:F3} s, {processorSeconds:F3} s of processors")],
        ]);
    }
}
