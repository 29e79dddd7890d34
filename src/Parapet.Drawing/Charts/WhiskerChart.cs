using Parapet.Drawing.Vector;

namespace Parapet.Drawing.Charts;

/// <summary>Values as dots with two kinds of doubt, a dark bar and a pale band: drawn apart, never added up.</summary>
public static class WhiskerChart
{
    private const double Width = 560;
    private const double Left = 226;
    private const double Right = 462;
    private const double LeastRowHeight = 34;
    private const double LineHeight = 14;
    private const double Top = 26;

    /// <summary>Draws the chart for a report, whose style sheet it needs.</summary>
    /// <param name="label">What it shows, in words.</param>
    /// <param name="axis">The name of the axis, which always holds zero.</param>
    /// <param name="noteHeading">What the rows' notes to the right say.</param>
    public static Markup Draw(string label, string axis, string noteHeading, IReadOnlyList<WhiskerRow> rows)
    {
        var rowHeight = Math.Max(LeastRowHeight, 6 + LineHeight * rows.Select(row => row.Name.Length).DefaultIfEmpty(1).Max());
        var bottom = Top + rows.Count * rowHeight;
        var ends = rows.SelectMany(Ends).Append(0).ToArray();
        var scale = LinearScale.Round(ends.Min(), ends.Max(), Left, Right);
        return ChartFrame.Draw(Width, bottom + 40, label, Markup.Of($"""
            {ChartFrame.Across(scale, Top, bottom)}
            <text class="axis" x="{Right + 12}" y="{Top - 10}">{noteHeading}</text>
            {rows.Select((row, index) => Row(row, Top + (index + 0.5) * rowHeight, scale))}
            {ChartFrame.AcrossName(axis, 0.5 * (Left + Right), bottom + 34)}
            """));
    }

    private static IEnumerable<double> Ends(WhiskerRow row)
    {
        yield return row.Value;
        foreach (var extent in new[] { row.Bar, row.Band }.OfType<Extent>())
        {
            yield return extent.Low;
            yield return extent.High;
        }
    }

    private static Markup Row(WhiskerRow row, double y, LinearScale scale)
    {
        return Markup.Of($"""
            <g><title>{row.Title}</title>
            {ChartFrame.Name(row.Name, Left - 12, y, LineHeight, "end")}
            {Bar(row.Band, "band", 15)}{Bar(row.Bar, "chance", 5)}
            <circle class="dot" cx="{scale[row.Value]}" cy="{y}" r="3.5"/>
            <text class="number" x="{Right + 12}" y="{y + 4}">{row.Note}</text></g>
            """);

        Markup Bar(Extent? doubt, string kind, double thickness) => doubt is { } extent
            ? Markup.Of($"""<rect class="{row.Colour} {kind}" x="{scale[extent.Low]}" y="{y - thickness / 2}" width="{Math.Max(scale[extent.High] - scale[extent.Low], 1)}" height="{thickness}" rx="2"/>""")
            : Markup.Nothing;
    }
}
