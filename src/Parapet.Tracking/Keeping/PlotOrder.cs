using Parapet.Messages;

namespace Parapet.Tracking.Keeping;

/// <summary>An order of plots by what was measured, so that the order in which they came changes nothing.</summary>
internal static class PlotOrder
{
    private static readonly Comparison<Plot> Order = Compare;

    /// <summary>Sorts by time, range, azimuth and elevation; plots in order already cost one pass.</summary>
    public static void Sort(Span<Plot> plots)
    {
        for (var i = 1; i < plots.Length; i++)
        {
            if (Compare(plots[i - 1], plots[i]) > 0)
            {
                plots.Sort(Order);
                return;
            }
        }
    }

    private static int Compare(Plot a, Plot b)
    {
        var order = a.Time.CompareTo(b.Time);
        if (order == 0)
        {
            order = a.Range.Metres.CompareTo(b.Range.Metres);
        }

        if (order == 0)
        {
            order = a.Azimuth.Radians.CompareTo(b.Azimuth.Radians);
        }

        return order != 0 ? order : a.Elevation.Radians.CompareTo(b.Elevation.Radians);
    }
}
