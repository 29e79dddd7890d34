using System.Collections.Immutable;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;

namespace Parapet.Drawing.Charts;

/// <summary>Values from -1 to 1, each a dot at the end of a bar from zero; what lies inside the grey may be chance.</summary>
public static class LollipopChart
{
    private const double Width = 560;
    private const double Left = 300;
    private const double Right = 546;
    private const double Top = 8;
    private const double LeastRowHeight = 24;
    private const double LineHeight = 13;
    private const int LongestLine = 36;

    /// <summary>Draws the chart for a report, whose style sheet it needs.</summary>
    /// <param name="label">What it shows, in words.</param>
    /// <param name="axis">The name of the axis.</param>
    /// <param name="doubt">How far from zero the grey goes, at least 0.</param>
    public static Markup Draw(string label, string axis, double doubt, IReadOnlyList<LollipopRow> rows)
    {
        var rowHeight = Math.Max(LeastRowHeight, 6 + LineHeight * rows.Select(row => LinesOf(row).Length).DefaultIfEmpty(1).Max());
        var bottom = Top + rows.Count * rowHeight;
        var scale = new LinearScale(-1, 1, Left, Right);
        return ChartFrame.Draw(Width, bottom + 36, label, Markup.Of($"""
            <rect class="doubt" x="{scale.Inside(-doubt)}" y="{Top}" width="{scale.Inside(doubt) - scale.Inside(-doubt)}" height="{bottom - Top}"/>
            {ChartFrame.Across(scale, Top, bottom)}
            {rows.Select((row, index) => Row(row, Top + (index + 0.5) * rowHeight, scale))}
            {ChartFrame.AcrossName(axis, 0.5 * (Left + Right), bottom + 33)}
            """));
    }

    private static Markup Row(LollipopRow row, double y, LinearScale scale)
    {
        var kind = row.IsClear ? "clear" : "unclear";
        return Markup.Of($"""
            <g><title>{row.Title}</title>
            {ChartFrame.Name(LinesOf(row), Left - 10, y, LineHeight, "end")}
            <path class="{kind} bar" d="M{scale[0]} {y}H{scale[row.Value]}"/><circle class="{kind}" cx="{scale[row.Value]}" cy="{y}" r="4.5"/></g>
            """);
    }

    private static ImmutableArray<string> LinesOf(LollipopRow row) => TextLines.Of($"{row.Name} {row.Note}", LongestLine);
}
