namespace Parapet.Earth.Terrain.Tiles.Maps;

/// <summary>
/// Where a tile's posts stand: rows from the north of its map to the south, columns from west to east, the first post at
/// the north-western corner. On a plain grid the map's axes are longitude and latitude.
/// </summary>
/// <param name="Grid">The posts themselves on a plain grid; else as many between the edges of the rectangle of latitude and longitude about them.</param>
/// <param name="Plane">Where a post stands by row and column; null on a plain grid.</param>
internal sealed record TileFrame(PostGrid Grid, PlaneGrid? Plane)
{
    // A tenth of a millimetre.
    private const double LeastStepDegrees = 1e-9;

    /// <summary>How far apart neighbouring posts lie where they lie closest.</summary>
    public Length PostSpacing => Plane?.PostSpacing ?? Grid.PostSpacing;

    public static TileFrame Of(PostGrid grid) => new(grid, null);

    /// <summary>The same frame, if it lies on the earth and its posts lie apart.</summary>
    /// <exception cref="TerrainException">It does not, or they do not.</exception>
    public TileFrame Checked(string file) =>
        Grid is { NorthDegrees: <= 90.01, SouthDegrees: >= -90.01, WestDegrees: >= -360.01, EastDegrees: <= 360.01, LatitudeStepDegrees: >= LeastStepDegrees, LongitudeStepDegrees: >= LeastStepDegrees }
            ? this
            : throw new TerrainException(new TerrainProblem(
                file,
                FormattableString.Invariant($"posts from {Grid.SouthDegrees:F2} to {Grid.NorthDegrees:F2} deg north, {Grid.WestDegrees:F2} to {Grid.EastDegrees:F2} deg east, in steps of {Grid.LatitudeStepDegrees:G3} and {Grid.LongitudeStepDegrees:G3} deg"),
                FormattableString.Invariant($"-90 to 90 deg north, -360 to 360 deg east, steps of {LeastStepDegrees} deg or more")));

    /// <summary>The place of a post, in degrees.</summary>
    /// <param name="row">From the first; need not be whole.</param>
    /// <param name="column">From the first; need not be whole.</param>
    public (double Latitude, double Longitude) At(double row, double column) => Plane is null
        ? (Grid.NorthDegrees - row * Grid.LatitudeStepDegrees, Grid.WestDegrees + column * Grid.LongitudeStepDegrees)
        : Plane.At(row, column) ?? (double.NaN, double.NaN);
}
