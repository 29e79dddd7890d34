using Parapet.Foundation.Randomness;

namespace Parapet.Statistics.Distributions;

/// <summary>Student's t distribution, for up to a million degrees of freedom.</summary>
public static class StudentT
{
    /// <summary>The chance that t is at most <paramref name="value"/> [Abramowitz1964, eq. 26.7.1].</summary>
    /// <param name="degreesOfFreedom">Positive; need not be whole.</param>
    public static double Probability(double value, double degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degreesOfFreedom);
        var square = value * value;
        var tail = square < degreesOfFreedom
            ? 0.5 - 0.5 * IncompleteBeta.Of(square / (degreesOfFreedom + square), 0.5, 0.5 * degreesOfFreedom)
            : 0.5 * IncompleteBeta.Of(degreesOfFreedom / (degreesOfFreedom + square), 0.5 * degreesOfFreedom, 0.5);
        return value < 0 ? tail : 1 - tail;
    }

    /// <summary>The t that is not exceeded with <paramref name="probability"/>, to better than 1e-8 of itself.</summary>
    /// <param name="probability">In (0, 1).</param>
    /// <param name="degreesOfFreedom">Positive; need not be whole.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double Quantile(double probability, double degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degreesOfFreedom);
        if (probability < 0.5)
        {
            return -Quantile(1 - probability, degreesOfFreedom);
        }

        // The tails of t are heavier than the normal's, so the normal quantile is a lower end.
        var low = StandardNormal.Quantile(probability);
        if (low <= 0)
        {
            return 0;
        }

        var high = 2 * low;
        while (Probability(high, degreesOfFreedom) < probability)
        {
            low = high;
            high *= 2;
        }

        for (var step = 0; step < 200 && high - low > 1e-14 * high; step++)
        {
            var middle = 0.5 * (low + high);
            if (Probability(middle, degreesOfFreedom) < probability)
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
}
