using Parapet.Statistics.Intervals;

namespace Parapet.Statistics.Estimates;

/// <summary>
/// A sum over a sum with its interval, from what each independent unit adds to both: a mean, where what stands below the
/// line is a count. Its error is that of the quotients with one unit left out each [Cochran1977, chapter 6], which counts
/// units that hold much of what stands below for what they are; of units of one size it is Student's. It leans as they do.
/// </summary>
public static class UnitRatio
{
    /// <summary>A quotient.</summary>
    /// <param name="above">What each unit adds above the line.</param>
    /// <param name="below">What it adds below; not negative.</param>
    /// <returns>NaN where nothing stands below the line; an unknown interval where fewer than <see cref="Estimate.FewestUnits"/> units add anything, or all come to the same.</returns>
    public static (double Mean, Interval Chance) Of(ReadOnlySpan<double> above, ReadOnlySpan<double> below)
    {
        var moves = new double[above.Length];
        var (mean, units) = Add(above, below, 1, moves);
        return (mean, Chance(mean, moves, units));
    }

    /// <summary>One quotient minus another over the same units.</summary>
    /// <inheritdoc cref="Of"/>
    public static (double Mean, Interval Chance) Difference(ReadOnlySpan<double> above, ReadOnlySpan<double> below, ReadOnlySpan<double> aboveOther, ReadOnlySpan<double> belowOther)
    {
        var moves = new double[above.Length];
        var (mean, units) = Add(above, below, 1, moves);
        var (other, unitsOther) = Add(aboveOther, belowOther, -1, moves);
        return (mean - other, Chance(mean - other, moves, units.Count < unitsOther.Count ? units : unitsOther));
    }

    /// <summary>Adds to each unit by how much the quotient moves where it is left out.</summary>
    private static (double Mean, Sizes Units) Add(ReadOnlySpan<double> above, ReadOnlySpan<double> below, double sign, double[] moves)
    {
        var (top, bottom, squares, count) = (0.0, 0.0, 0.0, 0);
        for (var unit = 0; unit < moves.Length; unit++)
        {
            (top, bottom, squares) = (top + above[unit], bottom + below[unit], squares + below[unit] * below[unit]);
            count += below[unit] > 0 ? 1 : 0;
        }

        var mean = bottom > 0 ? top / bottom : double.NaN;
        for (var unit = 0; unit < moves.Length; unit++)
        {
            moves[unit] += sign * (above[unit] - mean * below[unit]) / (bottom - below[unit]);
        }

        return (mean, new(count, bottom * bottom / squares));
    }

    private static Interval Chance(double mean, double[] moves, Sizes units)
    {
        double count = units.Count;
        var squares = moves.Sum(move => move * move) * (count - 1) / count;
        return units.Count < Estimate.FewestUnits || !(squares > 1e-26 * mean * mean)
            ? Interval.Unknown
            : SkewedInterval.Of(mean, Math.Sqrt(squares), Math.Max(1, units.Effective - 1), moves, 0.95);
    }

    /// <summary>Units that add anything, and how many of one size would tell as much [Kish1965].</summary>
    private readonly record struct Sizes(int Count, double Effective);
}
