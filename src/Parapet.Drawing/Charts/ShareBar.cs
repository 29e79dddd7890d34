using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;

namespace Parapet.Drawing.Charts;

/// <summary>One bar cut into shares of a whole, with its legend.</summary>
public static class ShareBar
{
    private const double Width = 560;
    private const double Height = 30;
    private const double LeastForNumber = 34;

    /// <summary>Draws the bar for a report, whose style sheet it needs.</summary>
    /// <param name="label">What it shows, in words.</param>
    /// <param name="parts">From left to right; the class of the style sheet that carries the colour, the name, and the share, 0 to 1. Shares that come to more than one are drawn in proportion.</param>
    public static Markup Draw(string label, IReadOnlyList<(string Colour, string Name, double Share)> parts)
    {
        var total = Math.Max(1, parts.Sum(part => part.Share));
        var before = 0.0;
        var pieces = new List<Markup>();
        var percents = NumberText.Percents([.. parts.Select(part => part.Share / total)]);
        foreach (var (index, (colour, name, share)) in parts.Index())
        {
            var (x, width) = (before / total * Width, share / total * Width);
            pieces.Add(Markup.Of($"""<g><title>{name}: {percents[index]}</title><rect class="{colour}" x="{x}" y="0" width="{width}" height="{Height}"/>{Number(colour, percents[index], x, width)}</g>"""));
            before += share;
        }

        return Markup.Of($"""
            {ChartFrame.Draw(Width, Height, label, Markup.Join(pieces))}
            {ChartLegend.Swatches(parts.Select(part => (part.Colour, part.Name)))}
            """);
    }

    private static Markup Number(string colour, string percent, double x, double width) => width < LeastForNumber
        ? Markup.Nothing
        : Markup.Of($"""<text class="inside {colour}" x="{x + width / 2}" y="20" text-anchor="middle">{percent}</text>""");
}
