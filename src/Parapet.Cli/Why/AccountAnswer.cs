using System.Globalization;
using System.Text.Json;
using Parapet.Catalogue.Reading;
using Parapet.Judging.Ledger;
using Parapet.Messages;
using Parapet.Record;

namespace Parapet.Cli.Why;

/// <summary>Tells the chains of targets or of a fire unit.</summary>
internal static class AccountAnswer
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <param name="option">The name of the option that the story is of.</param>
    public static int Give(RunStory run, string option, WhyRequest request)
    {
        var problems = new Problems();
        var accounts = Accounts(run, request, problems);
        if (!problems.None)
        {
            return Complaint.Print(problems);
        }

        if (request.Json)
        {
            PrintJson(option, request, accounts);
        }
        else
        {
            Print(option, request, accounts);
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

    private static void Print(string option, WhyRequest request, Account[] accounts)
    {
        Console.WriteLine($"{option}, raid {request.Replication}; times since its start.");
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

    private static void PrintJson(string option, WhyRequest request, Account[] accounts) => Console.WriteLine(JsonSerializer.Serialize(
        new
        {
            Option = option,
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
