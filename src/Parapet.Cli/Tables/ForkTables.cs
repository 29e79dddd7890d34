using System.Collections.Immutable;
using System.Globalization;
using Parapet.Questions.Forking;
using Parapet.Questions.Why;

namespace Parapet.Cli.Tables;

/// <summary>Prints a fork: what a raid came to both ways, and for whom it turned out otherwise.</summary>
internal static class ForkTables
{
    public static void Print(ForkAnswer answer, string folder)
    {
        Console.WriteLine($"{answer.Option}, raid {answer.Replication}, forked at {Clock(answer.AtSeconds)}: {(answer.Changes.IsEmpty ? "nothing changed" : string.Join("; ", answer.Changes))}.");
        ConsoleTables.Print(
            "What the raid came to",
            ["", "leakers", "rounds", "friends lost"],
            [Row("as it was", answer.Without), Row("with the fork", answer.With)]);
        Console.WriteLine(answer.Sentence);
        foreach (var threat in answer.Changed)
        {
            Console.WriteLine();
            Console.WriteLine($"{threat.Subject}");
            Print("as it was", threat.Without, threat.OnlyWithout);
            Print("with the fork", threat.With, threat.OnlyWith);
        }

        Console.WriteLine();
        Console.WriteLine($"Both journals: {folder} (parapet why {folder} --option \"{answer.Forked}\" --replication {answer.Replication})");
    }

    private static void Print(string way, string summary, ImmutableArray<ToldLine> lines)
    {
        Console.WriteLine($"  {way}: {summary}.");
        foreach (var line in lines)
        {
            Console.WriteLine($"    {Clock(line.Seconds)}  {line.Text}");
        }
    }

    private static string[] Row(string way, ForkToll toll) => [way, $"{toll.Leakers}", $"{toll.Rounds}", $"{toll.FriendsLost}"];

    private static string Clock(double seconds) => TimeSpan.FromSeconds(Math.Floor(seconds)).ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture);
}
