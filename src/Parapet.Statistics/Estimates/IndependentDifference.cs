using Parapet.Statistics.Distributions;
using Parapet.Statistics.Intervals;

namespace Parapet.Statistics.Estimates;

/// <summary>
/// The mean of one sample less that of another that shares nothing with it: errors add in squares, and the degrees of
/// freedom follow from those of both [Satterthwaite1946]. Where the two do share something, the interval is too wide.
/// </summary>
public sealed class IndependentDifference
{
    /// <param name="a">The one.</param>
    /// <param name="b">That whose mean is taken off.</param>
    public IndependentDifference(NestedSample a, NestedSample b)
    {
        Mean = a.Mean - b.Mean;
        Units = Math.Min(a.Units, b.Units);
        var (first, second) = (a.StandardError * a.StandardError, b.StandardError * b.StandardError);
        StandardError = Math.Sqrt(first + second);
        DegreesOfFreedom = (first + second) * (first + second) / (Share(first, a) + Share(second, b));
    }

    /// <summary>In the unit of the values.</summary>
    public double Mean { get; }

    /// <summary>Of the mean; 0 where all units of both came to the same, NaN where one of them is a single value.</summary>
    public double StandardError { get; }

    /// <summary>Need not be whole.</summary>
    public double DegreesOfFreedom { get; }

    /// <summary>What stands for itself in the smaller of the two.</summary>
    public int Units { get; }

    /// <summary>Whether no unit of either differs from its like.</summary>
    public bool IsConstant => StandardError == 0;

    /// <summary>Interval for the difference under a repeat of both; unknown where nothing tells by how much another would differ.</summary>
    public Interval Chance(double confidence = 0.95)
    {
        if (!(StandardError > 0) || !(DegreesOfFreedom > 0.5))
        {
            return Interval.Unknown;
        }

        var half = StandardError * StudentT.Quantile(0.5 + 0.5 * confidence, DegreesOfFreedom);
        return new(Mean - half, Mean + half);
    }

    private static double Share(double square, NestedSample sample) => square == 0 ? 0 : square * square / sample.DegreesOfFreedom;
}
