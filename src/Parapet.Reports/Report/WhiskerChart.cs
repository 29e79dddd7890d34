using Parapet.Statistics.Estimates;
using Parapet.Statistics.Intervals;

namespace Parapet.Studies.Report;

/// <summary>
/// Differences as dots. A dark bar is chance, a pale band the disputed figures: drawn apart, never added up.
/// </summary>
internal static class WhiskerChart
{
    private const double Width = 560;
    private const double Left = 226;
    private const double Right = 462;
    private const double RowHeight = 34;
    private const double Top = 26;

    public static Markup Draw(string label, string axis, IReadOnlyList<WhiskerRow> rows)
    {
        var bottom = Top + rows.Count * RowHeight;
        var ends = rows.SelectMany(Ends).Append(0).ToArray();
        var scale = LinearScale.Round(ends.Min(), ends.Max(), Left, Right);
        return ChartFrame.Draw(Width, bottom + 40, label, Markup.Of($"""
            {ChartFrame.Across(scale, Top, bottom)}
            <text class="axis" x="{Right + 12}" y="{Top - 10}">turns round in</text>
            {rows.Select((row, index) => Row(row, Top + (index + 0.5) * RowHeight, scale))}
            {ChartFrame.AcrossName(axis, 0.5 * (Left + Right), bottom + 34)}
            """));
    }

    private static IEnumerable<double> Ends(WhiskerRow row)
    {
        yield return row.Estimate.Mean;
        foreach (var interval in new[] { row.Estimate.Chance, row.Estimate.Band }.Where(interval => interval.IsKnown))
        {
            yield return interval.Low;
            yield return interval.High;
        }
    }

    private static Markup Row(WhiskerRow row, double y, LinearScale scale)
    {
        var (estimate, reversal) = (row.Estimate, row.Reversal);
        var lines = Lines(row.Name);
        var turned = Turned(estimate, reversal);
        return Markup.Of($"""
            <g><title>{row.Name}: {NumberText.Signed(estimate.Mean)}; chance {NumberText.SignedRange(estimate.Chance)}; disputed figures {NumberText.SignedRange(estimate.Band)}; turns round in {reversal.Reversed} of {reversal.Draws} draws ({reversal.ReversedAsDrawn} with chance left in)</title>
            {lines.Select((line, index) => Markup.Of($"""<text class="label" x="{Left - 12}" y="{y + 4 + 14 * (index - 0.5 * (lines.Length - 1))}" text-anchor="end">{line}</text>"""))}
            {Bar(estimate.Band, "band", 15)}{Bar(estimate.Chance, "chance", 5)}
            <circle class="dot" cx="{scale[estimate.Mean]}" cy="{y}" r="3.5"/>
            <text class="number" x="{Right + 12}" y="{y + 4}">{turned}</text></g>
            """);

        Markup Bar(Interval interval, string kind, double thickness) => interval.IsKnown
            ? Markup.Of($"""<rect class="{row.Colour} {kind}" x="{scale[interval.Low]}" y="{y - thickness / 2}" width="{Math.Max(scale[interval.High] - scale[interval.Low], 1)}" height="{thickness}" rx="2"/>""")
            : Markup.Nothing;
    }

    public static string Turned(Estimate estimate, Reversal reversal) => reversal.Draws < 2
        ? "not asked"
        : estimate.HasNoSpread ? "no spread" : NumberText.Percent(reversal.ReversedShare);

    /// <summary>At most two lines: a long name breaks before "less".</summary>
    private static string[] Lines(string name)
    {
        var at = name.IndexOf(" less ", StringComparison.Ordinal);
        return name.Length <= 32 || at < 0 ? [name] : [name[..at], name[(at + 1)..]];
    }
}
