using Parapet.Statistics.Estimates;

namespace Parapet.Statistics.Intervals;

/// <summary>How sure it is that a difference is one, alone and among many.</summary>
public static class Significance
{
    private const double LeastExponent = -12;
    private const int Steps = 24;

    /// <summary>
    /// The least level at which an interval leaves zero out: its chance by the interval itself, whatever kind it is of, so
    /// that both say the same. No less than 1e-12; 1 where the interval is unknown.
    /// </summary>
    /// <param name="interval">By its confidence, in (0, 1); the wider the surer.</param>
    public static double LevelOf(Func<double, Interval> interval)
    {
        if (!Excludes(LeastExponent / 1e6))
        {
            return 1;
        }

        if (Excludes(LeastExponent))
        {
            return Math.Pow(10, LeastExponent);
        }

        var (kept, left) = (LeastExponent, 0.0);
        for (var step = 0; step < Steps; step++)
        {
            var middle = 0.5 * (kept + left);
            (kept, left) = Excludes(middle) ? (kept, middle) : (middle, left);
        }

        return Math.Pow(10, left);

        bool Excludes(double exponent) => interval(1 - Math.Pow(10, exponent)) is { IsKnown: true } known && !known.Contains(0);
    }

    /// <summary>The level of a sample's mean: 1 where its units are too few to tell, and where all are zero; where they are alike otherwise, the chance that so many lie on one side.</summary>
    public static double LevelOf(NestedSample sample) => sample switch
    {
        { Units: < Estimate.FewestUnits } or { IsConstant: true, Mean: 0 } => 1,

        // As many units on one side, and all alike: by chance it is as often so on the other.
        { IsConstant: true } => Math.Pow(2, 1 - sample.Units),
        _ => LevelOf(sample.Chance),
    };

    /// <summary>
    /// Levels among as many comparisons: where all that come out at 5 % or less are called differences, one of them or more
    /// is called so wrongly in no more than 5 % of repeats, however the comparisons hang together [Holm1979].
    /// </summary>
    /// <param name="levels">Of each comparison alone, in any order.</param>
    public static double[] Holm(ReadOnlySpan<double> levels)
    {
        var order = Enumerable.Range(0, levels.Length).ToArray();
        Array.Sort(levels.ToArray(), order);
        var among = new double[levels.Length];
        var least = 0.0;
        for (var place = 0; place < order.Length; place++)
        {
            least = Math.Max(least, Math.Min(1, levels[order[place]] * (order.Length - place)));
            among[order[place]] = least;
        }

        return among;
    }
}
