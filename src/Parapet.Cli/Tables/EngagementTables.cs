using System.Globalization;
using Parapet.Reports.Verification;
using Parapet.Statistics.Intervals;
using Parapet.Validation.Engagements;

namespace Parapet.Cli.Tables;

/// <summary>The public record beside the program, for the console.</summary>
internal static class EngagementTables
{
    private static readonly string[] Classes = ["class", "record", "its quarters", "program", "95 %"];

    private static readonly string[] Cases = ["case", "quantity", "record", "its range", "program", "90 % predicted", "verdict"];

    public static void Print(EngagementComparison comparison)
    {
        ConsoleTables.Print("Stopped share by class: the order is compared, the level is not", Classes, comparison.Order.Places.Select(place => new[]
        {
            place.Recorded.Class.ToString().ToLowerInvariant(), Number(place.Recorded.Value), Range(place.Recorded), Number(place.Share), Range(place.Interval),
        }));
        var compared = comparison.Cases.Where(one => one.Verdict != CaseVerdict.NotCompared).ToArray();
        ConsoleTables.Print("The public record, compared and not judged", Cases, compared.Select(one => new[]
        {
            one.Recorded.Name, one.Recorded.Quantity, Number(one.Recorded.Value), Range(one.Recorded), Number(one.Computed), Range(one.Band),
            EngagementPage.Word(one.Verdict).Replace("*", "", StringComparison.Ordinal),
        }));
        foreach (var one in compared.Where(one => one.Verdict != CaseVerdict.Bracketed))
        {
            Console.WriteLine($"Missing for \"{one.Recorded.Name}\": {one.Recorded.Missing}.");
        }

        Console.WriteLine();
        Console.WriteLine(EngagementPage.Sentence(comparison));
    }

    private static string Range(RecordedOutcome recorded) => recorded.Within.IsEmpty ? "" : $"{Number(recorded.Low)} to {Number(recorded.High)}";

    private static string Range(Interval interval) => interval.IsKnown ? $"{Number(interval.Low)} to {Number(interval.High)}" : "not known";

    private static string Number(double value) => double.IsFinite(value) ? value.ToString("0.###", CultureInfo.InvariantCulture) : "not known";
}
