using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Flights;
using Parapet.Studies.Footprints;

namespace Parapet.Cli.Commands;

/// <summary>Maps what systems can defend against ballistic missiles.</summary>
internal static class FootprintCommand
{
    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create()
    {
        var systems = new Argument<string[]>("system") { Description = "Ids of one or more systems of the catalogue.", Arity = ArgumentArity.OneOrMore };
        var against = new Option<string[]>("--against") { Description = "Ids of one or more ballistic missiles.", Required = true, AllowMultipleArgumentsPerToken = true };
        var at = new Option<string?>("--at") { Description = "The site, LATITUDE,LONGITUDE in degrees, on its terrain; without it a plain at 39,35." };
        var from = new Option<string?>("--from") { Description = "Bearing to where the missiles come from, in degrees from north; 90 without it." };
        var range = new Option<string?>("--range") { Description = "Ground range of their flights in km; 99 % of each missile's greatest without it." };
        var loft = new Option<string?>("--loft") { Description = "Degrees added to the burnout elevation of least energy." };
        var cue = new Option<string?>("--cue") { Description = "Id of a radar elsewhere whose tracks reach the system over a surveillance link." };
        var cueAt = new Option<string?>("--cue-at") { Description = "Where it stands, LATITUDE,LONGITUDE; 300 km towards the missiles without it." };
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
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(
                new(parsed.GetValue(systems)!, parsed.GetValue(against)!)
                {
                    At = parsed.GetValue(at),
                    From = parsed.GetValue(from),
                    Range = parsed.GetValue(range),
                    Loft = parsed.GetValue(loft),
                    Cue = parsed.GetValue(cue),
                    CueAt = parsed.GetValue(cueAt),
                    Output = parsed.GetValue(output),
                    Json = parsed.GetValue(json),
                },
                cancellation),
            CancellationToken.None));
        return command;
    }

    private static int Run(FootprintRequest request, CancellationToken cancellation)
    {
        var problems = new Problems();
        List<string> others = [];
        OutputFile.CheckEnding(request.Output, others, ".svg", ".geojson");
        var plan = FootprintPlan.Of(request, problems, others);
        if (plan is null || others.Count > 0 || !problems.None)
        {
            return Complaint.Print(problems, [.. others]);
        }

        ImmutableArray<FootprintResult> results;
        try
        {
            results = Trace(plan, cancellation);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Interrupted; nothing was written.");
            return ExitCode.Interrupted;
        }
        catch (Exception exception) when ((exception as AggregateException)?.InnerException is ArgumentException or ArgumentException)
        {
            return Complaint.Print(problems, (exception.InnerException ?? exception).Message);
        }

        if (request.Output is not null && !FootprintFile.TryWrite(request.Output, plan, results))
        {
            return ExitCode.BadInput;
        }

        Print(plan, results, request.Json);
        return ExitCode.Done;
    }

    /// <summary>Each case by itself and then, where there is one, with its cue.</summary>
    private static ImmutableArray<FootprintResult> Trace(FootprintPlan plan, CancellationToken cancellation)
    {
        var cases = plan.Cases.SelectMany(one => plan.Cue is null ? [one] : new[] { one, one with { Cue = plan.Cue } }).ToArray();
        var results = ImmutableArray.CreateBuilder<FootprintResult>();
        foreach (var one in cases)
        {
            if (cases.Length > 1 && !Console.IsErrorRedirected)
            {
                Console.Error.Write($"\r{results.Count + 1} of {cases.Length} footprints ");
            }

            results.Add(new(one, new SystemFootprint(one, plan.Catalogue, plan.Theatre).Trace(cancellation)));
        }

        if (cases.Length > 1 && !Console.IsErrorRedirected)
        {
            Console.Error.WriteLine();
        }

        return results.ToImmutable();
    }

    private static void Print(FootprintPlan plan, ImmutableArray<FootprintResult> results, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(results.Select(result => new
            {
                system = result.Case.System.Id,
                threat = result.Case.Threat.Id,
                rangeKm = result.Case.Range.Kilometres,
                cue = result.Case.Cue?.Radar.Id,
                areaKm2 = result.Footprint.Area.SquareKilometres,
                centreEastKm = result.Footprint.Centroid.EastMetres / 1000,
                centreNorthKm = result.Footprint.Centroid.NorthMetres / 1000,
            }), Layout));
            return;
        }

        ConsoleTables.Print(
            FormattableString.Invariant($"Defended against missiles from {plan.Cases[0].Bearing.Degrees:F0} deg"),
            ["system", "against", "range km", "cue", "defended km2", "centre east km", "centre north km"],
            results.Select(result => (string[])
            [
                result.Case.System.Id, result.Case.Threat.Id, FormattableString.Invariant($"{result.Case.Range.Kilometres:F0}"), result.Case.Cue?.Radar.Id ?? "none",
                FormattableString.Invariant($"{result.Footprint.Area.SquareKilometres:F0}"),
                FormattableString.Invariant($"{result.Footprint.Centroid.EastMetres / 1000:F0}"), FormattableString.Invariant($"{result.Footprint.Centroid.NorthMetres / 1000:F0}"),
            ]));
    }
}
