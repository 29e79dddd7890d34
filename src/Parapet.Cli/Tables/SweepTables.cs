using Parapet.Drawing.Labels;
using Parapet.Questions.Sweeps;
using Parapet.Reports.Sweeps;
using Parapet.Statistics.Estimates;

namespace Parapet.Cli.Tables;

/// <summary>A sweep on a console: every cell, in the order of the design.</summary>
internal static class SweepTables
{
    public static void Print(SweepAnswer answer)
    {
        var result = answer.Result;
        ConsoleTables.Print(
            $"{result.Measure.Name}, {result.Measure.Unit}",
            [.. result.Settings.Select(setting => setting.Path), result.A, result.B, "difference", "95 %"],
            result.Cells.Select(cell => (string[])[.. cell.Values, NumberText.Of(cell.A.Mean), NumberText.Of(cell.B.Mean), NumberText.Signed(cell.Difference.Mean), Chance(cell.Difference)]));
        foreach (var (values, reason) in result.Refused)
        {
            Console.WriteLine($"Refused: {string.Join(", ", values)}: {reason}");
        }

        Console.WriteLine(SweepResultPage.Method(result));
        Console.WriteLine(Path.Combine(answer.Folder, "sweep.md"));
    }

    private static string Chance(Estimate estimate) =>
        estimate.Chance.IsKnown ? $"{NumberText.Signed(estimate.Chance.Low)} to {NumberText.Signed(estimate.Chance.High)}" : NumberText.Missing;
}
