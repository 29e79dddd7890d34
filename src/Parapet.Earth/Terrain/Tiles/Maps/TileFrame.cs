namespace Parapet.Earth.Terrain.Tiles.Maps;

/// <summary>
/// Where a tile's posts stand: rows from the north of its map to the south, columns from west to east, the first post at
/// the north-western corner. On a plain grid the map's axes are longitude and latitude.
/// </summary>
/// <param name="Grid">The posts themselves on a plain grid; else as many between the edges of the rectangle of latitude and longitude about them.</param>
/// <param name="Plane">Where a post stands by row and column; null on a plain grid.</param>
internal sealed record TileFrame(PostGrid Grid, PlaneGrid? Plane)
{
    /// <summary>How far apart neighbouring posts lie where they lie closest.</summary>
    public Length PostSpacing => Plane?.PostSpacing ?? Grid.PostSpacing;

    public static TileFrame Of(PostGrid grid) => new(grid, null);

    /// <summary>The place of a post, in degrees.</summary>
    /// <param name="row">From the first; need not be whole.</param>
    /// <param name="column">From the first; need not be whole.</param>
    public (double Latitude, double Longitude) At(double row, double column) => Plane is null
        ? (Grid.NorthDegrees - row * Grid.LatitudeStepDegrees, Grid.WestDegrees + column * Grid.LongitudeStepDegrees)
        : Plane.At(row, column) ?? (double.NaN, double.NaN);
}
