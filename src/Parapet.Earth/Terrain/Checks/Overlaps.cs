namespace Parapet.Earth.Terrain.Checks;

/// <summary>
/// Looks for tiles of the same step over the same ground that do not agree: their posts differ by more than 10 m in the
/// mean, over the ground that they share beyond their edges.
/// </summary>
internal static class Overlaps
{
    private const double LeastMetres = 10;
    private const double SameStep = 0.01;
    private const int FewestPosts = 20;
    private const int MostLines = 400;

    // Neighbours share their outer row or column.
    private const int Edge = 2;

    /// <param name="tile">The tile whose posts are compared, at most 400 rows and columns of them.</param>
    /// <param name="other">A tile that may lie over it.</param>
    public static ReliefFault? Between(ReliefRaster tile, ReliefRaster other)
    {
        var grid = tile.Grid;
        if (!IsSame(grid.LatitudeStepDegrees, other.Grid.LatitudeStepDegrees) || !IsSame(grid.LongitudeStepDegrees, other.Grid.LongitudeStepDegrees))
        {
            return null;
        }

        var (down, right) = (1 + grid.Rows / MostLines, 1 + grid.Columns / MostLines);
        var (count, sum, rows, columns) = (0, 0.0, 0L, 0L);
        for (var row = Edge; row < grid.Rows - Edge; row += down)
        {
            for (var column = Edge; column < grid.Columns - Edge; column += right)
            {
                var here = tile.Posts[row * grid.Columns + column];
                var (latitude, longitude) = tile.Frame.At(row, column);
                if (here != ReliefRaster.Void && other.TryGround(latitude.Degrees, longitude.Degrees, out var ground))
                {
                    (count, sum) = (count + 1, sum + Math.Abs(ground.HeightMetres - here));
                    (rows, columns) = (rows + row, columns + column);
                }
            }
        }

        return count >= FewestPosts && sum / count > LeastMetres
            ? ReliefFault.At(ReliefFaultKind.Overlap, tile, (int)(rows / count), (int)(columns / count), count, sum / count) with
            {
                File = $"{tile.Name}, {other.Name}",
            }
            : null;
    }

    private static bool IsSame(double step, double other) => Math.Abs(step - other) <= SameStep * step;
}
