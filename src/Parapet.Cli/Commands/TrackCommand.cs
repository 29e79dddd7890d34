using System.CommandLine;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Tables;
using Parapet.Questions.Tracking;

namespace Parapet.Cli.Commands;

/// <summary>Tracks the plots of a case and writes the tracks.</summary>
internal static class TrackCommand
{
    private const string MultiHypothesis = "multi-hypothesis";
    private const string NearestNeighbour = "nearest-neighbour";

    public static Command Create()
    {
        var folder = new Argument<string?>("case") { Arity = ArgumentArity.ZeroOrOne, Description = "Folder with case.json, scans.csv and detections.csv; the two tables may be JSON lines, .jsonl, instead." };
        var recording = new Option<string?>("--asterix") { Description = "A recording of ASTERIX in place of a case: plots of category 048 with north marks of 034, or of 001 with those of 002, in any container. A pipe may be read, and - is standard input." };
        var sites = new Option<string?>("--sites") { Description = "With --asterix, a file that says of radars what the recording does not: where they stand, how good they are." };
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
            "parapet track cases/a_crossing_101 --out tracks.csv --keeper nearest-neighbour",
            "parapet track --asterix examples/recordings/made-radar.pcap --out tracks.csv",
            "parapet track --asterix recording.ast --sites radars.yaml --out tracks.csv --json"))
        {
            folder, recording, sites, output, use, config, align, keeper, json,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetValue(folder), new(parsed.GetValue(recording), parsed.GetValue(sites)), parsed.GetValue(output)!, parsed.GetValue(use)!, parsed.GetValue(config),
            parsed.GetValue(align), parsed.GetValue(keeper)!, parsed.GetValue(json), cancellation)));
        return command;
    }

    private static int Run(string? folder, Recorded recorded, string output, string use, string? config, int? align, string keeper, bool json, CancellationToken cancellation)
    {
        var problems = new Problems();
        OutputFile.Check(output, "--out", problems, ".csv");
        if (use is not ("rae" or "rr"))
        {
            problems.Add(new("--use", 0, "", $"found '{use}'", "rae or rr"));
        }

        if (keeper is not (MultiHypothesis or NearestNeighbour))
        {
            problems.Add(new("--keeper", 0, "", $"found '{keeper}'", $"{MultiHypothesis} or {NearestNeighbour}"));
        }

        CheckSource(folder, recorded, use, config, align, problems);
        if (recorded.File is { } file)
        {
            return TrackRecording.Run(new(file) { Keeper = KeeperOf(keeper), Sites = recorded.Sites }, output, json, problems, cancellation);
        }

        if (folder is null)
        {
            return Complaint.Print(problems);
        }

        var question = new TrackQuestion(folder)
        {
            Keeper = KeeperOf(keeper),
            UsesRangeRate = use == "rr",
            Settings = config,
            AlignWith = align,
        };
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        if (ProgressDisplay.Show(name, progress => question.Answer(problems, progress)) is not { } answer)
        {
            return Complaint.Print(problems);
        }

        foreach (var bias in answer.Biases)
        {
            Console.Error.WriteLine(FormattableString.Invariant(
                $"radar {bias.Radar} against {bias.Against}, {bias.Pairs} pairs: range {bias.Range.Metres:F0} +- {bias.RangeSigma.Metres:F0} m, azimuth {bias.Azimuth.Milliradians:F2} +- {bias.AzimuthSigma.Milliradians:F2} mrad, clock {bias.Clock.Seconds:F3} +- {bias.ClockSigma.Seconds:F3} s"));
        }

        if (!OutputFile.TryWrite(output, stream => stream.Write(answer.Table.Span)))
        {
            return ExitCode.BadInput;
        }

        TellOfLimits(answer);
        Print(name, answer, json);
        return ExitCode.Done;
    }

    private static TrackKeeper KeeperOf(string keeper) => keeper == NearestNeighbour ? TrackKeeper.NearestNeighbour : TrackKeeper.MultiHypothesis;

    private static void CheckSource(string? folder, Recorded recorded, string use, string? config, int? align, Problems problems)
    {
        if (folder is null == recorded.File is null)
        {
            problems.Add(new(folder is null ? "case" : "--asterix", 0, "", folder is null ? "neither a case nor --asterix" : $"'{recorded.File}' beside the case '{folder}'", "the folder of a case, or --asterix with a recording"));
        }

        if (recorded.Sites is not null && recorded.File is null)
        {
            problems.Add(new("--sites", 0, "", $"'{recorded.Sites}' without --asterix", "with a recording: a case says itself where its sensors stand"));
        }

        if (recorded.File is not null && (use == "rr" || config is not null || align is not null))
        {
            problems.Add(new(
                use == "rr" ? "--use rr" : config is not null ? "--config" : "--align-with", 0, "", "with --asterix",
                "of a case alone; in a recording radars are held against the one that is off least by what --sites says"));
        }
    }

    private sealed record Recorded(string? File, string? Sites);

    private static void TellOfLimits(TrackAnswer answer)
    {
        if (answer.PlotsRepeated > 0)
        {
            Console.Error.WriteLine($"{answer.PlotsRepeated} plots were left out: their scan held an equal one.");
        }

        if (answer.PlotsLeftOut > 0)
        {
            Console.Error.WriteLine($"{answer.PlotsLeftOut} plots were left out: a scan may hold {answer.Settings.GreatestPlots}.");
        }

        if (answer.PlotsWithoutTrack > 0)
        {
            Console.Error.WriteLine($"{answer.PlotsWithoutTrack} plots began no track: {answer.Settings.GreatestTargets} possible targets are the most.");
        }

        if (answer.ClaimsRefused > 0)
        {
            Console.Error.WriteLine($"{answer.ClaimsRefused} plots were not offered to a target nearby: {answer.Settings.GreatestCluster} targets and plots that compete are the most.");
        }

        if (answer.LateScans > 0)
        {
            Console.Error.WriteLine($"{answer.LateScans} scans were passed over: they arrived more than {answer.Patience.Seconds:F0} s after a later one.");
        }
    }

    private static void Print(string name, TrackAnswer answer, bool json)
    {
        if (json)
        {
            Console.WriteLine(answer.ToJson());
            return;
        }

        ConsoleTables.Print(name, ["figure", "value"],
        [
            ["scans", FormattableString.Invariant($"{answer.Scans}")],
            ["plots", FormattableString.Invariant($"{answer.Plots}")],
            ["tracks", FormattableString.Invariant($"{answer.Tracks}")],
            ["rows", FormattableString.Invariant($"{answer.Rows}")],
            ["time of tracking", FormattableString.Invariant($"{answer.Seconds:F3} s, {answer.ProcessorSeconds:F3} s of processors")],
        ]);
    }
}
