namespace Parapet.Earth.Terrain.Checks;

/// <summary>
/// Looks for one to four posts, two by two at most, that stand out of all those around them, up or down. Where posts around
/// lie beyond the tile's edge, or less than half of them are missing, the others decide.
/// </summary>
internal static class Spikes
{
    private const int LeastMetres = 100;
    private const int Spreads = 4;

    private static readonly (int High, int Wide)[] Clumps = [(1, 1), (1, 2), (2, 1), (2, 2)];

    public static IEnumerable<ReliefFault> In(ReliefRaster relief)
    {
        for (var row = 0; row < relief.Grid.Rows; row++)
        {
            for (var column = 0; column < relief.Grid.Columns; column++)
            {
                if (IsLikeTheOneBefore(relief, row, column))
                {
                    continue;
                }

                foreach (var (high, wide) in Clumps)
                {
                    if (HeightOf(relief, row, column, high, wide) is { } height)
                    {
                        yield return ReliefFault.At(ReliefFaultKind.Spike, relief, row, column, high * wide, height);
                    }
                }
            }
        }
    }

    /// <summary>Most posts are as high as the one before, and begin no spike.</summary>
    private static bool IsLikeTheOneBefore(ReliefRaster relief, int row, int column)
    {
        var post = row * relief.Grid.Columns + column;
        var here = relief.Posts[post];
        return here == ReliefRaster.Void
            || (column > 0 && relief.Posts[post - 1] is var before and not ReliefRaster.Void && Math.Abs(here - before) < LeastMetres);
    }

    /// <summary>How far the clump with its north-western post at a place stands off the ring of posts around it; null where it is none.</summary>
    private static double? HeightOf(ReliefRaster relief, int row, int column, int high, int wide)
    {
        var (rows, columns) = (relief.Grid.Rows, relief.Grid.Columns);
        if (row + high > rows || column + wide > columns)
        {
            return null;
        }

        var (clump, ring, missing) = (Extent.None, Extent.None, 0);
        for (var y = Math.Max(0, row - 1); y <= Math.Min(rows - 1, row + high); y++)
        {
            for (var x = Math.Max(0, column - 1); x <= Math.Min(columns - 1, column + wide); x++)
            {
                var height = relief.Posts[y * columns + x];
                if (y >= row && y < row + high && x >= column && x < column + wide)
                {
                    clump = clump.With(height);
                }
                else if (height == ReliefRaster.Void)
                {
                    missing++;
                }
                else
                {
                    ring = ring.With(height);
                }
            }
        }

        if (clump.Low == ReliefRaster.Void || ring.Count <= missing)
        {
            return null;
        }

        var least = Math.Max(LeastMetres, Spreads * (ring.High - ring.Low));
        return clump.Low - ring.High > least ? clump.Low - ring.High : ring.Low - clump.High > least ? clump.High - ring.Low : null;
    }

    private readonly record struct Extent(int Low, int High, int Count)
    {
        public static Extent None => new(int.MaxValue, int.MinValue, 0);

        public Extent With(int height) => new(Math.Min(Low, height), Math.Max(High, height), Count + 1);
    }
}
