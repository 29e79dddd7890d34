using Parapet.Foundation.Randomness;
using Parapet.Statistics.Distributions;

namespace Parapet.Statistics.Intervals;

/// <summary>Intervals for the chance of an event that was seen in some of a number of independent tries.</summary>
public static class BinomialInterval
{
    /// <summary>The score interval [Wilson1927]; <paramref name="tries"/> need not be whole.</summary>
    /// <param name="share">Share of tries with the event, in [0, 1].</param>
    /// <param name="tries">Positive.</param>
    public static Interval Wilson(double share, double tries, double confidence = 0.95)
    {
        var z = StandardNormal.Quantile(0.5 + 0.5 * confidence);
        var scale = 1 / (1 + z * z / tries);
        var centre = scale * (share + z * z / (2 * tries));
        var half = scale * z * Math.Sqrt(share * (1 - share) / tries + z * z / (4 * tries * tries));
        return new Interval(centre - half, centre + half).Within(new(0, 1));
    }

    /// <summary>The exact interval, never too short [Clopper1934].</summary>
    public static Interval ClopperPearson(int events, int tries, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tries);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(events, tries);
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        var tail = 0.5 * (1 - confidence);
        return new(
            events == 0 ? 0 : IncompleteBeta.Quantile(tail, events, tries - events + 1),
            events == tries ? 1 : IncompleteBeta.Quantile(1 - tail, events + 1, tries - events));
    }

    /// <summary>The chance that stays possible, at the given one-sided confidence, when no event was seen: the exact form of the rule of three [Hanley1983].</summary>
    public static double UpperBoundWithoutEvent(int tries, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tries);
        return 1 - Math.Pow(1 - confidence, 1.0 / tries);
    }
}
