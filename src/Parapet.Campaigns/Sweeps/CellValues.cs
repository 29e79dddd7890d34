using System.Collections.Immutable;
using Parapet.Campaigns.Robustness;
using Parapet.Statistics.Estimates;

namespace Parapet.Campaigns.Sweeps;

/// <summary>What the headline pair came to raid by raid, in one cell or in the mean of several: all met the same raids.</summary>
internal sealed class CellValues
{
    private readonly HeadlineValues _raids;
    private readonly ImmutableArray<double> _a;
    private readonly ImmutableArray<double> _b;

    private CellValues(HeadlineValues raids, ImmutableArray<double> a, ImmutableArray<double> b) => (_raids, _a, _b) = (raids, a, b);

    /// <param name="values">Known, of one cell.</param>
    public CellValues(HeadlineValues values)
        : this(values, values.Firsts, values.Seconds)
    {
    }

    /// <summary>The mean of some cells, raid by raid; one at least.</summary>
    public static CellValues Mean(IReadOnlyList<CellValues> cells) => new(cells[0]._raids, Mean(cells, cell => cell._a), Mean(cells, cell => cell._b));

    /// <param name="values">What the cell is called by.</param>
    /// <param name="study">The study as it stands, on the same raids.</param>
    public SweptCell Told(ImmutableArray<string> values, CellValues study) =>
        new(values, Estimate(_a), Estimate(_b), Estimate(Difference), Estimate([.. Difference.Zip(study.Difference, (own, stated) => own - stated)]));

    private ImmutableArray<double> Difference => field.IsDefault ? field = [.. _a.Zip(_b, (a, b) => a - b)] : field;

    private Estimate Estimate(ImmutableArray<double> values) => Statistics.Estimates.Estimate.Of(_raids.Sample(values));

    private static ImmutableArray<double> Mean(IReadOnlyList<CellValues> cells, Func<CellValues, ImmutableArray<double>> of) =>
        [.. Enumerable.Range(0, of(cells[0]).Length).Select(raid => cells.Sum(cell => of(cell)[raid]) / cells.Count)];
}
