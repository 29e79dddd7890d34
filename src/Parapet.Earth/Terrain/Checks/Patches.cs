using Parapet.Earth.Terrain.Water;

namespace Parapet.Earth.Terrain.Checks;

/// <summary>Looks for patches of posts that touch and are alike: voids of any form, and rectangles of one height on land.</summary>
internal static class Patches
{
    private const int LeastBlock = 256;
    private const int LeastSide = 12;
    private const double LeastFilled = 0.9;

    public static IEnumerable<ReliefFault> In(ReliefRaster relief)
    {
        var seen = new bool[relief.Posts.Length];
        var stack = new Stack<int>();
        for (var first = 0; first < seen.Length; first++)
        {
            if (!seen[first] && Fault(relief, Walk(relief, first, seen, stack)) is { } fault)
            {
                yield return fault;
            }
        }
    }

    private static ReliefFault? Fault(ReliefRaster relief, in Patch patch)
    {
        var (row, column) = ((patch.Top + patch.Bottom) / 2, (patch.Left + patch.Right) / 2);
        if (patch.Height == ReliefRaster.Void)
        {
            return ReliefFault.At(ReliefFaultKind.Void, relief, row, column, patch.Count, null);
        }

        // Whole metres make narrow bands of one height on any gentle slope.
        var (high, wide) = (patch.Bottom - patch.Top + 1, patch.Right - patch.Left + 1);
        if (patch.Count < LeastBlock || patch.Count < LeastFilled * high * wide || Math.Min(high, wide) < LeastSide)
        {
            return null;
        }

        var fault = ReliefFault.At(ReliefFaultKind.Block, relief, row, column, patch.Count, patch.Height);
        return WaterMask.Shipped.At(fault.Latitude, fault.Longitude) == WaterKind.None ? fault : null;
    }

    private static Patch Walk(ReliefRaster relief, int first, bool[] seen, Stack<int> stack)
    {
        var posts = relief.Posts;
        var (rows, columns) = (relief.Grid.Rows, relief.Grid.Columns);
        var height = posts[first];
        var patch = new Patch(height, 0, int.MaxValue, -1, int.MaxValue, -1);
        seen[first] = true;
        stack.Push(first);
        while (stack.TryPop(out var post))
        {
            var (row, column) = (post / columns, post % columns);
            patch = new(
                height, patch.Count + 1, Math.Min(patch.Top, row), Math.Max(patch.Bottom, row), Math.Min(patch.Left, column), Math.Max(patch.Right, column));
            foreach (var (next, isInside) in (ReadOnlySpan<(int, bool)>)
                [(post - columns, row > 0), (post + columns, row < rows - 1), (post - 1, column > 0), (post + 1, column < columns - 1)])
            {
                if (isInside && !seen[next] && posts[next] == height)
                {
                    seen[next] = true;
                    stack.Push(next);
                }
            }
        }

        return patch;
    }

    private readonly record struct Patch(short Height, int Count, int Top, int Bottom, int Left, int Right);
}
