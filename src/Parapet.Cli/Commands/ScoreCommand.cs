using System.CommandLine;
using System.Globalization;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
using Parapet.Cli.Tables;
using Parapet.Questions.Scoring;

namespace Parapet.Cli.Commands;

/// <summary>Scores a file of tracks against the truth of a tracking case.</summary>
internal static class ScoreCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("case") { Description = "Folder of a case: case.json, scans.csv and truth.csv." };
        var file = new Argument<string>("tracks") { Description = "Tracks at the times of the scans: time,track_id,x,y,z,vx,vy,vz." };
        var cutOff = new Option<string?>("--cut-off") { Description = "Metres at which a track stands for nothing; the case's own without it." };
        var json = new Option<bool>("--json") { Description = "Print JSON in place of the table." };
        var command = new Command("score", Help.WithExamples(
            "Scores tracks against truth: GOSPA and its split, OSPA, the attributes of a single integrated air picture, errors, delay.",
            "parapet score cases/a_crossing_101 tracks.csv",
            "parapet score cases/f_close4_601 tracks.csv --cut-off 5 --json"))
        {
            folder, file, cutOff, json,
        };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(file)!, parsed.GetValue(cutOff), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string folder, string file, string? cutOff, bool json)
    {
        var problems = new Problems();
        Length? metres = cutOff is null ? null : Length.FromMetres(NumberArgument.Read("--cut-off", cutOff, double.NaN, 1e-6, 1e9, "m", problems));
        if (new ScoreQuestion(folder, file, metres).Answer(problems) is not { } score)
        {
            return Complaint.Print(problems);
        }

        if (json)
        {
            Console.WriteLine(score.ToJson());
            return ExitCode.Done;
        }

        ConsoleTables.Print($"{Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))}, cut-off {score.CutOff.Metres:G6} m", ["measure", "value", "unit"], Rows(score));
        if (score.StrayTimes > 0)
        {
            Console.Error.WriteLine($"{file}: rows at {score.StrayTimes} times at which the case has no scan were not scored");
        }

        return ExitCode.Done;
    }

    private static IEnumerable<string[]> Rows(ScoreAnswer score) =>
    [
        ["GOSPA, mean", Number(score.Gospa.Metres), "m"],
        ["  a root of the number of targets", Number(score.GospaPerObject.Metres), "m"],
        ["  of it: localisation, mean square", Number(score.Localisation.SquareMetres), "m2"],
        ["  of it: missed, mean", Number(score.Missed), ""],
        ["  of it: false, mean", Number(score.False), ""],
        ["OSPA, mean", Number(score.Ospa.Metres), "m"],
        ["completeness", Number(score.Completeness), ""],
        ["ambiguity", Number(score.Ambiguity, "none tracked"), ""],
        ["spuriousness", Number(score.Spuriousness, "no track"), ""],
        ["longest segment", Number(score.LongestSegment), ""],
        ["switches", Number(score.Switches), ""],
        ["changes of number", Number(score.ChangesPerMinute, "none tracked"), "1/min"],
        ["position error, RMS", Number(score.PositionError?.Metres, "none tracked"), "m"],
        ["velocity error, RMS", Number(score.VelocityError?.MetresPerSecond, "none tracked"), "m/s"],
        ["delay, mean", Number(score.Delay?.Seconds, "none tracked"), "s"],
        ["never tracked", $"{score.NeverTracked} of {score.Objects}", ""],
        ["track ids", Number(score.TrackIds), ""],
    ];

    private static string Number(double? value, string otherwise) => value is { } number && double.IsFinite(number) ? Number(number) : otherwise;

    private static string Number(double value) => value.ToString("G5", CultureInfo.InvariantCulture);
}
