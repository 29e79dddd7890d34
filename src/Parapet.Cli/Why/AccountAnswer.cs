using System.Globalization;
using System.Text.Json;
using Parapet.Campaigns.Ledger;
using Parapet.Catalogue.Reading;
using Parapet.Judging.Ledger;
using Parapet.Messages;
using Parapet.Record;

namespace Parapet.Cli.Why;

/// <summary>Tells the chains of targets or of a fire unit.</summary>
internal static class AccountAnswer
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static int Give(RecordedRun recorded, WhyRequest request, CancellationToken cancellation)
    {
        RunStory run;
        try
        {
            run = ReplayedRun.Of(recorded.Runner, request.Replication, option: 0, cancellation);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }

        var problems = new Problems();
        var accounts = Accounts(run, request, problems);
        if (!problems.None)
        {
            return Complaint.Print(problems);
        }

        if (request.Json)
        {
            PrintJson(recorded, request, accounts);
        }
        else
        {
            Print(recorded, request, accounts);
        }

        return ExitCode.Done;
    }

    private static Account[] Accounts(RunStory run, WhyRequest request, Problems problems)
    {
        var accounts = new List<Account>();
        if (request.Target is { } name)
        {
            if (int.TryParse(name.TrimStart('T', 't'), NumberStyles.None, CultureInfo.InvariantCulture, out var target) && target < run.Outcomes.Length)
            {
                accounts.Add(WhyLedger.OfTarget(run, new TruthNumber(target)));
            }
            else
            {
                problems.Add(new("--target", 0, "", $"\"{name}\"", $"from T0 to T{run.Outcomes.Length - 1}"));
            }
        }

        if (request.Unit is { } unit)
        {
            if (unit >= 0 && unit < run.Cast.Units.Count)
            {
                accounts.Add(WhyLedger.OfUnit(run, new FireUnitId(unit)));
            }
            else
            {
                problems.Add(new("--unit", 0, "", $"{unit}", run.Cast.Units.Count == 0 ? "nothing: the option has no fire unit" : $"from 0 to {run.Cast.Units.Count - 1}"));
            }
        }

        return request.Target is null && request.Unit is null
            ? [.. WhyLedger.Leakers(run).Select(leaker => WhyLedger.OfTarget(run, leaker))]
            : [.. accounts];
    }

    private static void Print(RecordedRun run, WhyRequest request, Account[] accounts)
    {
        Console.WriteLine($"{run.OptionName}, raid {request.Replication}; times since its start.");
        foreach (var account in accounts)
        {
            Console.WriteLine();
            Console.WriteLine($"{account.Subject}: {account.Summary}.");
            foreach (var line in account.Lines)
            {
                Console.WriteLine($"  {Clock(line.Time)}  {line.Text}");
            }
        }
    }

    private static void PrintJson(RecordedRun run, WhyRequest request, Account[] accounts) => Console.WriteLine(JsonSerializer.Serialize(
        new
        {
            Option = run.OptionName,
            request.Replication,
            Accounts = accounts.Select(account => new
            {
                account.Subject,
                account.Summary,
                Lines = account.Lines.Select(line => new { Seconds = (line.Time - Instant.Start).Seconds, line.Text }),
            }),
        },
        Layout));

    private static string Clock(Instant time)
    {
        var span = TimeSpan.FromSeconds(Math.Floor((time - Instant.Start).Seconds));
        return span.ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture);
    }
}
