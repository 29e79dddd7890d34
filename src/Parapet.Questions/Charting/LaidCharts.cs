using System.Collections.Immutable;

namespace Parapet.Questions.Charting;

/// <summary>A layout with what was found out about it: brushes of single rows at once, others as they are asked for.</summary>
internal sealed class LaidCharts
{
    private const int MostCubes = 2 * ChartsAsked.MostRows;

    private readonly ChartLayout _layout;
    private readonly ImmutableArray<ChartCube> _ofOne;
    private readonly List<(int Row, ImmutableArray<BrushAsked> Others, ChartCube Cube)> _ofMore = [];
    private readonly (long Kept, ImmutableArray<UnitSums> Sums) _all;

    /// <summary>Works out what every brush of a single row would leave.</summary>
    public LaidCharts(ImmutableArray<RowAsked> rows, long numbers, ChartLayout layout, CancellationToken cancellation)
    {
        (Rows, Numbers, _layout) = (rows, numbers, layout);
        _all = layout.Sums([], cancellation);
        _ofOne = [.. layout.Rows.Select(row => layout.Cube(row.Index, [], cancellation))];
    }

    public ImmutableArray<RowAsked> Rows { get; }

    /// <summary>That it holds.</summary>
    public long Numbers { get; }

    /// <summary>Its name in the store.</summary>
    public string Table => _layout.Table;

    public ChartAxis Axis(int row) => _layout.Rows[row].Axis;

    /// <summary>Raids in each bin of each row, unbrushed; of the bin behind the last, those without a value.</summary>
    public ImmutableArray<long[]> All => _layout.All;

    /// <summary>Raids in all brushes, their sums by rows, and of each row the bins of raids in the brushes of all others.</summary>
    /// <param name="brushes">The one that moves last.</param>
    public (long Kept, ImmutableArray<UnitSums> Sums, ImmutableArray<long[]> Bins) Brushed(ImmutableArray<BrushAsked> brushes, CancellationToken cancellation)
    {
        if (brushes.IsEmpty)
        {
            return (_all.Kept, _all.Sums, All);
        }

        var moving = brushes[^1];
        if (Axis(moving.Row).Bins(moving.From, moving.To) is { } bins)
        {
            var cube = Cube(moving.Row, brushes[..^1], cancellation);
            var (within, summed) = cube.Sums(bins);
            return (within, summed, [.. cube.Bins(bins)]);
        }

        var (kept, sums) = _layout.Sums(brushes, cancellation);
        return (kept, sums, [.. _layout.Bins(brushes, cancellation)]);
    }

    /// <summary>Works out beforehand what a next brush on any other row would leave, so that its first move finds it.</summary>
    public void Prepare(ImmutableArray<BrushAsked> brushes, CancellationToken cancellation)
    {
        if (brushes.IsEmpty || brushes.Any(brush => Axis(brush.Row).Bins(brush.From, brush.To) is null))
        {
            return;
        }

        foreach (var row in Enumerable.Range(0, Rows.Length).Where(row => brushes.All(brush => brush.Row != row)))
        {
            Cube(row, brushes, cancellation);
        }
    }

    private ChartCube Cube(int row, ImmutableArray<BrushAsked> others, CancellationToken cancellation)
    {
        if (others.IsEmpty)
        {
            return _ofOne[row];
        }

        var index = _ofMore.FindIndex(known => known.Row == row && known.Others.SequenceEqual(others));
        if (index >= 0)
        {
            return _ofMore[index].Cube;
        }

        if (_ofMore.Count >= MostCubes)
        {
            _ofMore.RemoveAt(0);
        }

        var cube = _layout.Cube(row, others, cancellation);
        _ofMore.Add((row, others, cube));
        return cube;
    }
}
