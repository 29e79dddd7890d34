using Parapet.Earth.Ellipsoid;

namespace Parapet.Earth.Places;

/// <summary>The universal polar stereographic grid on WGS 84, from grid to earth [Snyder1987, eq. 20-18, 21-39, 21-40].</summary>
internal static class PolarStereographic
{
    private const double Scale = 0.994;
    private const double FalseOrigin = 2_000_000;

    /// <param name="easting">In metres, that of the pole being 2,000 km.</param>
    /// <param name="northing">In metres, that of the pole being 2,000 km.</param>
    public static Geodetic PlaceAt(bool isNorth, double easting, double northing)
    {
        var (x, y) = (easting - FalseOrigin, northing - FalseOrigin);
        var e = Math.Sqrt(Wgs84.EccentricitySquared);
        var shape = Math.Sqrt(Math.Pow(1 + e, 1 + e) * Math.Pow(1 - e, 1 - e));
        var t = Math.Sqrt(x * x + y * y) * shape / (2 * Wgs84.SemiMajorAxisMetres * Scale);
        var latitude = ConformalLatitude.ToGeodetic(Math.PI / 2 - 2 * Math.Atan(t));
        var longitude = Math.Atan2(x, isNorth ? -y : y);
        return new(Angle.FromRadians(isNorth ? latitude : -latitude), Angle.FromRadians(longitude), Length.Zero);
    }
}
