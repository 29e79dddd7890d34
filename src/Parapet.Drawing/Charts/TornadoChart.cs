using System.Collections.Immutable;
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
    private const double LeastBarHeight = 15;
    private const double LineHeight = 13;
    private const double Gap = 10;
    private const int LongestName = 48;
    private const int LongestNote = 44;
    private const string Marked = "#b3261e";
    private const string Plain = "#5b7083";

    /// <summary>Draws the chart for a report, whose style sheet it needs.</summary>
    /// <param name="label">What it shows, in words.</param>
    /// <param name="axis">The name of the axis, which always holds zero.</param>
    public static Markup Draw(string label, string axis, IReadOnlyList<TornadoRow> rows) => ChartFrame.Draw(Width, Height(rows), label, Content(axis, rows));

    /// <summary>The same as a file of its own.</summary>
    /// <inheritdoc cref="Draw"/>
    public static string Standalone(string label, string axis, IReadOnlyList<TornadoRow> rows) => StandaloneDrawing.Draw(Width, Height(rows), label, Content(axis, rows));

    private static double Bottom(IReadOnlyList<TornadoRow> rows) => Top + rows.Sum(HeightOf);

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
            drawn.Add(ChartFrame.Name(NameOf(row), Left - 12, top + 0.5 * (HeightOf(row) - Gap), LineHeight, "end"));
            var from = top;
            foreach (var bar in row.Bars)
            {
                drawn.Add(Bar(bar, from, scale));
                from += HeightOf(bar);
            }

            top += HeightOf(row);
        }

        return Markup.Of($"""
            {ChartFrame.Across(scale, Top, bottom)}
            {drawn}
            {ChartFrame.AcrossName(axis, 0.5 * (Left + Right), bottom + 34)}
            """);
    }

    private static ImmutableArray<string> NameOf(TornadoRow row) => TextLines.Of(row.Name, LongestName);

    private static ImmutableArray<string> NoteOf(TornadoBar bar) => TextLines.Of($"{(bar.IsMarked ? "turns the answer: " : "")}{bar.Note}", LongestNote);

    private static double HeightOf(TornadoRow row) => Math.Max(row.Bars.Sum(HeightOf), NameOf(row).Length * LineHeight) + Gap;

    private static double HeightOf(TornadoBar bar) => Math.Max(LeastBarHeight, 2 + LineHeight * NoteOf(bar).Length);

    private static Markup Bar(TornadoBar bar, double top, LinearScale scale)
    {
        var (from, to) = (Math.Min(scale[0], scale[bar.Value]), Math.Max(scale[0], scale[bar.Value]));
        var middle = top + 0.5 * HeightOf(bar);
        var hair = bar.Doubt is { } doubt
            ? Markup.Of($"""<path class="doubtful" d="M{scale[doubt.Low]} {middle}H{scale[doubt.High]}" stroke="#222" stroke-width="1" fill="none"/>""")
            : Markup.Nothing;
        return Markup.Of($"""
            <g><title>{bar.Note}: {NumberText.Signed(bar.Value)}</title>
            <rect x="{from}" y="{middle - 0.5 * LeastBarHeight + 2}" width="{Math.Max(to - from, 1)}" height="{LeastBarHeight - 4}" fill="{(bar.IsMarked ? Marked : Plain)}" opacity="0.85"/>{hair}
            {ChartFrame.Name(NoteOf(bar), Right + 12, middle, LineHeight, "start")}</g>
            """);
    }
}
