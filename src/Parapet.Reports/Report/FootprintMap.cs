using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Parapet.Flight.Footprints;

namespace Parapet.Studies.Report;

/// <summary>Footprints side by side at one scale: a row for each system, a column for each threat.</summary>
public static class FootprintMap
{
    private const double Side = 280;
    private const double Gap = 16;
    private const double Head = 64;
    private const double PanelHead = 54;
    private const string Organic = "#1f6fa8";
    private const string Cued = "#d9822b";

    private static readonly double[] RingSteps = [10, 20, 50, 100, 200, 500];

    /// <param name="rows">At least one row of at least one panel.</param>
    /// <param name="note">What holds for all of them, in a sentence.</param>
    /// <param name="backdrop">Coastlines and borders; null for none.</param>
    public static string Draw(string title, string note, ImmutableArray<ImmutableArray<FootprintPanel>> rows, MapBackdrop? backdrop)
    {
        var halfWidth = HalfWidthMetres(rows);
        var width = Math.Max(Gap + rows.Max(row => row.Length) * (Side + Gap), 620);
        var height = Head + rows.Length * (PanelHead + Side + Gap) + 14;
        var panels = rows.SelectMany((row, line) => row.Select((panel, column) =>
            Panel(panel, Gap + column * (Side + Gap), Head + line * (PanelHead + Side + Gap), halfWidth, backdrop)));
        return StandaloneDrawing.Draw(width, height, title, Markup.Of($"""
            <text class="title" x="{Gap}" y="26">{title}</text><text class="note" x="{Gap}" y="44">{note}</text>
            <rect x="{Gap}" y="51" width="10" height="10" fill="{Organic}" fill-opacity="0.55"/><text class="note" x="{Gap + 15}" y="60">by itself</text>
            <rect x="{Gap + 75}" y="51" width="10" height="10" fill="{Cued}" fill-opacity="0.45"/><text class="note" x="{Gap + 90}" y="60">with a remote cue</text>
            <text class="note" x="{Gap + 200}" y="60">rings every {RingStep(halfWidth)} km</text>{panels}
            """));
    }

    private static double HalfWidthMetres(ImmutableArray<ImmutableArray<FootprintPanel>> rows)
    {
        var farthest = rows.SelectMany(row => row).SelectMany(panel => new[] { panel.Organic, panel.Cued ?? panel.Organic })
            .SelectMany(footprint => footprint.Rings).SelectMany(ring => ring)
            .Select(point => Math.Max(Math.Abs(point.EastMetres), Math.Abs(point.NorthMetres))).DefaultIfEmpty().Max();
        return Math.Max(1.08 * farthest, 50_000);
    }

    private static double RingStep(double halfWidthMetres) =>
        RingSteps.FirstOrDefault(step => halfWidthMetres / 1000 / step <= 5, RingSteps[^1]);

    private static Markup Panel(FootprintPanel panel, double left, double top, double halfWidth, MapBackdrop? backdrop)
    {
        var (x, y) = (left + Side / 2, top + PanelHead + Side / 2);
        var scale = Side / 2 / halfWidth;
        var clip = FormattableString.Invariant($"panel-{left:0}-{top:0}");
        var step = RingStep(halfWidth);
        var rings = Enumerable.Range(1, (int)(halfWidth / 1000 / step)).Select(count => Markup.Of(
            $"""<circle class="ring" fill="none" cx="{x}" cy="{y}" r="{count * step * 1000 * scale}"/>"""));
        var cued = panel.Cued is { } footprint ? Area(footprint, Cued, 0.45) : Markup.Nothing;
        var areas = panel.Cued is null
            ? Markup.Of($"{Kilometres(panel.Organic)}")
            : Markup.Of($"{Kilometres(panel.Organic)}; with a cue {Kilometres(panel.Cued)}");
        return Markup.Of($"""
            <text x="{left}" y="{top + 16}">{panel.System}</text><text class="note" x="{left}" y="{top + 32}">against {panel.Threat}</text><text class="note" x="{left}" y="{top + 47}">{areas}</text>
            <clipPath id="{clip}"><rect x="{left}" y="{top + PanelHead}" width="{Side}" height="{Side}"/></clipPath>
            <g clip-path="url(#{clip})"><rect x="{left}" y="{top + PanelHead}" width="{Side}" height="{Side}" fill="#f6f7f9"/>{Coast()}{rings}{cued}{Area(panel.Organic, Organic, 0.55)}{Cue()}{Arrow()}<path d="M{x - 5} {y}h10M{x} {y - 5}v10" stroke="#111" stroke-width="1.6"/></g>
            """);

        Markup Area(Footprint drawn, string colour, double opacity) => Markup.Of(
            $"""<path fill="{colour}" fill-opacity="{opacity}" fill-rule="evenodd" stroke="{colour}" stroke-width="1.4" d="{Path(drawn.Rings.Select(ring => ring.Select(At)), isClosed: true)}"/>""");

        (double X, double Y) At(FootprintPoint point) => (x + point.EastMetres * scale, y - point.NorthMetres * scale);

        Markup Coast() => backdrop is null ? Markup.Nothing : Markup.Of(
            $"""<path class="coast" d="{Path(backdrop.Coastlines.Concat(backdrop.Borders).SelectMany(Runs), isClosed: false)}"/>""");

        Markup Cue() => panel.CueAt is { } place && At(panel.Plane.PointOf(place)) is var (across, down)
            ? Markup.Of($"""<path d="M{across} {down - 6}l5 9h-10z" fill="{Cued}" stroke="#111" stroke-width=".8"/>""")
            : Markup.Nothing;

        Markup Arrow()
        {
            var (sin, cos) = Math.SinCos(panel.Bearing.Radians);
            var (fromX, fromY) = (x + sin * Side * 0.47, y - cos * Side * 0.47);
            var (toX, toY) = (x + sin * Side * 0.38, y - cos * Side * 0.38);
            return Markup.Of($"""
                <path d="M{fromX} {fromY}L{toX} {toY}" stroke="#b3261e" stroke-width="2.4"/><path d="M{toX - 5 * cos} {toY - 5 * sin}L{toX - 9 * sin} {toY + 9 * cos}L{toX + 5 * cos} {toY + 5 * sin}Z" fill="#b3261e"/>
                """);
        }

        // A line of the backdrop, cut where it leaves what the panel shows.
        IEnumerable<IEnumerable<(double X, double Y)>> Runs(ImmutableArray<double> flat)
        {
            var run = new List<(double X, double Y)>();
            for (var i = 0; i < flat.Length; i += 2)
            {
                var point = panel.Plane.PointOf(Geodetic.FromDegrees(flat[i + 1], flat[i]));
                if (Math.Max(Math.Abs(point.EastMetres), Math.Abs(point.NorthMetres)) < 1.5 * halfWidth)
                {
                    run.Add(At(point));
                }
                else if (run.Count > 0)
                {
                    yield return run;
                    run = [];
                }
            }

            yield return run;
        }
    }

    private static string Kilometres(Footprint footprint) =>
        string.Create(CultureInfo.InvariantCulture, $"{footprint.Area.SquareKilometres:#,0} km\u00b2");

    private static Markup Path(IEnumerable<IEnumerable<(double X, double Y)>> lines, bool isClosed)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var pen = 'M';
            foreach (var (x, y) in line)
            {
                text.Append(CultureInfo.InvariantCulture, $"{pen}{x:0.#} {y:0.#}");
                pen = 'L';
            }

            text.Append(isClosed ? "Z" : "");
        }

        return new(text.ToString());
    }
}
