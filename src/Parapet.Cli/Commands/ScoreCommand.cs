using System.CommandLine;
using System.Text.Json;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Scoring;

namespace Parapet.Cli.Commands;

/// <summary>Scores a file of tracks against the truth of a tracking case.</summary>
internal static class ScoreCommand
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true };

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
        List<string> others = [];
        double? metres = cutOff is null ? null : NumberArgument.Read("--cut-off", cutOff, double.NaN, 1e-6, 1e9, "m", others);
        var scored = ScoredCase.Read(folder, metres, problems);
        var tracks = PictureTable.Read(file, "track_id", problems);
        if (!problems.None || others.Count > 0)
        {
            return Complaint.Print(problems, [.. others]);
        }

        CaseScore score;
        try
        {
            score = CaseScore.Of(scored, tracks);
        }
        catch (ArgumentException exception)
        {
            return Complaint.Print(problems, $"{file}: {exception.Message}");
        }

        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(score.ForJson(), Layout));
            return ExitCode.Done;
        }

        ConsoleTables.Print($"{Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))}, cut-off {score.CutOff.Metres:G6} m", ["measure", "value", "unit"], score.Rows());
        if (score.StrayTimes > 0)
        {
            Console.Error.WriteLine($"{file}: rows at {score.StrayTimes} times at which the case has no scan were not scored");
        }

        return ExitCode.Done;
    }
}
