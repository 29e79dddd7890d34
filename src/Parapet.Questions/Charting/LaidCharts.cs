using System.Collections.Immutable;

namespace Parapet.Questions.Charting;

/// <summary>A layout with what was found out about it: what was brushed once is found again at once.</summary>
internal sealed class LaidCharts
{
    private const int MostCubes = 2 * ChartsAsked.MostRows;

    private readonly ChartLayout _layout;
    private readonly ChartCube _all;
    private readonly ChartCube?[] _ofOne;
    private readonly List<(int Row, ImmutableArray<BrushAsked> Others, ChartCube Cube)> _ofMore = [];

    /// <param name="numbers">That the layout holds.</param>
    public LaidCharts(ImmutableArray<RowAsked> rows, long numbers, ChartLayout layout, CancellationToken cancellation)
    {
        (Rows, Numbers, _layout) = (rows, numbers, layout);
        _all = layout.Cube(null, []);
        _all.Complete(cancellation);
        _ofOne = new ChartCube?[rows.Length];
        All = [.. _all.Bins(_all.All)];
    }

    public ImmutableArray<RowAsked> Rows { get; }

    /// <summary>The same with their numbers.</summary>
    public ImmutableArray<LaidRow> Laid => _layout.Rows;

    /// <summary>That it holds.</summary>
    public long Numbers { get; }

    /// <summary>Raids in each bin of each row, unbrushed; of the bin behind the last, those without a value.</summary>
    public ImmutableArray<long[]> All { get; }

    public ChartAxis Axis(int row) => _layout.Rows[row].Axis;

    /// <summary>Raids in all brushes, their sums by rows, and of each row the bins of raids in the brushes of all others.</summary>
    /// <param name="brushes">The one that moves last.</param>
    public (long Kept, ImmutableArray<UnitSums> Sums, ImmutableArray<long[]> Bins) Brushed(ImmutableArray<BrushAsked> brushes, CancellationToken cancellation)
    {
        var (cube, bins) = brushes.IsEmpty ? (_all, _all.All)
            : Axis(brushes[^1].Row).Bins(brushes[^1].From, brushes[^1].To) is { } whole ? (Cube(brushes[^1].Row, brushes[..^1]), whole)
            : (_layout.Cube(null, brushes), _all.All);
        cube.Complete(cancellation);
        var (kept, sums) = cube.Sums(bins);
        return (kept, sums, [.. cube.Bins(bins)]);
    }

    /// <summary>Works out beforehand what a next brush on any other row would leave, so that its first move finds it.</summary>
    public void Prepare(ImmutableArray<BrushAsked> brushes, CancellationToken cancellation)
    {
        foreach (var row in Enumerable.Range(0, Rows.Length).Where(row => brushes.All(brush => brush.Row != row)))
        {
            Cube(row, brushes).Complete(cancellation);
        }
    }

    private ChartCube? Known(int row, ImmutableArray<BrushAsked> others) =>
        others.IsEmpty ? _ofOne[row] : _ofMore.Find(known => known.Row == row && known.Others.SequenceEqual(others)).Cube;

    private ChartCube Cube(int row, ImmutableArray<BrushAsked> others)
    {
        if (Known(row, others) is { } known)
        {
            return known;
        }

        var cube = _layout.Cube(row, others);
        if (others.IsEmpty)
        {
            return _ofOne[row] = cube;
        }

        // What was broken off holds on to its raids; whoever asked meanwhile has gone elsewhere.
        _ofMore.RemoveAll(other => !other.Cube.IsComplete);
        if (_ofMore.Count >= MostCubes)
        {
            _ofMore.RemoveAt(0);
        }

        _ofMore.Add((row, others, cube));
        return cube;
    }
}
