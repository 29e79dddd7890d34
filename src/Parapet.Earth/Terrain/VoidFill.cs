namespace Parapet.Earth.Terrain;

/// <summary>
/// Bridges gaps in a relief from its own posts: a missing post between two others of its row, or of its column, takes the
/// height on the straight line between them; where both lines exist, each counts by the inverse of its length.
/// </summary>
public static class VoidFill
{
    /// <summary>How wide a gap of a tile is bridged, from post to post; a wider one is left to the layer below.</summary>
    public static readonly Length WidestGap = 1.Kilometres;

    /// <summary>The relief with its narrow gaps bridged; the same relief where there are none.</summary>
    /// <param name="widest">From the last post before a gap to the first behind it; one missing post is always bridged.</param>
    internal static ReliefRaster Over(ReliefRaster relief, Length widest)
    {
        if (relief.VoidCount == 0)
        {
            return relief;
        }

        var grid = relief.Grid;
        var metresPerDegree = RefractedEarth.MeanRadiusMetres * (Math.PI / 180);
        var narrowing = Math.Cos(Math.Min(89, Math.Abs(grid.NorthDegrees + grid.SouthDegrees) / 2) * (Math.PI / 180));
        var sums = new double[relief.Posts.Length];
        var weights = new double[relief.Posts.Length];
        var (rowStep, columnStep) = relief.Frame.Plane is { } plane
            ? (plane.PostSpacing.Metres, plane.PostSpacing.Metres)
            : (grid.LatitudeStepDegrees * metresPerDegree, grid.LongitudeStepDegrees * metresPerDegree * narrowing);
        for (var row = 0; row < grid.Rows; row++)
        {
            Bridge(relief.Posts, (row * grid.Columns, 1, grid.Columns), columnStep, widest.Metres, sums, weights);
        }

        for (var column = 0; column < grid.Columns; column++)
        {
            Bridge(relief.Posts, (column, grid.Columns, grid.Rows), rowStep, widest.Metres, sums, weights);
        }

        var filled = relief.Posts.ToArray();
        for (var post = 0; post < filled.Length; post++)
        {
            filled[post] = weights[post] > 0 ? (short)Math.Round(sums[post] / weights[post]) : filled[post];
        }

        return relief.With(filled);
    }

    /// <summary>Adds the straight lines over the gaps of one row or column.</summary>
    private static void Bridge(
        ReadOnlySpan<short> posts, (int First, int Step, int Count) line, double stepMetres, double widestMetres, double[] sums, double[] weights)
    {
        var before = -1;
        for (var place = 0; place < line.Count; place++)
        {
            if (posts[line.First + place * line.Step] == ReliefRaster.Void)
            {
                continue;
            }

            var span = place - before;
            if (before >= 0 && span > 1 && (span == 2 || span * stepMetres <= widestMetres))
            {
                double from = posts[line.First + before * line.Step], to = posts[line.First + place * line.Step];
                var weight = 1 / (span * stepMetres);
                for (var missing = before + 1; missing < place; missing++)
                {
                    sums[line.First + missing * line.Step] += weight * (from + (to - from) * (missing - before) / span);
                    weights[line.First + missing * line.Step] += weight;
                }
            }

            before = place;
        }
    }
}
