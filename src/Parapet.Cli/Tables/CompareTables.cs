using System.Globalization;
using Parapet.Questions.Comparing;

namespace Parapet.Cli.Tables;

/// <summary>Prints two runs side by side: what moved, what differs in their inputs, then the numbers.</summary>
internal static class CompareTables
{
    private const int MostInputs = 20;
    private const int MostMoved = 30;

    private static readonly string[] Columns = ["option", "measure", "A", "B", "A minus B", "95 %", "unit", "moved"];

    /// <param name="all">Whether every comparison is printed, and not what moved and what decides alone.</param>
    public static void Print(CompareAnswer answer, bool all)
    {
        Console.WriteLine(answer.Said);
        Console.WriteLine();
        PrintInputs(answer, all);
        Console.WriteLine(answer.Pairing);
        foreach (var (name, side) in (ReadOnlySpan<(string, ComparedSide)>)[("A", answer.A), ("B", answer.B)])
        {
            PrintAlone(name, side);
        }

        if (answer.AreSame)
        {
            return;
        }

        var compared = answer.Options.SelectMany(option => option.Measures.Select(measure => (option.Option, Measure: measure))).ToArray();
        if (all)
        {
            Print("Every measure of every option", compared);
            return;
        }

        Print($"What decides: {answer.Deciding}", compared.Where(row => row.Measure.Measure == answer.Deciding));
        var moved = compared.Where(row => row.Measure.Moved && row.Measure.Measure != answer.Deciding).OrderBy(row => row.Measure.HolmLevel).ToArray();
        if (moved.Length > 0)
        {
            Print(moved.Length > MostMoved ? $"What else moved, the clearest {MostMoved} of {moved.Length}" : "What else moved", moved.Take(MostMoved));
        }

        Console.WriteLine("--all prints every comparison, --json all that is known of them.");
    }

    private static void PrintInputs(CompareAnswer answer, bool all)
    {
        Console.WriteLine($"A: {answer.A.Run}, version {answer.A.Version}. B: {answer.B.Run}, version {answer.B.Version}.");
        Console.WriteLine(answer.Inputs.IsEmpty ? "Their inputs are the same." : "Their inputs differ:");
        var shown = all ? answer.Inputs.Length : MostInputs;
        foreach (var input in answer.Inputs.Take(shown))
        {
            Console.WriteLine(Complaint.Plain($"  {input.Field}: {input.A ?? "none"} | {input.B ?? "none"}"));
        }

        if (answer.Inputs.Length > shown)
        {
            Console.WriteLine($"  and {answer.Inputs.Length - shown} more; --all prints them");
        }
    }

    private static void PrintAlone(string name, ComparedSide side)
    {
        foreach (var (what, names) in (ReadOnlySpan<(string, IReadOnlyCollection<string>)>)[("options", side.OptionsAlone), ("measures", side.MeasuresAlone), ("tables", side.TablesAlone)])
        {
            if (names.Count > 0)
            {
                Console.WriteLine(Complaint.Plain($"Only {name} has the {what} {string.Join("; ", names)}."));
            }
        }
    }

    private static void Print(string title, IEnumerable<(string Option, ComparedMeasure Measure)> rows) => ConsoleTables.Print(title, Columns, rows.Select(row => (string[])
    [
        Complaint.Plain(row.Option), row.Measure.Measure, Number(row.Measure.MeanA), Number(row.Measure.MeanB),
        row.Measure.Same ? "same" : Signed(row.Measure.Mean), Range(row.Measure), row.Measure.Unit, row.Measure.Moved ? "yes" : "",
    ]));

    private static string Range(ComparedMeasure measure) =>
        measure.Same ? "" : double.IsNaN(measure.Low) ? "not known" : $"{Signed(measure.Low)} to {Signed(measure.High)}";

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Signed(double value) => value.ToString("+0.###;−0.###;0", CultureInfo.InvariantCulture);
}
