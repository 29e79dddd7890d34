using Parapet.Drawing.Labels;
using Parapet.Statistics.Intervals;

namespace Parapet.Reports.Wording;

/// <summary>Intervals as a reader sees them.</summary>
internal static class IntervalText
{
    /// <summary>"to" between the ends; n/a where they are not known.</summary>
    public static string Range(Interval interval) => interval.IsKnown ? $"{NumberText.Of(interval.Low)} to {NumberText.Of(interval.High)}" : NumberText.Missing;

    /// <summary>As <see cref="Range"/>, the ends with their signs.</summary>
    public static string Signed(Interval interval) =>
        interval.IsKnown ? $"{NumberText.Signed(interval.Low)} to {NumberText.Signed(interval.High)}" : NumberText.Missing;

    /// <summary>Where room is short: two digits or so, a dash between; empty where the ends are not known.</summary>
    public static string Compact(Interval interval)
    {
        if (!interval.IsKnown)
        {
            return "";
        }

        var (low, high) = (NumberText.Compact(interval.Low), NumberText.Compact(interval.High));
        return low == high ? $"{NumberText.Of(interval.Low)}\u2013{NumberText.Of(interval.High)}" : $"{low}\u2013{high}";
    }
}
