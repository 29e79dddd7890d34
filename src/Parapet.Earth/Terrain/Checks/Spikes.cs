namespace Parapet.Earth.Terrain.Checks;

/// <summary>Looks for single posts that stand out of all their neighbours, up or down.</summary>
internal static class Spikes
{
    private const int LeastMetres = 100;
    private const int Spreads = 4;

    public static IEnumerable<ReliefFault> In(ReliefRaster relief)
    {
        var columns = relief.Grid.Columns;
        for (var row = 1; row < relief.Grid.Rows - 1; row++)
        {
            for (var column = 1; column < columns - 1; column++)
            {
                if (HeightOf(relief.Posts, row * columns + column, columns) is { } height)
                {
                    yield return ReliefFault.At(ReliefFaultKind.Spike, relief, row, column, 1, height);
                }
            }
        }
    }

    private static double? HeightOf(ReadOnlySpan<short> posts, int post, int columns)
    {
        var here = posts[post];
        var first = posts[post - 1];

        // Most posts are as high as the one before, and are no spike.
        if (Math.Abs(here - first) < LeastMetres || here == ReliefRaster.Void)
        {
            return null;
        }

        var (low, high) = (short.MaxValue, short.MinValue);
        foreach (var around in (ReadOnlySpan<int>)[-columns - 1, -columns, -columns + 1, -1, 1, columns - 1, columns, columns + 1])
        {
            var height = posts[post + around];
            if (height == ReliefRaster.Void)
            {
                return null;
            }

            (low, high) = (Math.Min(low, height), Math.Max(high, height));
        }

        var least = Math.Max(LeastMetres, Spreads * (high - low));
        return here - high > least ? here - high : low - here > least ? here - low : null;
    }
}
