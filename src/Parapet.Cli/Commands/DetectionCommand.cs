using System.CommandLine;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
using Parapet.Cli.Tables;
using Parapet.Questions.Detection;

namespace Parapet.Cli.Commands;

/// <summary>How far radars of the catalogue detect its threats, with what the disputed figures leave open.</summary>
internal static class DetectionCommand
{
    public static Command Create()
    {
        var radars = new Argument<string[]>("radar") { Description = "Ids of radars of the catalogue; all of them where none is named.", Arity = ArgumentArity.ZeroOrMore };
        var target = new Option<string[]>("--target") { Description = "A threat of the catalogue; may be given several times.", Required = true };
        var aspect = new Option<string?>("--aspect") { Description = "Side that the target shows, degrees: 0 head on (without it), 90 from the side, 180 from behind." };
        var probability = new Option<string?>("--pd") { Description = "Probability of detection in one look; 0.5 without it." };
        var jammer = new Option<string?>("--jammer") { Description = "A threat of the catalogue that carries a jammer: adds burn-through ranges." };
        var jammerAt = new Option<string?>("--jammer-at") { Description = "From the radar to the jammer that stands off, km; 200 without it." };
        var draws = new Option<string?>("--draws") { Description = "Readings of the public record behind the spread; 1000 without it." };
        var output = new Option<string[]>("--out") { Description = "A file: .svg for a figure, .md for a page; may be given several times." };
        var json = new Option<bool>("--json") { Description = "Print JSON in place of the table." };
        var command = new Command("detection", Help.WithExamples(
            "Tells how far radars detect a target in free space, by band and side, with the spread of the public record.",
            "parapet detection --target stealth-fighter --target fighter",
            "parapet detection nebo-m-vhf 91n6e 92n6e --target stealth-fighter --aspect 90 --out stealth.svg",
            "parapet detection an-mpq-65 --target fighter --jammer stand-off-jammer --jammer-at 250 --json"))
        {
            radars, target, aspect, probability, jammer, jammerAt, draws, output, json,
        };
        command.SetAction(parsed =>
        {
            var problems = new Problems();
            var files = parsed.GetValue(output) ?? [];
            foreach (var file in files)
            {
                OutputFile.Check(file, "--out", problems, ".svg", ".md");
            }

            var question = new DetectionQuestion([.. parsed.GetValue(radars)!], [.. parsed.GetValue(target)!])
            {
                Aspect = Angle.FromDegrees(NumberArgument.Read("--aspect", parsed.GetValue(aspect), 0, 0, 180, "deg", problems)),
                Probability = Ratio.Of(NumberArgument.Read("--pd", parsed.GetValue(probability), 0.5, 0.01, 0.99, "", problems)),
                Jammer = parsed.GetValue(jammer),
                JammerRange = Length.FromKilometres(NumberArgument.Read("--jammer-at", parsed.GetValue(jammerAt), 200, 1, 2000, "km", problems)),
                Draws = (int)NumberArgument.Read("--draws", parsed.GetValue(draws), 1000, 10, 100_000, "", problems),
            };
            if (question.Answer(problems) is not { } answer)
            {
                return Complaint.Print(problems);
            }

            return Write(answer, files) ? Print(answer, parsed.GetValue(json)) : ExitCode.BadInput;
        });
        return command;
    }

    private static bool Write(DetectionAnswer answer, string[] files)
    {
        var figure = files.FirstOrDefault(file => OutputFile.HasEnding(file, ".svg"));
        return files.All(file => OutputFile.TryWrite(file, OutputFile.HasEnding(file, ".svg") ? answer.ToSvg() : answer.ToPage(FigureBeside(file, figure))));
    }

    /// <summary>The figure's path as the page must name it.</summary>
    private static string FigureBeside(string page, string? figure) => figure is null
        ? "detection-ranges.svg"
        : Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(page))!, Path.GetFullPath(figure)).Replace('\\', '/');

    private static int Print(DetectionAnswer answer, bool json)
    {
        if (json)
        {
            Console.WriteLine(answer.ToJson());
            return ExitCode.Done;
        }

        var (columns, rows) = answer.ToTable();
        ConsoleTables.Print(answer.Question, [.. columns], rows.Select(row => row.ToArray()));
        return ExitCode.Done;
    }
}
