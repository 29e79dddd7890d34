namespace Parapet.Tracking.Gating;

/// <summary>The chi-square distribution of three degrees of freedom, which a plot's squared normalised distance has.</summary>
internal static class ChiSquare
{
    // Every keeper asks for the same one.
    private static Known? _last;

    /// <summary>The value that is not exceeded with a probability in (0, 1), to about 1e-9, by halving.</summary>
    public static double Quantile3(double probability)
    {
        if (_last is { } known && known.Probability == probability)
        {
            return known.Quantile;
        }

        var (low, high) = (0.0, 200.0);
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            if (Cumulative3(middle) < probability)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        _last = new(probability, low);
        return low;
    }

    /// <summary>
    /// erf(sqrt(x/2)) - sqrt(2x/pi) exp(-x/2), as the series exp(-x/2) sqrt(2/pi) (x^(3/2)/3 + x^(5/2)/15 + ...), whose
    /// terms are all positive.
    /// </summary>
    private static double Cumulative3(double x)
    {
        var term = Math.Sqrt(2 / Math.PI) * Math.Exp(-x / 2) * x * Math.Sqrt(x) / 3;
        var sum = 0.0;
        for (var n = 5; term > 1e-17 * sum; n += 2)
        {
            sum += term;
            term *= x / n;
        }

        return sum;
    }

    private sealed record Known(double Probability, double Quantile);
}
