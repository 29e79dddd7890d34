using System.CommandLine;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Tables;
using Parapet.Questions.Terrain;

namespace Parapet.Cli.Commands;

/// <summary>Looks through tiles for what cannot be ground.</summary>
internal static class TerrainCheckCommand
{
    private const int MostRows = 40;

    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "A folder of tiles." };
        var json = new Option<bool>("--json") { Description = "Print what was found as JSON." };
        var command = new Command("check", Help.WithExamples(
            "Looks through tiles for voids, spikes, stripes, steps along straight edges, corners of strange rectangles, blocks of one height, seams and overlaps; ends with 1 where it finds any.",
            "parapet terrain check tiles",
            "parapet terrain check tiles --json"))
        {
            folder, json,
        };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(json)));
        return command;
    }

    private static int Run(string folder, bool json)
    {
        var problems = new Problems();
        if (new TerrainCheckQuestion(folder).Answer(problems) is not { } answer)
        {
            return Complaint.Print(problems);
        }

        if (json)
        {
            Console.WriteLine(answer.ToJson());
        }
        else
        {
            Print(answer);
        }

        return answer.IsClean ? ExitCode.Done : ExitCode.CheckFailed;
    }

    private static void Print(TerrainCheckAnswer answer)
    {
        if (!answer.IsClean)
        {
            ConsoleTables.Print(
                $"Findings in {answer.Folder}",
                ["kind", "tile", "latitude", "longitude", "posts", "size m"],
                answer.Findings.Take(MostRows).Select(finding => (string[])
                [
                    finding.Kind,
                    finding.File,
                    FormattableString.Invariant($"{finding.Latitude.Degrees:F4}"),
                    FormattableString.Invariant($"{finding.Longitude.Degrees:F4}"),
                    FormattableString.Invariant($"{finding.Posts}"),
                    finding.Size is { } size ? FormattableString.Invariant($"{size.Metres:F0}") : "",
                ]));
        }

        var kinds = answer.Findings.CountBy(finding => finding.Kind).Select(kind => FormattableString.Invariant($"{kind.Value} {kind.Key}"));
        Console.WriteLine($"{answer.Tiles} tiles: {(answer.IsClean ? $"nothing found of {string.Join(", ", answer.LookedFor)} (oblique steps are not looked for)" : string.Join(", ", kinds))}.");
        if (answer.Findings.Length > MostRows)
        {
            Console.WriteLine($"The first {MostRows} are shown; --json has all {answer.Findings.Length}.");
        }
    }
}
