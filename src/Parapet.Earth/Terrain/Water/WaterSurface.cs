namespace Parapet.Earth.Terrain.Water;

/// <summary>Puts the water's surface in place of the bed, in reliefs that hold depths.</summary>
internal static class WaterSurface
{
    // No dry land is so deep beside the sea; ground that is, near a shore line, is the bed of water drawn too small.
    private const short DeepestBesideTheSea = -12;

    // The shore of the Dead Sea: what lies deeper anywhere is the bed of some water.
    private const short LowestLand = -431;

    // How well the shore lines are known. A coarse relief smears a bed over the step between its posts besides.
    private const double ShoreMetres = 2000;

    private static readonly (int North, int East)[] s_around = [(1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1)];

    /// <summary>
    /// The relief with every post below water raised to the surface; the same relief where none is. Below water is what the
    /// mask says, what lies deeper than 12 m within 2 km of it (or within a step of a coarser relief), and what lies below
    /// the lowest land on earth.
    /// </summary>
    public static ReliefRaster Over(ReliefRaster relief, WaterMask mask)
    {
        short[]? raised = null;
        for (var post = 0; post < relief.Posts.Length; post++)
        {
            var height = relief.Posts[post];
            if (height < 0 && height != ReliefRaster.Void && SurfaceOver(relief, post, height, mask) is { } surface && surface > height)
            {
                raised ??= relief.Posts.ToArray();
                raised[post] = surface;
            }
        }

        return raised is null ? relief : relief.With(raised);
    }

    private static short? SurfaceOver(ReliefRaster relief, int post, short height, WaterMask mask)
    {
        var grid = relief.Grid;
        var (latitude, longitude) = relief.Frame.At(post / grid.Columns, post % grid.Columns);
        if (At(mask, latitude, longitude) is { } surface)
        {
            return surface;
        }

        if (height >= DeepestBesideTheSea)
        {
            return null;
        }

        var metresPerDegree = RefractedEarth.MeanRadiusMetres * (Math.PI / 180);
        var north = Math.Max(grid.LatitudeStepDegrees, ShoreMetres / metresPerDegree);
        var east = Math.Max(grid.LongitudeStepDegrees, ShoreMetres / (metresPerDegree * Math.Max(0.05, Math.Cos(latitude * (Math.PI / 180)))));
        var beside = s_around.Max(step => At(mask, latitude + step.North * north, longitude + step.East * east));
        return beside ?? (height < LowestLand ? LowestLand : null);
    }

    private static short? At(WaterMask mask, double latitude, double longitude) =>
        mask.SurfaceAt(Math.Clamp(latitude, -90, 90).Degrees, longitude.Degrees) is { } surface ? (short)Math.Round(surface.Metres) : null;
}
