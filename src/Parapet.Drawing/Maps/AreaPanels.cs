using System.Collections.Immutable;
using Parapet.Drawing.Colours;
using Parapet.Drawing.Vector;

namespace Parapet.Drawing.Maps;

/// <summary>Areas about places, side by side at one scale.</summary>
public static class AreaPanels
{
    private const double Side = 280;
    private const double Gap = 16;
    private const double Head = 64;
    private const double PanelHead = 54;
    private const double LeastHalfWidthMetres = 50_000;

    private static readonly double[] RingSteps = [10, 20, 50, 100, 200, 500];
    private static readonly string FirstColour = Palette.FirstArea.Text;
    private static readonly string SecondColour = Palette.SecondArea.Text;

    /// <summary>Draws a file of its own.</summary>
    /// <param name="note">What holds for all of them, in a sentence.</param>
    /// <param name="names">What the first and the second area of each panel are.</param>
    /// <param name="rows">At least one row of at least one panel.</param>
    /// <param name="site">The middle of all panels, for their coastlines and borders; null for none.</param>
    public static string Draw(
        string title, string note, (string First, string Second) names, ImmutableArray<ImmutableArray<AreaPanel>> rows, Geodetic? site)
    {
        var halfWidth = HalfWidthMetres(rows);
        var lines = LinesAbout(site, halfWidth);
        var width = Math.Max(Gap + rows.Max(row => row.Length) * (Side + Gap), 620);
        var height = Head + rows.Length * (PanelHead + Side + Gap) + 14;
        var panels = rows.SelectMany((row, line) => row.Select((panel, column) =>
            Panel(panel, Gap + column * (Side + Gap), Head + line * (PanelHead + Side + Gap), halfWidth, lines)));
        return StandaloneDrawing.Draw(width, height, title, Markup.Of($"""
            <text class="title" x="{Gap}" y="26">{title}</text><text class="note" x="{Gap}" y="44">{note}</text>
            <rect x="{Gap}" y="51" width="10" height="10" fill="{FirstColour}" fill-opacity="0.55"/><text class="note" x="{Gap + 15}" y="60">{names.First}</text>
            <rect x="{Gap + 75}" y="51" width="10" height="10" fill="{SecondColour}" fill-opacity="0.45"/><text class="note" x="{Gap + 90}" y="60">{names.Second}</text>
            <text class="note" x="{Gap + 200}" y="60">rings every {RingStep(halfWidth)} km</text>{panels}
            """));
    }

    private static double HalfWidthMetres(ImmutableArray<ImmutableArray<AreaPanel>> rows)
    {
        var farthest = rows.SelectMany(row => row).SelectMany(panel => panel.First.Concat(panel.Second ?? []))
            .SelectMany(ring => ring)
            .Select(point => Math.Max(Math.Abs(point.EastMetres), Math.Abs(point.NorthMetres))).DefaultIfEmpty().Max();
        return Math.Max(1.08 * farthest, LeastHalfWidthMetres);
    }

    private static ImmutableArray<ImmutableArray<Geodetic>> LinesAbout(Geodetic? site, double halfWidthMetres)
    {
        var reach = Length.FromMetres(1.5 * halfWidthMetres);
        return site is { } middle ? [.. MapBackdrop.Around(middle, reach).LinesWithin(middle, reach)] : [];
    }

    private static double RingStep(double halfWidthMetres) =>
        RingSteps.FirstOrDefault(step => halfWidthMetres / 1000 / step <= 5, RingSteps[^1]);

    private static Markup Panel(AreaPanel panel, double left, double top, double halfWidth, ImmutableArray<ImmutableArray<Geodetic>> lines)
    {
        var (x, y) = (left + Side / 2, top + PanelHead + Side / 2);
        var scale = Side / 2 / halfWidth;
        var clip = FormattableString.Invariant($"panel-{left:0}-{top:0}");
        var step = RingStep(halfWidth);
        var rings = Enumerable.Range(1, (int)(halfWidth / 1000 / step)).Select(count => Markup.Of(
            $"""<circle class="ring" fill="none" cx="{x}" cy="{y}" r="{count * step * 1000 * scale}"/>"""));
        return Markup.Of($"""
            <text x="{left}" y="{top + 16}">{panel.Heading}</text><text class="note" x="{left}" y="{top + 32}">{panel.Lines.First}</text><text class="note" x="{left}" y="{top + 47}">{panel.Lines.Second}</text>
            <clipPath id="{clip}"><rect x="{left}" y="{top + PanelHead}" width="{Side}" height="{Side}"/></clipPath>
            <g clip-path="url(#{clip})"><rect x="{left}" y="{top + PanelHead}" width="{Side}" height="{Side}" fill="#f6f7f9"/>{Coast()}{rings}{Area(panel.Second, SecondColour, 0.45)}{Area(panel.First, FirstColour, 0.55)}{Mark()}{Arrow(panel.Bearing, x, y)}<path d="M{x - 5} {y}h10M{x} {y - 5}v10" stroke="#111" stroke-width="1.6"/></g>
            """);

        Markup Area(ImmutableArray<ImmutableArray<PlanePoint>>? drawn, string colour, double opacity) => drawn is { } area
            ? Markup.Of($"""<path fill="{colour}" fill-opacity="{opacity}" fill-rule="evenodd" stroke="{colour}" stroke-width="1.4" d="{SvgPath.Of(area.Select(ring => ring.Select(At)), isClosed: true)}"/>""")
            : Markup.Nothing;

        (double X, double Y) At(PlanePoint point) => (x + point.EastMetres * scale, y - point.NorthMetres * scale);

        Markup Coast() => lines.IsEmpty ? Markup.Nothing : Markup.Of(
            $"""<path class="coast" d="{SvgPath.Of(lines.Select(line => line.Select(place => At(panel.PointOf(place)))), isClosed: false)}"/>""");

        Markup Mark() => panel.Mark is { } place && At(panel.PointOf(place)) is var (across, down)
            ? Markup.Of($"""<path d="M{across} {down - 6}l5 9h-10z" fill="{SecondColour}" stroke="#111" stroke-width=".8"/>""")
            : Markup.Nothing;
    }

    private static Markup Arrow(Azimuth bearing, double x, double y)
    {
        var (sin, cos) = Math.SinCos(bearing.Radians);
        var (fromX, fromY) = (x + sin * Side * 0.47, y - cos * Side * 0.47);
        var (toX, toY) = (x + sin * Side * 0.38, y - cos * Side * 0.38);
        return Markup.Of($"""
            <path d="M{fromX} {fromY}L{toX} {toY}" stroke="#b3261e" stroke-width="2.4"/><path d="M{toX - 5 * cos} {toY - 5 * sin}L{toX - 9 * sin} {toY + 9 * cos}L{toX + 5 * cos} {toY + 5 * sin}Z" fill="#b3261e"/>
            """);
    }
}
