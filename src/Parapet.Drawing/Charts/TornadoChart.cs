using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;

namespace Parapet.Drawing.Charts;

/// <summary>How far each of several settings moves a value to either side, the strongest on top.</summary>
public static class TornadoChart
{
    private const double Width = 920;
    private const double Left = 350;
    private const double Right = 640;
    private const double Top = 10;
    private const double BarHeight = 15;
    private const double Gap = 10;
    private const int LongestName = 48;
    private const int LongestNote = 40;
    private const string Marked = "#b3261e";
    private const string Plain = "#5b7083";

    /// <summary>Draws the chart for a report, whose style sheet it needs.</summary>
    /// <param name="label">What it shows, in words.</param>
    /// <param name="axis">The name of the axis, which always holds zero.</param>
    public static Markup Draw(string label, string axis, IReadOnlyList<TornadoRow> rows) => ChartFrame.Draw(Width, Height(rows), label, Content(axis, rows));

    /// <summary>The same as a file of its own.</summary>
    /// <inheritdoc cref="Draw"/>
    public static string Standalone(string label, string axis, IReadOnlyList<TornadoRow> rows) => StandaloneDrawing.Draw(Width, Height(rows), label, Content(axis, rows));

    private static double Bottom(IReadOnlyList<TornadoRow> rows) => Top + rows.Sum(row => row.Bars.Length * BarHeight + Gap);

    private static double Height(IReadOnlyList<TornadoRow> rows) => Bottom(rows) + 40;

    private static Markup Content(string axis, IReadOnlyList<TornadoRow> rows)
    {
        var ends = rows.SelectMany(row => row.Bars).SelectMany(bar => bar.Doubt is { } doubt ? [bar.Value, doubt.Low, doubt.High] : new[] { bar.Value }).Append(0).ToArray();
        var scale = LinearScale.Round(ends.Min(), Math.Max(ends.Max(), ends.Min() + 1e-9), Left, Right);
        var bottom = Bottom(rows);
        var drawn = new List<Markup>();
        var top = Top + 0.5 * Gap;
        foreach (var row in rows)
        {
            drawn.Add(Markup.Of($"""<text class="label" x="{Left - 12}" y="{top + 0.5 * row.Bars.Length * BarHeight + 4}" text-anchor="end" font-size="12">{Short(row.Name, LongestName)}</text>"""));
            foreach (var (index, bar) in row.Bars.Index())
            {
                drawn.Add(Bar(bar, top + index * BarHeight, scale));
            }

            top += row.Bars.Length * BarHeight + Gap;
        }

        return Markup.Of($"""
            {ChartFrame.Across(scale, Top, bottom)}
            {drawn}
            {ChartFrame.AcrossName(axis, 0.5 * (Left + Right), bottom + 34)}
            """);
    }

    private static Markup Bar(TornadoBar bar, double top, LinearScale scale)
    {
        var (from, to) = (Math.Min(scale[0], scale[bar.Value]), Math.Max(scale[0], scale[bar.Value]));
        var middle = top + 0.5 * BarHeight;
        var hair = bar.Doubt is { } doubt
            ? Markup.Of($"""<path class="doubtful" d="M{scale[doubt.Low]} {middle}H{scale[doubt.High]}" stroke="#222" stroke-width="1" fill="none"/>""")
            : Markup.Nothing;
        return Markup.Of($"""
            <g><title>{bar.Note}: {NumberText.Signed(bar.Value)}</title>
            <rect x="{from}" y="{top + 2}" width="{Math.Max(to - from, 1)}" height="{BarHeight - 4}" fill="{(bar.IsMarked ? Marked : Plain)}" opacity="0.85"/>{hair}
            <text class="tick" x="{Right + 12}" y="{middle + 4}" font-size="11">{(bar.IsMarked ? "turns the answer: " : "")}{Short(bar.Note, LongestNote)}</text></g>
            """);
    }

    private static string Short(string text, int longest) => text.Length <= longest ? text : text[..(longest - 1)].TrimEnd() + "\u2026";
}
