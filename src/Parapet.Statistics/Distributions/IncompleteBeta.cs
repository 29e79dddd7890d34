namespace Parapet.Statistics.Distributions;

/// <summary>The regularised incomplete beta function I_x(a, b), the distribution function of a beta variable.</summary>
internal static class IncompleteBeta
{
    private const double Tiny = 1e-300;

    /// <param name="x">In [0, 1].</param>
    /// <param name="a">Positive.</param>
    /// <param name="b">Positive.</param>
    public static double Of(double x, double a, double b)
    {
        if (x <= 0)
        {
            return 0;
        }

        if (x >= 1)
        {
            return 1;
        }

        // The fraction converges fast below the mean of the distribution; above it, use the symmetry.
        return x < (a + 1) / (a + b + 2)
            ? Front(x, a, b) * Fraction(x, a, b) / a
            : 1 - Front(x, a, b) * Fraction(1 - x, b, a) / b;
    }

    /// <summary>The x at which I_x(a, b) is <paramref name="probability"/>, by bisection to the last bit that matters.</summary>
    public static double Quantile(double probability, double a, double b)
    {
        double low = 0, high = 1;
        for (var step = 0; step < 100 && high - low > 1e-16 * high; step++)
        {
            var middle = 0.5 * (low + high);
            if (Of(middle, a, b) < probability)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return 0.5 * (low + high);
    }

    private static double Front(double x, double a, double b) =>
        Math.Exp(LogGamma.Of(a + b) - LogGamma.Of(a) - LogGamma.Of(b) + a * Math.Log(x) + b * Math.Log(1 - x));

    /// <summary>The continued fraction [Abramowitz1964, eq. 26.5.8], evaluated forwards by the modified Lentz method [Press2007, section 5.2].</summary>
    private static double Fraction(double x, double a, double b)
    {
        var numerator = 1.0;
        var denominator = 1 / NotZero(1 - (a + b) * x / (a + 1));
        var value = denominator;
        for (var m = 1; m <= 10_000; m++)
        {
            Step(m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)));
            var change = Step(-(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)));
            if (Math.Abs(change - 1) < 1e-16)
            {
                break;
            }
        }

        return value;

        double Step(double coefficient)
        {
            denominator = 1 / NotZero(1 + coefficient * denominator);
            numerator = NotZero(1 + coefficient / numerator);
            var change = numerator * denominator;
            value *= change;
            return change;
        }
    }

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
