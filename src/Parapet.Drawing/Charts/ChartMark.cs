using Parapet.Drawing.Vector;

namespace Parapet.Drawing.Charts;

/// <summary>Draws the marks of series.</summary>
public static class ChartMark
{
    /// <summary>The mark of a series as a small drawing of its own, to stand in a line of text.</summary>
    public static Markup Inline(SeriesStyle style) => Markup.Of($"""
        <svg class="mark" viewBox="0 0 14 14" aria-hidden="true">{Draw(style, 7, 7, 4.5)}</svg>
        """);

    /// <summary>The mark of a series about a point, in pixels from the top left; the size is half its width.</summary>
    internal static Markup Draw(SeriesStyle style, double x, double y, double size = 5) => Draw(style.Mark, style.Colour, x, y, size);

    /// <summary>A mark of a shape in the colour of a class of the style sheet.</summary>
    internal static Markup Draw(MarkShape shape, string colour, double x, double y, double size = 5) => shape switch
    {
        MarkShape.Hollow => Ring(colour, x, y, size),
        MarkShape.Full => Markup.Of($"""<circle class="{colour} fill" cx="{x}" cy="{y}" r="{size + 0.8}"/>"""),
        MarkShape.Cross => Markup.Of($"""<path class="{colour} stroke" d="M{x - size} {y - size}L{x + size} {y + size}M{x - size} {y + size}L{x + size} {y - size}"/>"""),
        _ => Markup.Of($"""{Ring(colour, x, y, size)}<path class="{colour} fill" d="M{x} {y - size}A{size} {size} 0 0 0 {x} {y + size}Z"/>"""),
    };

    private static Markup Ring(string colour, double x, double y, double size) =>
        Markup.Of($"""<circle class="{colour} ring" cx="{x}" cy="{y}" r="{size}"/>""");
}
