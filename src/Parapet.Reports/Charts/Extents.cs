using Parapet.Drawing.Charts;
using Parapet.Statistics.Estimates;
using Parapet.Statistics.Intervals;

namespace Parapet.Reports.Charts;

/// <summary>Intervals as charts draw them.</summary>
internal static class Extents
{
    /// <summary>Null where the ends are not known.</summary>
    public static Extent? Of(Interval interval) => interval.IsKnown ? new(interval.Low, interval.High) : null;

    /// <summary>The least and the greatest of what charts of estimates must show: their intervals, where known, else their means.</summary>
    /// <param name="estimates">At least one.</param>
    public static Extent Around(IEnumerable<Estimate> estimates)
    {
        var ends = estimates.Select(estimate => estimate.Chance.IsKnown ? estimate.Chance : new(estimate.Mean, estimate.Mean)).ToArray();
        return new(ends.Min(end => end.Low), ends.Max(end => end.High));
    }
}
