using Parapet.Drawing.Vector;

namespace Parapet.Drawing.Charts;

/// <summary>Lists of what the colours, marks and lines of a chart stand for.</summary>
public static class ChartLegend
{
    /// <summary>A square of colour before each name.</summary>
    /// <param name="entries">The class of the style sheet that carries the colour, and the name.</param>
    public static Markup Swatches(IEnumerable<(string Colour, string Name)> entries) => List(entries.Select(entry =>
        Markup.Of($"""<li><i class="{entry.Colour}"></i>{entry.Name}</li>""")));

    /// <summary>The mark of each series before its name.</summary>
    public static Markup Marks(IEnumerable<(SeriesStyle Style, string Name)> entries) => List(entries.Select(entry =>
        Markup.Of($"""<li><svg viewBox="0 0 12 12">{ChartMark.Draw(entry.Style, 6, 6, 4.5)}</svg>{entry.Name}</li>""")));

    /// <summary>The line of each series before its name.</summary>
    public static Markup Lines(IEnumerable<(SeriesStyle Style, string Name)> entries) => List(entries.Select(entry =>
        Markup.Of($"""<li><svg viewBox="0 0 26 10"><path class="{entry.Style.Line}" d="M1 5H25"/></svg>{entry.Name}</li>""")));

    private static Markup List(IEnumerable<Markup> items) => Markup.Of($"""<ul class="legend">{items}</ul>""");
}
