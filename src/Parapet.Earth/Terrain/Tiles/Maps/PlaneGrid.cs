namespace Parapet.Earth.Terrain.Tiles.Maps;

/// <summary>Posts on a map that is not one of latitude and longitude on WGS 84.</summary>
/// <param name="Transform">Between places and the map.</param>
/// <param name="X">Of the first post, at the map's north-west, in the map's unit.</param>
/// <param name="Y">Of the first post.</param>
/// <param name="XStep">Between columns, above zero.</param>
/// <param name="YStep">Between rows, above zero.</param>
/// <param name="Rows">Two or more.</param>
/// <param name="Columns">Two or more.</param>
/// <param name="MetresPerUnit">Metres in a unit of the map, along a meridian where that is an angle.</param>
internal sealed record PlaneGrid(PlaneTransform Transform, double X, double Y, double XStep, double YStep, int Rows, int Columns, double MetresPerUnit)
{
    private const double MetresPerDegree = 40_000_000.0 / 360;
    private const int EdgeParts = 32;

    public Length PostSpacing => Length.FromMetres(Math.Min(XStep, YStep) * MetresPerUnit);

    /// <summary>The frame of posts on a map.</summary>
    /// <param name="file">Names the file in errors.</param>
    /// <param name="map">Not a plain one.</param>
    /// <param name="x">Of the first post, at the map's north-west, in the map's unit.</param>
    /// <param name="y">Of the first post.</param>
    /// <param name="xStep">Between columns, above zero.</param>
    /// <param name="yStep">Between rows, above zero.</param>
    /// <param name="rows">Two or more.</param>
    /// <param name="columns">Two or more.</param>
    /// <exception cref="TerrainException">Posts lie off the map, or where no shift of the datum is known.</exception>
    public static TileFrame Frame(string file, KnownMap map, double x, double y, double xStep, double yStep, int rows, int columns)
    {
        var transform = PlaneTransform.Around(file, map, x + xStep * (columns - 1) / 2, y - yStep * (rows - 1) / 2);
        var plane = new PlaneGrid(transform, x, y, xStep, yStep, rows, columns, map.Projection?.MetresPerUnit ?? MetresPerDegree);
        return new(plane.Around(file), plane);
    }

    /// <summary>The place of a row and column, in degrees; null off the map.</summary>
    public (double Latitude, double Longitude)? At(double row, double column) => Transform.ToGeographic(X + column * XStep, Y - row * YStep);

    /// <summary>The row and column of a place in degrees, within the tile or not; not-a-number off the map.</summary>
    public (double Row, double Column) Of(double latitude, double longitude)
    {
        var (x, y) = Transform.FromGeographic(latitude, longitude);
        return ((Y - y) / YStep, (x - X) / XStep);
    }

    /// <summary>The rectangle of latitude and longitude about all posts and the half step beyond the outer ones.</summary>
    private PostGrid Around(string file)
    {
        var middle = PlaceOf(file, (Rows - 1) / 2.0, (Columns - 1) / 2.0).Longitude;
        var (south, north, west, east) = (90.0, -90.0, double.PositiveInfinity, double.NegativeInfinity);
        for (var part = 0; part <= EdgeParts; part++)
        {
            var (down, along) = ((double)part / EdgeParts * Rows - 0.5, (double)part / EdgeParts * Columns - 0.5);
            foreach (var (row, column) in new[] { (down, -0.5), (down, Columns - 0.5), (-0.5, along), (Rows - 0.5, along) })
            {
                var (latitude, longitude) = PlaceOf(file, row, column);
                var fromMiddle = middle + Math.IEEERemainder(longitude - middle, 360);
                (south, north) = (Math.Min(south, latitude), Math.Max(north, latitude));
                (west, east) = (Math.Min(west, fromMiddle), Math.Max(east, fromMiddle));
            }
        }

        if (Holds(90) || Holds(-90))
        {
            (west, east) = (-180, 180);
            (south, north) = (Holds(-90) ? -90 : south, Holds(90) ? 90 : north);
        }

        return new(Math.Min(90, north), west, (Math.Min(90, north) - Math.Max(-90, south)) / (Rows - 1), (east - west) / (Columns - 1), Rows, Columns);
    }

    private (double Latitude, double Longitude) PlaceOf(string file, double row, double column) =>
        At(row, column) ?? throw new TerrainException(PlaneTransform.OffTheMap(file, X + column * XStep, Y - row * YStep));

    private bool Holds(double poleLatitude)
    {
        var (row, column) = Of(poleLatitude, 0);
        return row >= -0.5 && row <= Rows - 0.5 && column >= -0.5 && column <= Columns - 0.5
            && At(row, column) is { } there && Math.Abs(there.Latitude - poleLatitude) < 1e-6;
    }
}
