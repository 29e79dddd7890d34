namespace Parapet.Earth.Terrain.Checks;

/// <summary>
/// Looks for tiles that disagree where they meet: along the edge of one, the other's ground beside it is on average off
/// by more than 10 m and three times what the ground rises from the edge to the next post inwards.
/// </summary>
internal static class Seams
{
    private const double LeastMetres = 10;
    private const double Rises = 3;
    private const int FewestPosts = 20;

    /// <param name="tile">The tile whose edges are walked.</param>
    /// <param name="other">A tile that may meet it.</param>
    public static IEnumerable<ReliefFault> Between(ReliefRaster tile, ReliefRaster other)
    {
        var (rows, columns) = (tile.Grid.Rows, tile.Grid.Columns);
        foreach (var (first, along, inwards, count) in ((int, int, int, int)[])
            [(0, 1, columns, columns), ((rows - 1) * columns, 1, -columns, columns), (0, columns, 1, rows), (columns - 1, columns, -1, rows)])
        {
            var (jumps, rises, met, middle) = (0.0, 0.0, 0, first + along * (count / 2));
            for (var step = 0; step < count; step++)
            {
                var post = first + step * along;
                var (here, next) = (tile.Posts[post], tile.Posts[post + inwards]);
                var place = ReliefFault.At(ReliefFaultKind.Seam, tile, post / columns, post % columns, 0, null);
                if (here != ReliefRaster.Void && next != ReliefRaster.Void && other.TryGroundBeside(place.Latitude, place.Longitude, out var ground))
                {
                    (jumps, rises, met) = (jumps + Math.Abs(ground.HeightMetres - here), rises + Math.Abs(next - here), met + 1);
                }
            }

            if (met >= FewestPosts && jumps / met > LeastMetres + Rises * rises / met)
            {
                yield return ReliefFault.At(ReliefFaultKind.Seam, tile, middle / columns, middle % columns, met, jumps / met) with
                {
                    File = $"{tile.Name}, {other.Name}",
                };
            }
        }
    }
}
