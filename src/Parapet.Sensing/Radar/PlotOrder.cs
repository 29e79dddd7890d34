using Parapet.Messages;
using Parapet.Sensing.Radar.Sharing;

namespace Parapet.Sensing.Radar;

/// <summary>The order of a scan's plots: by what was measured, azimuth before range, never by what caused them.</summary>
internal static class PlotOrder
{
    public static void Sort(Span<Plot> plots)
    {
        for (var i = 1; i < plots.Length; i++)
        {
            if (Compare(plots[i - 1], plots[i]) > 0)
            {
                // Plots read from a share come in order: few are sorted anew.
                plots.Sort(static (a, b) => Compare(a, b));
                return;
            }
        }
    }

    public static void Sort(Span<SharedPlot> plots) => plots.Sort(static (a, b) => Compare(a.Plot, b.Plot));

    private static int Compare(in Plot a, in Plot b)
    {
        var azimuth = a.Azimuth.Radians.CompareTo(b.Azimuth.Radians);
        return azimuth != 0 ? azimuth : a.Range.CompareTo(b.Range);
    }
}
