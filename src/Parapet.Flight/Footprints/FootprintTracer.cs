using System.Collections.Immutable;

namespace Parapet.Flight.Footprints;

/// <summary>
/// Finds the outline of what is defended: a grid of questions, and along each grid line between a defended and an
/// undefended node the crossing by halving; the crossings are joined cell by cell [Lorensen1987]. Parts and holes
/// smaller than a cell may be missed.
/// </summary>
/// <param name="isDefended">Asked for east and north in metres; the same answer for the same place, from any thread.</param>
/// <param name="halfWidthMetres">The grid covers a square of twice this side about the launcher; outside it nothing is defended.</param>
/// <param name="cells">Along each side, two at least.</param>
public sealed class FootprintTracer(Func<double, double, bool> isDefended, double halfWidthMetres, int cells)
{
    private const int Halvings = 8;

    private readonly double _cell = 2 * halfWidthMetres / cells;
    private readonly bool[] _inside = new bool[(cells + 3) * (cells + 3)];

    /// <summary>From the crossing at which a part of the outline begins to that at which it ends; defended ground on the left.</summary>
    private readonly SortedDictionary<int, int> _next = [];

    private readonly Dictionary<int, FootprintPoint> _crossings = [];

    /// <summary>Asks on as many threads as there are; the result is the same on one.</summary>
    public Footprint Trace(CancellationToken cancellation = default)
    {
        var options = new ParallelOptions { CancellationToken = cancellation };
        Parallel.For(1, cells + 2, options, row =>
        {
            for (var column = 1; column < cells + 2; column++)
            {
                var point = Node(column, row);
                _inside[row * Stride + column] = isDefended(point.EastMetres, point.NorthMetres);
            }
        });
        for (var row = 0; row < cells + 2; row++)
        {
            for (var column = 0; column < cells + 2; column++)
            {
                Join(column, row);
            }
        }

        return new(Rings());
    }

    /// <summary>A margin of undefended nodes around the grid closes every ring.</summary>
    private int Stride => cells + 3;

    private FootprintPoint Node(int column, int row) => new(-halfWidthMetres + (column - 1) * _cell, -halfWidthMetres + (row - 1) * _cell);

    /// <summary>The parts of the outline in one cell, whose corners are taken counter-clockwise from its south-west.</summary>
    private void Join(int column, int row)
    {
        ReadOnlySpan<(int Column, int Row)> corners = [(column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1)];
        Span<int> leaves = stackalloc int[4];
        Span<int> enters = stackalloc int[4];
        var (left, entered) = (0, 0);
        var firstIsLeave = false;
        for (var side = 0; side < 4; side++)
        {
            var (from, to) = (corners[side], corners[(side + 1) % 4]);
            var (inside, insideNext) = (_inside[from.Row * Stride + from.Column], _inside[to.Row * Stride + to.Column]);
            if (inside && !insideNext)
            {
                firstIsLeave |= entered == 0 && left == 0;
                leaves[left++] = Crossing(from, to);
            }
            else if (!inside && insideNext)
            {
                enters[entered++] = Crossing(to, from);
            }
        }

        if (left == 1)
        {
            _next[leaves[0]] = enters[0];
        }
        else if (left == 2)
        {
            // Two opposite corners are defended: joined through the middle, or apart.
            var middle = Node(column, row);
            var joined = isDefended(middle.EastMetres + _cell / 2, middle.NorthMetres + _cell / 2);
            var swap = joined != firstIsLeave;
            _next[leaves[0]] = enters[swap ? 1 : 0];
            _next[leaves[1]] = enters[swap ? 0 : 1];
        }
    }

    /// <summary>The number of the grid line between two neighbouring nodes; its crossing is found at the first call.</summary>
    private int Crossing((int Column, int Row) inside, (int Column, int Row) outside)
    {
        var isAcross = inside.Row == outside.Row;
        var number = 2 * (Math.Min(inside.Row, outside.Row) * Stride + Math.Min(inside.Column, outside.Column)) + (isAcross ? 0 : 1);
        if (!_crossings.ContainsKey(number))
        {
            var (a, b) = (Node(inside.Column, inside.Row), Node(outside.Column, outside.Row));
            for (var halving = 0; halving < Halvings && IsOnGrid(b); halving++)
            {
                var middle = new FootprintPoint((a.EastMetres + b.EastMetres) / 2, (a.NorthMetres + b.NorthMetres) / 2);
                (a, b) = isDefended(middle.EastMetres, middle.NorthMetres) ? (middle, b) : (a, middle);
            }

            _crossings[number] = IsOnGrid(b) ? new((a.EastMetres + b.EastMetres) / 2, (a.NorthMetres + b.NorthMetres) / 2) : a;
        }

        return number;
    }

    private bool IsOnGrid(FootprintPoint point) =>
        Math.Max(Math.Abs(point.EastMetres), Math.Abs(point.NorthMetres)) <= halfWidthMetres * (1 + 1e-9);

    private ImmutableArray<ImmutableArray<FootprintPoint>> Rings()
    {
        var rings = ImmutableArray.CreateBuilder<ImmutableArray<FootprintPoint>>();
        while (_next.Count > 0)
        {
            var ring = ImmutableArray.CreateBuilder<FootprintPoint>();
            var place = _next.First().Key;
            while (_next.Remove(place, out var after))
            {
                ring.Add(_crossings[place]);
                place = after;
            }

            rings.Add(ring.ToImmutable());
        }

        return rings.ToImmutable();
    }
}
