using System.Globalization;
using Parapet.Questions.Benchmarks;

namespace Parapet.Cli.Tables;

/// <summary>The figures of scenes, one row each, with bars and rivals beside them.</summary>
internal static class BenchTables
{
    public static void Print(BenchAnswer answer)
    {
        foreach (var scene in answer.Scenes)
        {
            foreach (var one in scene.Cases)
            {
                ConsoleTables.Print(
                    $"{scene.Scene}: {one.Case}",
                    ["", "figure", "value", "least to greatest", "bar"],
                    [.. one.Figures.Select(Row), .. one.Rivals.Select(Row)]);
            }

            Console.WriteLine(scene.Meaning);
        }
    }

    private static string[] Row(BenchFigure figure) =>
    [
        figure.Kind.ToString().ToLowerInvariant(), figure.Name, WithUnit(figure.Value, figure.Unit),
        figure is { Low: { } low, High: { } high } ? $"{Number(low)} to {Number(high)}" : "",
        figure.AtLeast is { } least ? $"at least {Number(least)}" : figure.AtMost is { } most ? $"at most {Number(most)}" : "",
    ];

    private static string[] Row(Rival rival) =>
    [
        "rival", $"{rival.Name}: {rival.Work}", WithUnit(rival.Low, rival.Unit), $"{Number(rival.Low)} to {Number(rival.High)}",
        rival.InThisRun ? "measured in this run" : "stored, of another day",
    ];

    private static string WithUnit(double value, string unit) => $"{Number(value)} {unit}".TrimEnd();

    /// <summary>Four digits, or all of a greater number's whole ones.</summary>
    private static string Number(double value) => Math.Abs(value) >= 1_000
        ? value.ToString("#,0", CultureInfo.InvariantCulture)
        : value.ToString("G4", CultureInfo.InvariantCulture);
}
