using System.Globalization;
using Parapet.Questions.Why;

namespace Parapet.Cli.Tables;

/// <summary>Prints why a run came out as it did: chains in sentences, and what causes are worth.</summary>
internal static class WhyTables
{
    public static void Print(WhyAnswer answer)
    {
        Console.WriteLine($"{answer.Option}, raid {answer.Replication}; times since its start.");
        if (answer.Accounts.IsEmpty)
        {
            Console.WriteLine("No attacker came through in this raid: there is no leaker to account for. With --target or --unit it tells of one that was stopped, or of a fire unit.");
        }

        foreach (var account in answer.Accounts)
        {
            Console.WriteLine();
            Console.WriteLine($"{account.Subject}: {account.Summary}.");
            foreach (var line in account.Lines)
            {
                Console.WriteLine($"  {Clock(line.Seconds)}  {line.Text}");
            }
        }
    }

    public static void Print(ShareAnswer answer)
    {
        ConsoleTables.Print(
            $"{answer.Option}: {Number(answer.Leakers)} leakers a raid, over {answer.Replications} raids",
            ["cause, as removed", "share", "95 %", "alone", "last", "what is done"],
            [
                .. answer.Causes.Select(cause => (string[])
                [
                    cause.Change.ToString(), Number(cause.Share.Mean), $"{Number(cause.Share.Low)} to {Number(cause.Share.High)}",
                    Number(cause.AloneLeakers), Number(cause.LastLeakers), cause.Change.Meaning,
                ]),
                ["left when all are removed", Number(answer.RemainingLeakers), "", "", "", "none of these causes explains them"],
            ]);
        Console.WriteLine("share: leakers that go with the cause, averaged over every order of removal (Shapley); shares and rest add up to all leakers.");
        Console.WriteLine("alone: if only this cause is removed. last: if every other cause is removed before.");
        Console.WriteLine($"Interaction, the part that single removals miss: {Number(answer.InteractionLeakers)}.");
    }

    private static string Clock(double seconds) => TimeSpan.FromSeconds(Math.Floor(seconds)).ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("0.00;−0.00", CultureInfo.InvariantCulture);
}
