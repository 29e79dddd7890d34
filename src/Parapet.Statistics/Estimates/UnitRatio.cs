using Parapet.Statistics.Distributions;
using Parapet.Statistics.Intervals;

namespace Parapet.Statistics.Estimates;

/// <summary>
/// A sum over a sum with its interval, from what each independent unit adds to both: a mean, where what stands below the
/// line is a count. The quotient is made linear about its value [Cochran1977, section 2.11].
/// </summary>
public static class UnitRatio
{
    /// <summary>A quotient.</summary>
    /// <param name="above">What each unit adds above the line.</param>
    /// <param name="below">What it adds below; not negative.</param>
    /// <returns>NaN where nothing stands below the line; an unknown interval where fewer than <see cref="Estimate.FewestUnits"/> units add anything, or all come to the same.</returns>
    public static (double Mean, Interval Chance) Of(ReadOnlySpan<double> above, ReadOnlySpan<double> below)
    {
        var residuals = new double[above.Length];
        var mean = Add(above, below, 1, residuals);
        return (mean, Chance(mean, residuals, Counted(below)));
    }

    /// <summary>One quotient minus another over the same units.</summary>
    /// <inheritdoc cref="Of"/>
    public static (double Mean, Interval Chance) Difference(ReadOnlySpan<double> above, ReadOnlySpan<double> below, ReadOnlySpan<double> aboveOther, ReadOnlySpan<double> belowOther)
    {
        var residuals = new double[above.Length];
        var mean = Add(above, below, 1, residuals) - Add(aboveOther, belowOther, -1, residuals);
        return (mean, Chance(mean, residuals, Math.Min(Counted(below), Counted(belowOther))));
    }

    private static double Add(ReadOnlySpan<double> above, ReadOnlySpan<double> below, double sign, double[] residuals)
    {
        var (top, bottom) = (0.0, 0.0);
        for (var unit = 0; unit < residuals.Length; unit++)
        {
            (top, bottom) = (top + above[unit], bottom + below[unit]);
        }

        var mean = bottom > 0 ? top / bottom : double.NaN;
        for (var unit = 0; unit < residuals.Length; unit++)
        {
            residuals[unit] += sign * (above[unit] - mean * below[unit]) / bottom;
        }

        return mean;
    }

    private static int Counted(ReadOnlySpan<double> below)
    {
        var count = 0;
        foreach (var value in below)
        {
            count += value > 0 ? 1 : 0;
        }

        return count;
    }

    private static Interval Chance(double mean, double[] residuals, int units)
    {
        var squares = residuals.Sum(residual => residual * residual);
        if (units < Estimate.FewestUnits || !(squares > 1e-26 * mean * mean))
        {
            return Interval.Unknown;
        }

        var half = Math.Sqrt(squares * units / (units - 1)) * StudentT.Quantile(0.975, units - 1);
        return new(mean - half, mean + half);
    }
}
