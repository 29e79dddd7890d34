using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Parapet.Campaigns.Counterfactuals;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Tables;
using Parapet.Statistics.Intervals;
using Parapet.Studies.Counterfactuals;
using Parapet.Studies.Deployment;
using Spectre.Console;

namespace Parapet.Cli.Why;

/// <summary>Tells what each cause is worth in leakers.</summary>
internal static class ShareAnswer
{
    private static readonly string[] Usual = ["terrain", "full-links", "perfect-iff", "endless-channels", "sure-kills"];

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static int Give(RecordedRun recorded, WhyRequest request, CancellationToken cancellation)
    {
        var problems = new Problems();
        var causes = Causes(request, problems);
        if (request.Replications is < 2)
        {
            problems.Add(new("--replications", 0, "", $"{request.Replications}", "2 or more"));
        }

        if (!problems.None)
        {
            return Complaint.Print(problems);
        }

        var settings = recorded.Settings with { Replications = request.Replications ?? recorded.Settings.Replications };
        var shares = WithProgress(progress => CauseShares.Of(
            recorded.Prepared.Study, recorded.Prepared.Catalogue, recorded.Prepared.Theatre, settings, recorded.Option, causes, progress, cancellation));
        if (shares is null)
        {
            Console.Error.WriteLine("Interrupted; shares need every set of removals, so nothing is shown.");
            return ExitCode.Interrupted;
        }

        if (request.Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(shares, Layout));
        }
        else
        {
            Print(shares);
        }

        return ExitCode.Done;
    }

    private static ImmutableArray<Change> Causes(WhyRequest request, Problems problems)
    {
        var names = request.Causes.Length > 0 ? request.Causes : Usual;
        foreach (var unknown in names.Where(name => Changes.All.All(change => change.Name != name)))
        {
            problems.Add(new("--causes", 0, "", unknown, $"one of {string.Join(", ", Changes.All.Select(change => change.Name))}"));
        }

        if (names.Distinct().Count() > CauseShares.MostCauses)
        {
            problems.Add(new("--causes", 0, "", $"{names.Length} causes", $"at most {CauseShares.MostCauses}, since every set of them is run"));
        }

        return [.. Changes.All.Where(change => names.Contains(change.Name))];
    }

    private static CauseShares? WithProgress(Func<Action<double>?, CauseShares?> work)
    {
        var terminal = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        return !terminal.Profile.Capabilities.Interactive
            ? work(null)
            : terminal.Progress().Start(context =>
            {
                var task = context.AddTask("Removing causes", maxValue: 1);
                return work(share => task.Value = share);
            });
    }

    private static void Print(CauseShares shares)
    {
        ConsoleTables.Print(
            $"{shares.Option}: {Number(shares.Leakers)} leakers a raid, over {shares.Replications} raids",
            ["cause, as removed", "share", "95 %", "alone", "last", "what is done"],
            [
                .. shares.Causes.Select(cause => (string[])
                [
                    cause.Change.ToString(), Number(cause.Share), $"{Number(cause.Interval.Low)} to {Number(cause.Interval.High)}",
                    Number(cause.Alone), Number(cause.Last), cause.Change.Meaning,
                ]),
                ["left when all are removed", Number(shares.Remaining), "", "", "", "none of these causes explains them"],
            ]);
        Console.WriteLine("share: leakers that go with the cause, averaged over every order of removal (Shapley); shares and rest add up to all leakers.");
        Console.WriteLine("alone: if only this cause is removed. last: if every other cause is removed before.");
        Console.WriteLine($"Interaction, the part that single removals miss: {Number(shares.Interaction)}.");
    }

    private static string Number(double value) => value.ToString("0.00;−0.00", CultureInfo.InvariantCulture);
}
