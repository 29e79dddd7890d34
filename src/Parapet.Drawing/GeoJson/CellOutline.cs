using System.Collections.Immutable;

namespace Parapet.Drawing.GeoJson;

/// <summary>
/// Outlines of marked cells of a grid, along the cells' sides: polygons of one outer ring and its holes. Cells that
/// touch at a corner only belong to different polygons, and no ring passes a corner twice: where it would, it is two rings.
/// </summary>
public static class CellOutline
{
    // East, south, west, north, as steps of (column, row).
    private static readonly (int Column, int Row)[] Steps = [(1, 0), (0, 1), (-1, 0), (0, -1)];

    /// <summary>Traces the polygons, in the order of their first cells.</summary>
    /// <param name="marked">Row by row from the north-west.</param>
    /// <returns>
    /// For each polygon its rings, the outer one first, as corners (column, row): corner (0, 0) is the north-western one
    /// of the first cell. Outer rings run clockwise on a map with north up, holes the other way; the first corner is not
    /// repeated.
    /// </returns>
    public static ImmutableArray<ImmutableArray<ImmutableArray<(int Column, int Row)>>> Trace(ReadOnlySpan<bool> marked, int rows, int columns)
    {
        var parts = Parts(marked, rows, columns);
        var polygons = new SortedDictionary<int, List<ImmutableArray<(int, int)>>>();
        var done = new bool[marked.Length];

        // Every ring has a side along the north of a marked cell; the outer ring of a part has the first of them.
        for (var cell = 0; cell < marked.Length; cell++)
        {
            if (marked[cell] && !done[cell] && (cell < columns || !marked[cell - columns]))
            {
                if (!polygons.TryGetValue(parts[cell], out var rings))
                {
                    polygons[parts[cell]] = rings = [];
                }

                rings.AddRange(Loops(Ring(marked, rows, columns, cell, done)));
            }
        }

        return [.. polygons.Values.Select(rings => rings.OrderByDescending(IsOuter).ToImmutableArray())];
    }

    /// <summary>The ring in parts that pass no corner twice.</summary>
    private static IEnumerable<ImmutableArray<(int Column, int Row)>> Loops(ImmutableArray<(int Column, int Row)> ring)
    {
        var path = new List<(int Column, int Row)>();
        var places = new Dictionary<(int Column, int Row), int>();
        foreach (var corner in ring)
        {
            if (places.TryGetValue(corner, out var from))
            {
                yield return [.. path[from..]];
                path[from..].ForEach(passed => places.Remove(passed));
                path.RemoveRange(from, path.Count - from);
            }

            places[corner] = path.Count;
            path.Add(corner);
        }

        yield return [.. path];
    }

    /// <summary>Whether a ring runs clockwise on a map.</summary>
    private static bool IsOuter(ImmutableArray<(int Column, int Row)> ring)
    {
        var doubleArea = 0L;
        for (var i = 0; i < ring.Length; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Length]);
            doubleArea += (long)a.Column * b.Row - (long)b.Column * a.Row;
        }

        return doubleArea > 0;
    }

    /// <summary>Follows the sides with the marked cell on the right.</summary>
    private static ImmutableArray<(int, int)> Ring(ReadOnlySpan<bool> marked, int rows, int columns, int start, bool[] done)
    {
        var corners = ImmutableArray.CreateBuilder<(int, int)>();
        var (column, row, direction) = (start % columns, start / columns, 0);
        do
        {
            if (direction == 0)
            {
                done[row * columns + column] = true;
            }

            column += Steps[direction].Column;
            row += Steps[direction].Row;
            var next = Turn(marked, rows, columns, column, row, direction);
            if (next != direction)
            {
                corners.Add((column, row));
                direction = next;
            }
        }
        while (column != start % columns || row != start / columns || direction != 0);
        return corners.ToImmutable();
    }

    /// <summary>At a corner: right where the cell ahead on the right is free, else on, or left where the one ahead on the left is marked too.</summary>
    private static int Turn(ReadOnlySpan<bool> marked, int rows, int columns, int column, int row, int direction)
    {
        // Cells ahead of a corner, by the direction of travel: offsets of their north-western corners.
        var (right, left) = direction switch
        {
            0 => ((0, 0), (0, -1)),
            1 => ((-1, 0), (0, 0)),
            2 => ((-1, -1), (-1, 0)),
            _ => ((0, -1), (-1, -1)),
        };
        if (!At(marked, rows, columns, column + right.Item1, row + right.Item2))
        {
            return (direction + 1) % 4;
        }

        return At(marked, rows, columns, column + left.Item1, row + left.Item2) ? (direction + 3) % 4 : direction;
    }

    private static bool At(ReadOnlySpan<bool> marked, int rows, int columns, int column, int row) =>
        column >= 0 && row >= 0 && column < columns && row < rows && marked[row * columns + column];

    /// <summary>For each marked cell the first cell of the part that it is joined to by sides.</summary>
    private static int[] Parts(ReadOnlySpan<bool> marked, int rows, int columns)
    {
        var parts = new int[marked.Length];
        Array.Fill(parts, -1);
        var open = new Stack<int>();
        for (var first = 0; first < marked.Length; first++)
        {
            if (!marked[first] || parts[first] >= 0)
            {
                continue;
            }

            parts[first] = first;
            open.Push(first);
            while (open.TryPop(out var cell))
            {
                foreach (var (column, row) in Steps)
                {
                    var (x, y) = (cell % columns + column, cell / columns + row);
                    if (At(marked, rows, columns, x, y) && parts[y * columns + x] < 0)
                    {
                        parts[y * columns + x] = first;
                        open.Push(y * columns + x);
                    }
                }
            }
        }

        return parts;
    }
}
