using Parapet.Earth.Ellipsoid;

namespace Parapet.Earth.Places;

/// <summary>
/// The universal transverse Mercator grid on WGS 84, from grid to earth, by Krueger's series to the fourth order of the
/// third flattening [Karney2011, eq. 14, 36]: within a tenth of a millimetre over a zone and its neighbours.
/// </summary>
public static class TransverseMercator
{
    private const double N = ConformalLatitude.ThirdFlattening;
    private const double Scale = 0.9996;
    private const double FalseEasting = 500_000;
    private const double MeridianRadius = Wgs84.SemiMajorAxisMetres / (1 + N) * (1 + N * N / 4 + N * N * N * N / 64);

    private static readonly double[] Terms =
    [
        N * (1.0 / 2 + N * (-2.0 / 3 + N * (37.0 / 96 - N / 360))),
        N * N * (1.0 / 48 + N * (1.0 / 15 - N * 437 / 1440)),
        N * N * N * (17.0 / 480 - N * 37 / 840),
        N * N * N * N * 4397 / 161280,
    ];

    /// <summary>The place of a point of the universal grid, on the ellipsoid. Nothing is checked.</summary>
    /// <param name="zone">1 to 60.</param>
    /// <param name="easting">In metres, that of the middle meridian being 500 km.</param>
    /// <param name="north">In metres from the equator, below zero south of it.</param>
    public static Geodetic PlaceAt(int zone, double easting, double north)
    {
        var (xi, eta) = (north / (Scale * MeridianRadius), (easting - FalseEasting) / (Scale * MeridianRadius));
        var (along, across) = (xi, eta);
        for (var j = 0; j < Terms.Length; j++)
        {
            var (sin, cos) = Math.SinCos(2 * (j + 1) * xi);
            along -= Terms[j] * sin * Math.Cosh(2 * (j + 1) * eta);
            across -= Terms[j] * cos * Math.Sinh(2 * (j + 1) * eta);
        }

        var latitude = ConformalLatitude.ToGeodetic(Math.Asin(Math.Sin(along) / Math.Cosh(across)));
        var longitude = (6 * zone - 183) * (Math.PI / 180) + Math.Atan2(Math.Sinh(across), Math.Cos(along));
        return new(Angle.FromRadians(latitude), Angle.FromRadians(Math.IEEERemainder(longitude, 2 * Math.PI)), Length.Zero);
    }
}
