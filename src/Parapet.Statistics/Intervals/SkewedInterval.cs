using Parapet.Statistics.Distributions;

namespace Parapet.Statistics.Intervals;

/// <summary>
/// An interval for a mean of few, skewed values. Student's t of such values leans to one side; a cubic of it that is free of
/// the skewness [Hall1992] takes its quantiles, and is turned back. Without skewness it is Student's interval.
/// </summary>
internal static class SkewedInterval
{
    private const int FewestUnits = 3;

    // Where lean and quantile multiply to 1 the cubic lies flat and an end runs away: from eight units by several errors.
    private const double SteepestLean = 0.8;

    /// <param name="mean">The estimate.</param>
    /// <param name="error">Its standard error, above 0.</param>
    /// <param name="degreesOfFreedom">Of the error.</param>
    /// <param name="units">What each independent unit adds to the mean, less its share of it.</param>
    /// <param name="confidence">In (0, 1).</param>
    public static Interval Of(double mean, double error, double degreesOfFreedom, ReadOnlySpan<double> units, double confidence)
    {
        var quantile = StudentT.Quantile(0.5 + 0.5 * confidence, degreesOfFreedom);
        var most = SteepestLean / quantile;
        var lean = Math.Clamp(Lean(units), -most, most);
        return new(mean - error * Straightened(quantile, lean), mean - error * Straightened(-quantile, lean));
    }

    /// <summary>By how much Student's t of the units leans to one side: their skewness over the root of their number.</summary>
    /// <param name="units">What each adds to the mean, less its share of it; not empty.</param>
    public static double Lean(ReadOnlySpan<double> units) => Skewness(units) / Math.Sqrt(units.Length);

    /// <summary>The t whose cubic is the value given: the inverse of <c>t + a t^2/3 + a^2 t^3/27 + a/6</c>.</summary>
    private static double Straightened(double value, double lean) =>
        Math.Abs(lean) < 1e-9 ? value : 3 / lean * (Math.Cbrt(1 + lean * (value - lean / 6)) - 1);

    /// <summary>Corrected for so few values as any textbook has it; 0 for fewer than three.</summary>
    private static double Skewness(ReadOnlySpan<double> units)
    {
        double squares = 0, cubes = 0;
        foreach (var unit in units)
        {
            squares += unit * unit;
            cubes += unit * unit * unit;
        }

        double count = units.Length;
        return units.Length < FewestUnits || squares == 0
            ? 0
            : cubes / count / Math.Pow(squares / count, 1.5) * Math.Sqrt(count * (count - 1)) / (count - 2);
    }
}
