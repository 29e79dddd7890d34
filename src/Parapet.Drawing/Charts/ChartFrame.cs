using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;

namespace Parapet.Drawing.Charts;

/// <summary>The parts that charts share: frame, axes, names of axes.</summary>
internal static class ChartFrame
{
    /// <summary>A drawing that fills the width it is given; <paramref name="label"/> says in words what it shows.</summary>
    public static Markup Draw(double width, double height, string label, Markup content) => Markup.Of($"""
        <svg class="chart" viewBox="0 0 {width} {height}" role="img" aria-label="{label}">{content}</svg>
        """);

    /// <summary>Values along the bottom, with lines up to the top.</summary>
    public static Markup Across(LinearScale scale, double top, double bottom, Func<double, string>? text = null) => Markup.Join(scale.Ticks().Select(tick => Markup.Of($"""
        <path class="{(Math.Abs(tick) < 1e-9 ? "zero" : "grid")}" d="M{scale[tick]} {top}V{bottom}"/><text class="tick" x="{scale[tick]}" y="{bottom + 15}" text-anchor="middle">{(text ?? Tick)(tick)}</text>
        """)));

    /// <summary>Values along the left, with lines to the right.</summary>
    public static Markup Up(LinearScale scale, double left, double right, Func<double, string>? text = null) => Markup.Join(scale.Ticks().Select(tick => Markup.Of($"""
        <path class="{(Math.Abs(tick) < 1e-9 ? "zero" : "grid")}" d="M{left} {scale[tick]}H{right}"/><text class="tick" x="{left - 6}" y="{scale[tick] + 4}" text-anchor="end">{(text ?? Tick)(tick)}</text>
        """)));

    /// <summary>The name of the axis along the bottom, centred.</summary>
    public static Markup AcrossName(string name, double x, double y) =>
        Markup.Of($"""<text class="axis" x="{x}" y="{y}" text-anchor="middle">{name}</text>""");

    /// <summary>The name of the axis along the left, above it.</summary>
    public static Markup UpName(string name, double x, double y) =>
        Markup.Of($"""<text class="axis" x="{x}" y="{y}">{name}</text>""");

    /// <summary>A name in its lines, centred on a height.</summary>
    /// <param name="lineHeight">From line to line.</param>
    /// <param name="anchor">start, middle or end: which part of each line stands at <paramref name="x"/>.</param>
    public static Markup Name(IReadOnlyList<string> lines, double x, double y, double lineHeight, string anchor) => Markup.Join(lines.Select((line, index) => Markup.Of($"""
        <text class="label" x="{x}" y="{y + 4 + lineHeight * (index - 0.5 * (lines.Count - 1))}" text-anchor="{anchor}">{line}</text>
        """)));

    /// <summary>A hair from low to high at a place across; nothing where there is no doubt to draw.</summary>
    public static Markup Upright(string colour, double x, LinearScale up, Extent? doubt) => doubt is { } extent
        ? Markup.Of($"""<path class="{colour} hair" d="M{x} {up.Inside(extent.Low)}V{up.Inside(extent.High)}"/>""")
        : Markup.Nothing;

    /// <summary>A hair from low to high at a height; nothing where there is no doubt to draw.</summary>
    public static Markup Level(string colour, LinearScale across, double y, Extent? doubt) => doubt is { } extent
        ? Markup.Of($"""<path class="{colour} hair" d="M{across.Inside(extent.Low)} {y}H{across.Inside(extent.High)}"/>""")
        : Markup.Nothing;

    /// <summary>Heights for labels that want to stand at <paramref name="wanted"/>, pushed apart until none touches its neighbour.</summary>
    public static double[] Apart(double[] wanted, double gap, double low, double high)
    {
        var order = Enumerable.Range(0, wanted.Length).OrderBy(index => wanted[index]).ToArray();
        var placed = (double[])wanted.Clone();
        for (var place = 0; place < order.Length; place++)
        {
            var floor = place == 0 ? low : placed[order[place - 1]] + gap;
            placed[order[place]] = Math.Max(placed[order[place]], floor);
        }

        for (var place = order.Length - 1; place >= 0; place--)
        {
            var ceiling = place == order.Length - 1 ? high : placed[order[place + 1]] - gap;
            placed[order[place]] = Math.Min(placed[order[place]], ceiling);
        }

        return placed;
    }

    private static string Tick(double value) => NumberText.Figure(Math.Round(value, 6) + 0.0);
}
