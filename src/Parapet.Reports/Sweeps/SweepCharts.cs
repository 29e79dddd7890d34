using System.Collections.Immutable;
using Parapet.Campaigns.Sweeps;
using Parapet.Drawing.Charts;
using Parapet.Drawing.Labels;
using Parapet.Statistics.Estimates;

namespace Parapet.Reports.Sweeps;

/// <summary>The pictures of a sweep: a response curve of each setting, and of every two settings of a grid a heatmap of the difference.</summary>
public static class SweepCharts
{
    private const int MostLevels = 12;

    /// <summary>Every picture by the name of its file.</summary>
    public static ImmutableArray<(string Name, string Content)> Of(SweepResult result) =>
    [
        .. result.Settings.Select((_, index) => (FormattableString.Invariant($"response-{index + 1}.svg"), Response(result, index))),
        .. result.Pairs.Select(pair => (FormattableString.Invariant($"heatmap-{pair.First + 1}-{pair.Second + 1}.svg"), Heatmap(result, pair.First, pair.Second, pair.Cells))),
    ];

    private static string Response(SweepResult result, int setting)
    {
        var varied = result.Settings[setting];
        var cells = Shown(result, setting);
        var numbers = cells.Select(cell => ValueRange.Number(cell.Text)).ToArray();
        var isNumeric = numbers.All(number => number is not null) && numbers.Select(number => number!.Value.Unit).Distinct().Count() == 1;
        double At(int index) => isNumeric ? numbers[index]!.Value.Value : index;
        var order = isNumeric ? Enumerable.Range(0, cells.Length).OrderBy(At).ToArray() : [.. Enumerable.Range(0, cells.Length)];
        return ResponseChart.Standalone(
            $"{result.Measure.Name} over {varied.Path}",
            $"{varied.Path}{(varied.Range is null ? ", mean over the other settings' values" : ", every cell by itself")}; hairs: 95 % chance",
            result.Measure.Unit,
            [.. Ticks(order, At).Select(index => (cells[index].Text, At(index)))],
            varied.Range is null && isNumeric,
            [
                Series(result.A, cell => cell.A),
                Series(result.B, cell => cell.B),
                Series($"{result.A} minus {result.B}", cell => cell.Difference),
            ]);

        ResponseSeries Series(string name, Func<SweptCell, Estimate> of) => new(name, [.. order.Select(index => Point(At(index), of(cells[index].Cell)))]);
    }

    private static (string Text, SweptCell Cell)[] Shown(SweepResult result, int setting) => result.Settings[setting].Range is null
        ? [.. result.Responses[setting].Select(cell => (cell.Values[0], cell))]
        : [.. result.Cells.Select(cell => (cell.Values[setting], cell))];

    /// <summary>All levels where they are few; the ends and some between where not, so that their names stand apart.</summary>
    private static IEnumerable<int> Ticks(int[] order, Func<int, double> at)
    {
        if (order.Length <= MostLevels)
        {
            return order.DistinctBy(at);
        }

        return Enumerable.Range(0, 5).Select(step => order[step * (order.Length - 1) / 4]).Distinct();
    }

    private static CurvePoint Point(double x, Estimate estimate) =>
        new(x, estimate.Mean, estimate.Chance.IsKnown ? new(estimate.Chance.Low, estimate.Chance.High) : null);

    private static string Heatmap(SweepResult result, int first, int second, ImmutableArray<SweptCell> cells)
    {
        var (across, down) = (result.Settings[second], result.Settings[first]);
        return HeatmapChart.Standalone(
            $"{result.Measure.Name}: {result.A} minus {result.B}, {result.Measure.Unit}",
            (across.Path, across.Values),
            (down.Path, down.Values),
            [.. cells.Select(cell => new HeatmapCell(across.Values.IndexOf(cell.Values[1]), down.Values.IndexOf(cell.Values[0]), cell.Difference.Mean, Interval(cell.Difference), cell.Difference.IsClear))]);
    }

    private static string Interval(Estimate estimate) =>
        estimate.Chance.IsKnown ? $"{NumberText.Signed(estimate.Chance.Low)} to {NumberText.Signed(estimate.Chance.High)}" : "";
}
