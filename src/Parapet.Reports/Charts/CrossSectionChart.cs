using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Outcomes;
using Parapet.Drawing.Charts;
using Parapet.Drawing.Vector;
using Parapet.Messages;

namespace Parapet.Reports.Charts;

/// <summary>First detection by each radar over the cross-section that its band met in each draw.</summary>
internal static class CrossSectionChart
{
    private const int Colours = 8;

    /// <summary>The chart for one class of targets; in words, where no radar held one.</summary>
    public static Markup Draw(RangeTable ranges, TargetClass kind)
    {
        var radars = ranges.Radars.Where(row => row.Class == kind && row.Step == RangeStep.Detected && row.Share.Mean > 0).ToArray();
        return radars.Length == 0
            ? Markup.Of($"<p>No radar held one in any draw.</p>")
            : DecadeChart.Draw(
                "Range of first detection over cross-section, a mark for each radar and draw",
                "cross-section from the front in the radar's band, m²", "km",
                [.. radars.Select((row, index) => new DotGroup(
                    row.By, $"radar{index % Colours}", [.. ranges.ByDraw(row).Select(point => (point.SquareMetres, point.Kilometres))]))]);
    }
}
