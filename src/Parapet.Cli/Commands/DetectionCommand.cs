using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Parapet.Catalogue;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Detection;
using Parapet.Studies.Detection;

namespace Parapet.Cli.Commands;

/// <summary>How far radars of the catalogue detect its threats, with what the disputed figures leave open.</summary>
internal static class DetectionCommand
{
    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

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
            List<string> others = [];
            var files = parsed.GetValue(output) ?? [];
            foreach (var file in files)
            {
                OutputFile.CheckEnding(file, others, ".svg", ".md");
            }

            var degrees = NumberArgument.Read("--aspect", parsed.GetValue(aspect), 0, 0, 180, "deg", others);
            var sought = NumberArgument.Read("--pd", parsed.GetValue(probability), 0.5, 0.01, 0.99, "", others);
            var distance = NumberArgument.Read("--jammer-at", parsed.GetValue(jammerAt), 200, 1, 2000, "km", others);
            var count = NumberArgument.Read("--draws", parsed.GetValue(draws), 1000, 10, 100_000, "", others);
            if (CatalogueFolder.Load(problems) is not { } catalogue)
            {
                return Complaint.Print(problems, [.. others]);
            }

            var looking = Radars(catalogue, parsed.GetValue(radars)!, others);
            var seen = parsed.GetValue(target)!.Select(id => Known<ThreatEntry>(catalogue, "--target", id, others)).OfType<ThreatEntry>().ToArray();
            var carrier = parsed.GetValue(jammer) is { } name ? Known<ThreatEntry>(catalogue, "--jammer", name, others, threat => threat.Jammer is not null) : null;
            if (others.Count > 0 || !problems.None)
            {
                return Complaint.Print(problems, [.. others]);
            }

            var answers = seen.SelectMany(threat => DetectionSurvey.Of(looking, new()
            {
                Target = threat,
                Aspect = Angle.FromDegrees(degrees),
                Probability = Ratio.Of(sought),
                Jammer = carrier?.Jammer,
                JammerRange = Length.FromKilometres(distance),
                Draws = (int)count,
            })).ToImmutableArray();
            var question = FormattableString.Invariant($"Targets at an aspect of {degrees:G6} degrees (0 is head on), detected with probability {sought:G3} in one look.");
            return Write(answers, files, question) ? Print(answers, question, parsed.GetValue(json)) : ExitCode.BadInput;
        });
        return command;
    }

    private static ImmutableArray<RadarEntry> Radars(SystemCatalogue catalogue, string[] ids, List<string> problems) => ids.Length == 0
        ? [.. catalogue.All<RadarEntry>().OrderBy(radar => radar.Band)]
        : [.. ids.Select(id => Known<RadarEntry>(catalogue, "radar", id, problems)).OfType<RadarEntry>()];

    private static T? Known<T>(SystemCatalogue catalogue, string argument, string id, List<string> problems, Func<T, bool>? allowed = null)
        where T : Entry
    {
        if (catalogue.Find(id) is T entry && allowed?.Invoke(entry) != false)
        {
            return entry;
        }

        var known = catalogue.All<T>().Where(other => allowed?.Invoke(other) != false).Select(other => other.Id);
        problems.Add($"{argument}: found '{id}'; one of {string.Join(", ", known)}");
        return null;
    }

    private static bool Write(ImmutableArray<RadarDetection> answers, string[] files, string question)
    {
        var figure = files.FirstOrDefault(file => file.EndsWith(".svg", StringComparison.OrdinalIgnoreCase));
        return files.All(file => OutputFile.TryWrite(file, file.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)
            ? DetectionFigure.Draw(answers)
            : DetectionPage.Of(question, FigureBeside(file, figure), answers)));
    }

    /// <summary>The figure's path as the page must name it.</summary>
    private static string FigureBeside(string page, string? figure) => figure is null
        ? "detection-ranges.svg"
        : Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(page))!, Path.GetFullPath(figure)).Replace('\\', '/');

    private static int Print(ImmutableArray<RadarDetection> answers, string question, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(answers, Layout));
            return ExitCode.Done;
        }

        var (columns, rows) = DetectionTable.Of(answers);
        ConsoleTables.Print(question, [.. columns], rows.Select(row => row.ToArray()));
        return ExitCode.Done;
    }
}
