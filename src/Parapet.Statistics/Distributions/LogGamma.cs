namespace Parapet.Statistics.Distributions;

/// <summary>The natural logarithm of the gamma function.</summary>
internal static class LogGamma
{
    // Bernoulli numbers over 2k (2k - 1).
    private static readonly double[] Stirling =
        [1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156, -3617.0 / 122400];

    /// <summary>Stirling's series [Abramowitz1964, eq. 6.1.41] above 12, the recurrence 6.1.15 below; about fifteen digits for positive arguments.</summary>
    public static double Of(double x)
    {
        var product = 1.0;
        while (x < 12)
        {
            product *= x++;
        }

        var inverse = 1 / x;
        var power = inverse;
        var series = 0.0;
        foreach (var term in Stirling)
        {
            series += term * power;
            power *= inverse * inverse;
        }

        return (x - 0.5) * Math.Log(x) - x + 0.5 * Math.Log(2 * Math.PI) + series - Math.Log(product);
    }
}
