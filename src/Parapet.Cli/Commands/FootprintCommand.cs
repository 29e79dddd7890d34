using System.CommandLine;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
using Parapet.Cli.Tables;
using Parapet.Questions.Footprints;

namespace Parapet.Cli.Commands;

/// <summary>Maps what systems can defend against ballistic missiles.</summary>
internal static class FootprintCommand
{
    public static Command Create()
    {
        var systems = new Argument<string[]>("system") { Description = "Ids of one or more systems of the catalogue.", Arity = ArgumentArity.OneOrMore };
        var against = new Option<string[]>("--against") { Description = "Ids of one or more ballistic missiles.", Required = true, AllowMultipleArgumentsPerToken = true };
        var at = new Option<string?>("--at") { Description = $"The site, on its terrain: {PlaceArgument.Forms}; without it a plain at 39,35." };
        var from = new Option<string?>("--from") { Description = "Bearing to where the missiles come from, in degrees from north; 90 without it." };
        var range = new Option<string?>("--range") { Description = "Ground range of their flights in km; 99 % of each missile's greatest without it." };
        var loft = new Option<string?>("--loft") { Description = "Degrees added to the burnout elevation of least energy; as each missile is thrown without it." };
        var cue = new Option<string?>("--cue") { Description = "Id of a radar elsewhere whose tracks reach the system over a surveillance link." };
        var cueAt = new Option<string?>("--cue-at") { Description = "Where it stands; 300 km towards the missiles without it." };
        var output = new Option<string?>("--out") { Description = "A file to write: .svg for maps side by side, .geojson for outlines." };
        var json = new Option<bool>("--json") { Description = "Print JSON in place of the table." };
        var command = new Command("footprint", Help.WithExamples(
            "Maps the impact points that a system can defend against a ballistic missile, by itself and with a remote cue.",
            "parapet footprint thaad --against ballistic-1000",
            "parapet footprint patriot samp-t --against ballistic-300 --at 37,37.4 --from 150 --out footprint.svg",
            "parapet footprint s-500 thaad --against ballistic-1000 ballistic-3000 --cue an-tpy-2-forward --out footprints.svg",
            "parapet footprint thaad --against mrbm --at 38,40 --out footprint.geojson --json"))
        {
            systems, against, at, from, range, loft, cue, cueAt, output, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var problems = new Problems();
            var (file, place, cuePlace, ground, thrown) = (parsed.GetValue(output), parsed.GetValue(at), parsed.GetValue(cueAt), parsed.GetValue(range), parsed.GetValue(loft));
            OutputFile.Check(file, "--out", problems, ".svg", ".geojson");
            var question = new FootprintQuestion([.. parsed.GetValue(systems)!], [.. parsed.GetValue(against)!])
            {
                At = place is null ? null : PlaceArgument.Read("--at", place, problems),
                From = Azimuth.FromDegrees(NumberArgument.Read("--from", parsed.GetValue(from), 90, 0, 360, "deg", problems)),
                Range = ground is null ? null : Length.FromKilometres(NumberArgument.Read("--range", ground, double.NaN, 1, 20_000, "km", problems)),
                Loft = thrown is null ? null : Angle.FromDegrees(NumberArgument.Read("--loft", thrown, double.NaN, -89, 89, "deg", problems)),
                Cue = parsed.GetValue(cue),
                CueAt = cuePlace is null ? null : PlaceArgument.Read("--cue-at", cuePlace, problems),
            };
            return Task.Run(() => Run(question, problems, file, parsed.GetValue(json), cancellation), CancellationToken.None);
        });
        return command;
    }

    private static int Run(FootprintQuestion question, Problems problems, string? output, bool json, CancellationToken cancellation)
    {
        FootprintAnswer? answer;
        try
        {
            answer = question.Answer(problems, Console.IsErrorRedirected ? null : Tell, cancellation);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Interrupted; nothing was written.");
            return ExitCode.Interrupted;
        }

        if (answer is null)
        {
            return Complaint.Print(problems);
        }

        if (output is not null && !TryWrite(output, answer))
        {
            return ExitCode.BadInput;
        }

        if (json)
        {
            Console.WriteLine(answer.ToJson());
        }
        else
        {
            Print(answer);
        }

        return ExitCode.Done;
    }

    private static void Tell(int number, int count)
    {
        if (count > 1)
        {
            Console.Error.Write($"\r{number} of {count} footprints {(number == count ? Environment.NewLine : "")}");
        }
    }

    private static bool TryWrite(string path, FootprintAnswer answer) => OutputFile.HasEnding(path, ".geojson")
        ? OutputFile.TryWrite(path, answer.WriteGeoJson)
        : OutputFile.TryWrite(path, answer.ToSvg());

    private static void Print(FootprintAnswer answer) => ConsoleTables.Print(
        FormattableString.Invariant($"Defended against missiles from {answer.Bearing.Degrees:F0} deg"),
        ["system", "against", "range km", "cue", "defended km2", "centre east km", "centre north km"],
        answer.Areas.Select(area => (string[])
        [
            area.System, area.Threat, FormattableString.Invariant($"{area.Range.Kilometres:F0}"), area.Cue ?? "none",
            FormattableString.Invariant($"{area.Area.SquareKilometres:F0}"),
            FormattableString.Invariant($"{area.CentreEast.Kilometres:F0}"), FormattableString.Invariant($"{area.CentreNorth.Kilometres:F0}"),
        ]));
}
