namespace Parapet.Earth.Terrain.Checks;

/// <summary>
/// Looks for single rows and columns that stand off both their neighbours, up or down, by more than 10 m and by more than
/// those differ, over more than half of their length: lines of a scanner that went wrong.
/// </summary>
internal static class Stripes
{
    private const int LeastMetres = 10;
    private const int FewestPosts = 20;

    public static IEnumerable<ReliefFault> In(ReliefRaster relief)
    {
        var (rows, columns) = (relief.Grid.Rows, relief.Grid.Columns);
        for (var row = 1; row < rows - 1; row++)
        {
            if (HeightOf(relief.Posts, row * columns, 1, columns, columns) is { } height)
            {
                yield return ReliefFault.At(ReliefFaultKind.Stripe, relief, row, columns / 2, columns, height);
            }
        }

        for (var column = 1; column < columns - 1; column++)
        {
            if (HeightOf(relief.Posts, column, columns, 1, rows) is { } height)
            {
                yield return ReliefFault.At(ReliefFaultKind.Stripe, relief, rows / 2, column, rows, height);
            }
        }
    }

    /// <summary>How far a line stands off in the mean; null where it is like its neighbours.</summary>
    private static double? HeightOf(ReadOnlySpan<short> posts, int first, int along, int across, int count)
    {
        var (known, above, below, sum) = (0, 0, 0, 0L);
        for (var step = 0; step < count; step++)
        {
            var post = first + step * along;
            var (before, here, behind) = (posts[post - across], posts[post], posts[post + across]);
            if (before == ReliefRaster.Void || here == ReliefRaster.Void || behind == ReliefRaster.Void)
            {
                continue;
            }

            var least = Math.Max(LeastMetres, Math.Abs(before - behind));
            var (up, down) = (here - Math.Max(before, behind), Math.Min(before, behind) - here);
            (known, above, below) = (known + 1, above + (up > least ? 1 : 0), below + (down > least ? 1 : 0));
            sum += up > 0 ? up : down > 0 ? -down : 0;
        }

        return known >= FewestPosts && 2 * Math.Max(above, below) > known ? (double)sum / known : null;
    }
}
