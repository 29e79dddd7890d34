using System.CommandLine;
using System.Text.Json;
using Parapet.Catalogue;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Flights;
using Parapet.Flight.Interceptors;

namespace Parapet.Cli.Commands;

/// <summary>Computes what an interceptor of the catalogue reaches by its flight.</summary>
internal static class EnvelopeCommand
{
    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { WriteIndented = true };

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
        List<string> others = [];
        OutputFile.CheckEnding(output, others, ".svg", ".csv");
        var request = CatalogueFolder.Load(problems) is { } catalogue ? Request(catalogue, id, against, others) : null;
        if (request is null || others.Count > 0 || !problems.None)
        {
            return Complaint.Print(problems, [.. others]);
        }

        var envelope = InterceptorEnvelope.Compute(request.Round);
        if (output is not null)
        {
            var text = output.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
                ? EnvelopeTable.Csv(envelope)
                : EnvelopeFigure.Draw(request, envelope);
            if (!OutputFile.TryWrite(output, text))
            {
                return ExitCode.BadInput;
            }
        }

        Print(request, envelope, json);
        return ExitCode.Done;
    }

    private static EnvelopeRequest? Request(SystemCatalogue catalogue, string id, string? against, List<string> problems)
    {
        var round = CatalogueEntries.Find<InterceptorEntry>(catalogue, "interceptor", id, problems);
        var threat = against is null ? null : CatalogueEntries.Find<ThreatEntry>(catalogue, "--against", against, problems);
        return round is null || (against is not null && threat is null)
            ? null
            : new(round.In(FigureDraw.Nominal, catalogue.Shared.KillProbability), threat?.In(FigureDraw.Nominal));
    }

    private static void Print(EnvelopeRequest request, InterceptorEnvelope envelope, bool json)
    {
        var (published, rows) = (request.Published, EnvelopeTable.Farthest(envelope, request.NeededLoad));
        var range = envelope.GreatestRange(published.MinimumHeight, published.MaximumHeight);
        var ceiling = envelope.GreatestHeight(published.MinimumRange, published.MaximumRange);
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(
                new
                {
                    interceptor = request.Round.Id,
                    against = request.Threat?.Id,
                    publishedRangeKm = published.MaximumRange.Kilometres,
                    publishedCeilingKm = published.MaximumHeight.Kilometres,
                    flownRangeKm = range.Kilometres,
                    flownCeilingKm = ceiling.Kilometres,
                    neededLoadG = request.NeededLoad.StandardGravities,
                    farthest = rows,
                },
                Layout));
            return;
        }

        ConsoleTables.Print(
            request.Title,
            ["height km", "farthest km", "time s", "speed left m/s", "load left g"],
            rows.Select(row => (string[])
            [
                FormattableString.Invariant($"{row.HeightKm:F1}"), FormattableString.Invariant($"{row.RangeKm:F0}"), FormattableString.Invariant($"{row.TimeS:F0}"),
                FormattableString.Invariant($"{row.SpeedMS:F0}"), FormattableString.Invariant($"{row.LoadG:F1}"),
            ]));
        Console.WriteLine(published.IsEmpty
            ? "No reach is published against such a target."
            : FormattableString.Invariant($"Published: {published.MaximumRange.Kilometres:F0} km, {published.MinimumHeight.Kilometres:G3} to {published.MaximumHeight.Kilometres:F0} km high. Flown between those heights: {range.Kilometres:F0} km; within that range: {ceiling.Kilometres:F0} km high."));
        if (request.NeededLoad > Acceleration.Zero)
        {
            Console.WriteLine(FormattableString.Invariant($"Only places where {request.NeededLoad.StandardGravities:F0} g are left count in the table: twice the target's hardest turn, as proportional navigation asks at the end."));
        }
    }
}
