using Parapet.Drawing.Charts;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;
using Parapet.Reports.Wording;
using Parapet.Statistics.Estimates;

namespace Parapet.Reports.Charts;

/// <summary>Differences between options: chance as a dark bar, the disputed figures as a pale band, and in how many draws the order reverses.</summary>
internal static class DifferenceChart
{
    private const int LongestLine = 32;

    /// <summary>The chart, a row under another.</summary>
    /// <param name="label">What it shows, in words.</param>
    /// <param name="axis">The name of the axis.</param>
    public static Markup Draw(string label, string axis, IEnumerable<WhiskerRow> rows) => WhiskerChart.Draw(label, axis, "reverses in", [.. rows]);

    /// <summary>The row of one difference.</summary>
    /// <param name="colour">Class of the style sheet.</param>
    public static WhiskerRow Row(string name, string colour, Estimate estimate, Reversal reversal) => new(
        [.. Lines(name)], colour, estimate.Mean, Extents.Of(estimate.Chance), Extents.Of(estimate.Band), ReversalText.Of(estimate, reversal),
        $"{name}: {NumberText.Signed(estimate.Mean)}; chance {IntervalText.Signed(estimate.Chance)}; disputed figures {IntervalText.Signed(estimate.Band)}; reverses in {reversal.Reversed} of {reversal.Draws} draws ({reversal.ReversedAsDrawn} with chance left in)");

    /// <summary>A long name breaks before "less", and where a half is still too long between its words.</summary>
    private static string[] Lines(string name)
    {
        var at = name.IndexOf(" minus ", StringComparison.Ordinal);
        return name.Length <= LongestLine ? [name]
            : at < 0 ? [.. TextLines.Of(name, LongestLine)]
            : [.. TextLines.Of(name[..at], LongestLine), .. TextLines.Of(name[(at + 1)..], LongestLine)];
    }
}
