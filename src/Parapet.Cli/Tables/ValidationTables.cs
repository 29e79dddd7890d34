using System.Collections.Immutable;
using System.Globalization;
using Parapet.Validation;

namespace Parapet.Cli.Tables;

/// <summary>Reference values beside computed ones, for the console.</summary>
internal static class ValidationTables
{
    private const int MostCases = 60;
    private const int LongestSource = 40;

    private static readonly string[] Columns = ["table: quantity", "case", "expected", "computed", "error", "tolerance", "margin", "source"];

    /// <param name="everyCase">Whether to show every case of a table of up to 60, not only the worst of each quantity.</param>
    public static void Print(ImmutableArray<QuantityResult> results, bool everyCase)
    {
        ConsoleTables.Print("Reference values", Columns, results.SelectMany(result => Rows(result, everyCase)));
        var judged = results.Sum(result => result.Judged);
        var outside = results.Sum(result => result.Cases.Length) - judged;
        Console.WriteLine($"{judged} values judged, {results.Sum(result => result.Out)} out of tolerance, {outside} outside what a model claims.");
    }

    private static IEnumerable<string[]> Rows(QuantityResult result, bool everyCase)
    {
        if (everyCase && result.Cases.Length <= MostCases)
        {
            return result.Cases.Select(one => Row(result, one, one.Case));
        }

        var outside = result.Cases.Where(one => !one.IsJudged && one != result.Worst).Select(one => Row(result, one, one.Case));
        return outside.Prepend(Row(result, result.Worst, $"worst of {result.Judged}: {result.Worst.Case}"));
    }

    private static string[] Row(QuantityResult result, CaseResult one, string name) =>
    [
        $"{result.Table.Name}: {result.Expectation.Column}",
        name,
        Number(one.Expected, "G9"),
        Number(one.Computed, "G9"),
        Number(one.Error, "0.0e+0"),
        Number(one.Tolerance, "0.0e+0"),
        one switch
        {
            { IsJudged: false } => $"outside: {one.Outside}",
            { Holds: true } => Number(one.Margin, "P0"),
            _ => "OUT",
        },
        Shortened(result.Table.Source),
    ];

    // The whole of it stands in the JSON and on the page.
    private static string Shortened(string source) =>
        source.Length <= LongestSource ? source : string.Concat(source.AsSpan(0, LongestSource - 3), "...");

    private static string Number(double value, string form) => value.ToString(form, CultureInfo.InvariantCulture);
}
