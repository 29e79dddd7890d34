using System.CommandLine;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Tables;
using Parapet.Questions.Envelopes;

namespace Parapet.Cli.Commands;

/// <summary>Computes what an interceptor of the catalogue reaches by its flight.</summary>
internal static class EnvelopeCommand
{
    public static Command Create()
    {
        var interceptor = new Argument<string>("interceptor") { Description = "Id of an interceptor of the catalogue." };
        var against = new Option<string?>("--against") { Description = "Id of a threat: its published reach is compared, and the load that its hardest turn asks for." };
        var output = new Option<string?>("--out") { Description = "A file to write the envelope to: .svg for a chart, .csv for a table." };
        var json = new Option<bool>("--json") { Description = "Print JSON in place of the table." };
        var command = new Command("envelope", Help.WithExamples(
            "Computes what an interceptor reaches by its flight: range, height, time, speed and lateral acceleration left.",
            "parapet envelope 48n6e3",
            "parapet envelope pac-3-mse --against fighter --out envelope.svg",
            "parapet envelope thaad-interceptor --against mrbm --out envelope.csv --json"))
        {
            interceptor, against, output, json,
        };
        command.SetAction(parsed => Run(parsed.GetValue(interceptor)!, parsed.GetValue(against), parsed.GetValue(output), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string id, string? against, string? output, bool json)
    {
        var problems = new Problems();
        OutputFile.Check(output, "--out", problems, ".svg", ".csv");
        if (new EnvelopeQuestion(id, against).Answer(problems) is not { } answer)
        {
            return Complaint.Print(problems);
        }

        if (output is not null && !OutputFile.TryWrite(output, OutputFile.HasEnding(output, ".csv") ? answer.ToCsv() : answer.ToSvg()))
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

    private static void Print(EnvelopeAnswer answer)
    {
        ConsoleTables.Print(
            answer.Title,
            ["height km", "farthest km", "time s", "speed left m/s", "load left g"],
            answer.Farthest.Select(place => (string[])
            [
                FormattableString.Invariant($"{place.Height.Kilometres:F1}"), FormattableString.Invariant($"{place.Range.Kilometres:F0}"),
                FormattableString.Invariant($"{place.Time.Seconds:F0}"), FormattableString.Invariant($"{place.Speed.MetresPerSecond:F0}"),
                FormattableString.Invariant($"{place.Load.StandardGravities:F1}"),
            ]));
        var published = answer.Published;
        Console.WriteLine(published.IsEmpty
            ? "No reach is published against such a target."
            : FormattableString.Invariant($"Published: {published.MaximumRange.Kilometres:F0} km, {published.MinimumHeight.Kilometres:G3} to {published.MaximumHeight.Kilometres:F0} km high. Flown between those heights: {answer.FlownRange.Kilometres:F0} km; within that range: {answer.FlownCeiling.Kilometres:F0} km high."));
        if (answer.NeededLoad > Acceleration.Zero)
        {
            Console.WriteLine(FormattableString.Invariant($"Only places where {answer.NeededLoad.StandardGravities:F0} g are left count in the table: twice the target's hardest turn, as proportional navigation asks at the end."));
        }
    }
}
