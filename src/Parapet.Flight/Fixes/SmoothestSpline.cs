namespace Parapet.Flight.Fixes;

/// <summary>
/// Of all smoothing splines that with the least jerk which still keeps to the fixes as they were said to be good: their misfits have
/// at most the stated standard deviation, and none is above five of them. [Reinsch1967] takes the first of these bounds; the second
/// keeps the path from cutting a short turn in a long flight.
/// </summary>
internal static class SmoothestSpline
{
    /// <summary>Of the density of the jerk, in m2/s5, as powers of ten: from a motion at constant acceleration to one that passes through every fix.</summary>
    private const double Smoothest = -9;
    private const double Roughest = 5;

    /// <summary>Halvings of that span: the density is then found to a thousandth.</summary>
    private const int Halvings = 15;

    /// <summary>In a Gaussian spread one in two million lies beyond, along one axis.</summary>
    private const double MostSigmas = 5;

    /// <param name="sigma">Of the fixes along each axis, in metres.</param>
    /// <param name="axes">In how many directions they err: two of the three coordinates of a place on a surface.</param>
    public static void Fit(SmoothingSpline spline, int count, double sigma, int axes)
    {
        var (smooth, rough) = (Smoothest, Roughest);
        for (var i = 0; i < Halvings; i++)
        {
            // The first look is at the smoothest: most short pieces of a flight need no more.
            var middle = i == 0 ? smooth : (smooth + rough) / 2;
            spline.Fit(sigma * sigma, Math.Pow(10, middle));
            if (!Keeps(spline, count, sigma, axes))
            {
                smooth = middle;
            }
            else if (i == 0)
            {
                return;
            }
            else
            {
                rough = middle;
            }
        }

        spline.Fit(sigma * sigma, Math.Pow(10, rough));
    }

    private static bool Keeps(SmoothingSpline spline, int count, double sigma, int axes)
    {
        var (sum, greatest) = (0.0, 0.0);
        for (var i = 0; i < count; i++)
        {
            var squared = spline.MisfitSquared(i);
            sum += squared;
            greatest = Math.Max(greatest, squared);
        }

        return sum <= axes * count * sigma * sigma && greatest <= MostSigmas * MostSigmas * sigma * sigma;
    }
}
