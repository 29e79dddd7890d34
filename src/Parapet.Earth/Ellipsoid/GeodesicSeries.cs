namespace Parapet.Earth.Ellipsoid;

/// <summary>
/// The integrals of a geodesic as sine series to the sixth order [Karney2013, eq. 15-25 and 41-43]. Each table's row l
/// holds the powers of epsilon from the first; those of the third integral depend on the third flattening as well.
/// </summary>
internal static class GeodesicSeries
{
    public const int Order = 6;

    private const double N = Wgs84.Flattening / (2 - Wgs84.Flattening);

    private static readonly double[][] Distance =
    [
        [-1.0 / 2, 0, 3.0 / 16, 0, -1.0 / 32, 0],
        [0, -1.0 / 16, 0, 1.0 / 32, 0, -9.0 / 2048],
        [0, 0, -1.0 / 48, 0, 3.0 / 256, 0],
        [0, 0, 0, -5.0 / 512, 0, 3.0 / 512],
        [0, 0, 0, 0, -7.0 / 1280, 0],
        [0, 0, 0, 0, 0, -7.0 / 2048],
    ];

    private static readonly double[][] Arc =
    [
        [1.0 / 2, 0, -9.0 / 32, 0, 205.0 / 1536, 0],
        [0, 5.0 / 16, 0, -37.0 / 96, 0, 1335.0 / 4096],
        [0, 0, 29.0 / 96, 0, -75.0 / 128, 0],
        [0, 0, 0, 539.0 / 1536, 0, -2391.0 / 2560],
        [0, 0, 0, 0, 3467.0 / 7680, 0],
        [0, 0, 0, 0, 0, 38081.0 / 61440],
    ];

    private static readonly double[][] Reduced =
    [
        [1.0 / 2, 0, 1.0 / 16, 0, 1.0 / 32, 0],
        [0, 3.0 / 16, 0, 1.0 / 32, 0, 35.0 / 2048],
        [0, 0, 5.0 / 48, 0, 5.0 / 256, 0],
        [0, 0, 0, 35.0 / 512, 0, 7.0 / 512],
        [0, 0, 0, 0, 63.0 / 1280, 0],
        [0, 0, 0, 0, 0, 77.0 / 2048],
    ];

    private static readonly double[][] Longitude =
    [
        [
            1.0 / 4 - N / 4,
            1.0 / 8 - N * N / 8,
            3.0 / 64 + 3 * N / 64 - N * N / 64,
            5.0 / 128 + N / 64,
            3.0 / 128,
            0,
        ],
        [0, 1.0 / 16 - 3 * N / 32 + N * N / 32, 3.0 / 64 - N / 32 - 3 * N * N / 64, 3.0 / 128 + N / 128, 5.0 / 256, 0],
        [0, 0, 5.0 / 192 - 3 * N / 64 + 5 * N * N / 192, 3.0 / 128 - 5 * N / 192, 7.0 / 512, 0],
        [0, 0, 0, 7.0 / 512 - 7 * N / 256, 7.0 / 512, 0],
        [0, 0, 0, 0, 21.0 / 2560, 0],
        [0, 0, 0, 0, 0, 0],
    ];

    /// <summary>The expansion parameter of a geodesic whose azimuth at the equator has this cosine.</summary>
    public static double Epsilon(double cosEquatorialAzimuth)
    {
        var squared = SecondEccentricitySquared * cosEquatorialAzimuth * cosEquatorialAzimuth;
        return squared / (2 * (1 + Math.Sqrt(1 + squared)) + squared);
    }

    public static double SecondEccentricitySquared =>
        Wgs84.EccentricitySquared / (1 - Wgs84.EccentricitySquared);

    /// <summary>A1: distance per arc, in units of the polar semi-axis.</summary>
    public static double DistanceScale(double epsilon)
    {
        var square = epsilon * epsilon;
        return (1 + square * (1.0 / 4 + square * (1.0 / 64 + square / 256))) / (1 - epsilon);
    }

    /// <summary>A2, of the integral that the reduced length needs.</summary>
    public static double ReducedScale(double epsilon)
    {
        var square = epsilon * epsilon;
        return (1 - square * (3.0 / 4 + square * (7.0 / 64 + square * 11 / 256))) / (1 + epsilon);
    }

    /// <summary>A3: longitude per arc.</summary>
    public static double LongitudeScale(double epsilon) =>
        1 - epsilon * (1.0 / 2 - N / 2
            + epsilon * (1.0 / 4 + N / 8 - 3 * N * N / 8
            + epsilon * (1.0 / 16 + 3 * N / 16 + N * N / 16
            + epsilon * (3.0 / 64 + N / 32
            + epsilon * 3 / 128))));

    public static void DistanceTerms(double epsilon, Span<double> terms) => Fill(Distance, epsilon, terms);

    /// <summary>The reverted series, from distance back to arc.</summary>
    public static void ArcTerms(double epsilon, Span<double> terms) => Fill(Arc, epsilon, terms);

    public static void ReducedTerms(double epsilon, Span<double> terms) => Fill(Reduced, epsilon, terms);

    public static void LongitudeTerms(double epsilon, Span<double> terms) => Fill(Longitude, epsilon, terms);

    /// <summary>The sum of terms[l - 1] sin(2 l angle), by Clenshaw's recurrence.</summary>
    public static double SineSum(ReadOnlySpan<double> terms, UnitAngle angle)
    {
        var twiceCosine = 2 * (angle.Cos - angle.Sin) * (angle.Cos + angle.Sin);
        var (latest, before) = (0.0, 0.0);
        for (var i = terms.Length - 1; i >= 0; i--)
        {
            (latest, before) = (terms[i] + twiceCosine * latest - before, latest);
        }

        return 2 * angle.Sin * angle.Cos * latest;
    }

    private static void Fill(double[][] table, double epsilon, Span<double> terms)
    {
        for (var row = 0; row < Order; row++)
        {
            var sum = 0.0;
            for (var power = Order - 1; power >= row; power--)
            {
                sum = (sum + table[row][power]) * epsilon;
            }

            terms[row] = sum * Math.Pow(epsilon, row);
        }
    }
}
