using Parapet.Earth.Ellipsoid;

namespace Parapet.Earth.Places;

/// <summary>What both grids of maps share: the third flattening, and the way from the conformal to the geodetic latitude.</summary>
internal static class ConformalLatitude
{
    /// <summary>n = f / (2 - f).</summary>
    public const double ThirdFlattening = Wgs84.Flattening / (2 - Wgs84.Flattening);

    private const double N = ThirdFlattening;

    // In powers of the third flattening to the fourth [Karney2011, eq. 8 and 36, and their inverse]: below 1e-11 rad.
    private static readonly double[] Terms =
    [
        N * (2 + N * (-2.0 / 3 + N * (-2 + N * 116 / 45))),
        N * N * (7.0 / 3 + N * (-8.0 / 5 - N * 227 / 45)),
        N * N * N * (56.0 / 15 - N * 136 / 35),
        N * N * N * N * 4279 / 630,
    ];

    /// <summary>The geodetic latitude of a conformal one, both in radians.</summary>
    public static double ToGeodetic(double conformal)
    {
        var latitude = conformal;
        for (var j = 0; j < Terms.Length; j++)
        {
            latitude += Terms[j] * Math.Sin(2 * (j + 1) * conformal);
        }

        return latitude;
    }
}
