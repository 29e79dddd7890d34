using Parapet.Drawing.Colours;
using Parapet.Drawing.Raster;
using Parapet.Drawing.Vector;

namespace Parapet.Drawing.Maps;

/// <summary>A map of reaches with words: the picture, above it coasts, reaches, sites, grid and legend.</summary>
internal static class ReachMapSvg
{
    private const int Side = 900;
    private const int Top = 64;
    private const int Legend = 120;

    private static readonly double[] Steps = [0.1, 0.2, 0.5, 1, 2, 5, 10];

    /// <summary>The whole of an SVG file.</summary>
    public static string Draw(ReachMap map)
    {
        var picture = Convert.ToBase64String(PngFile.Encode(map.Pixels, map.Plane.Pixels));
        return StandaloneDrawing.Plain(Side, Top + Side + Legend, Markup.Of($"""
            <g font-size="14">
            <text x="16" y="27" font-size="19" font-weight="bold">{map.Title}</text>
            <text x="16" y="49" fill="#555">{map.Subtitle}</text>
            <svg x="0" y="{Top}" width="{Side}" height="{Side}" viewBox="0 0 {Side} {Side}">
            <image width="{Side}" height="{Side}" href="data:image/png;base64,{picture}"/>
            {Coasts(map.Plane)}{Grid(map.Plane)}{map.Sites.Select(site => Reach(map, site))}{Sites(map)}{ScaleBar(map.Plane)}
            </svg>
            {Key(map)}
            </g>
            """));
    }

    private static (double X, double Y) At(AzimuthalPlane plane, Geodetic place) => Scaled(plane, plane.PixelOf(place));

    private static (double X, double Y) Scaled(AzimuthalPlane plane, (double X, double Y) pixel) =>
        (pixel.X * Side / plane.Pixels, pixel.Y * Side / plane.Pixels);

    private static Markup Coasts(AzimuthalPlane plane)
    {
        var reach = plane.PixelSize * (plane.Pixels * 0.75);
        var middle = plane.PlaceOf(plane.Pixels / 2.0, plane.Pixels / 2.0);
        var from = new Geodetic(middle.Latitude, middle.Longitude, Length.Zero);
        return Markup.Join(MapBackdrop.Around(from, reach).LinesWithin(from, reach).Select(line => Markup.Of(
            $"""<path d="{SvgPath.Of(line.Select(place => At(plane, place)), isClosed: false)}" fill="none" stroke="#3c4a58" stroke-width="0.8"/>""")));
    }

    private static Markup Grid(AzimuthalPlane plane)
    {
        var middle = plane.PlaceOf(plane.Pixels / 2.0, plane.Pixels / 2.0);
        var degrees = plane.PixelSize.Kilometres * plane.Pixels / 111;
        var step = StepOf(degrees);

        // Meridians draw together towards a pole: there fewer are drawn.
        var eastStep = Math.Max(step, StepOf(degrees / 2 / Math.Max(0.02, Math.Cos(middle.Latitude.Radians))));
        var lines = new List<Markup>();
        for (var i = -4; i <= 4; i++)
        {
            var latitude = Math.Round(middle.Latitude.Degrees / step + i) * step;
            var longitude = Math.Round(middle.Longitude.Degrees / eastStep + i) * eastStep;
            var along = Enumerable.Range(-40, 81).Select(k => k * step / 8).ToArray();
            if (Math.Abs(latitude) < 88)
            {
                lines.Add(Line(plane, along.Select(k => Geodetic.FromDegrees(latitude, middle.Longitude.Degrees + k / Math.Max(0.1, Math.Cos(latitude * Math.PI / 180)))), latitude, "N", "S", true));
            }

            lines.Add(Line(plane, along.Select(k => Geodetic.FromDegrees(Math.Clamp(middle.Latitude.Degrees + k, -89.9, 89.9), longitude)), Math.IEEERemainder(longitude, 360), "E", "W", false));
        }

        return Markup.Join(lines);
    }

    private static double StepOf(double degrees) => Steps.FirstOrDefault(candidate => degrees / candidate <= 6, 30);

    private static Markup Line(AzimuthalPlane plane, IEnumerable<Geodetic> places, double degrees, string positive, string negative, bool across)
    {
        var points = places.Select(place => At(plane, place)).ToArray();
        var edge = across
            ? points.Where(point => point.X is >= 0 and < Side && point.Y is > 14 and < Side).OrderBy(point => point.X).FirstOrDefault()
            : points.Where(point => point.Y is >= 0 and < Side && point.X is > 0 and < Side - 40).OrderByDescending(point => point.Y).FirstOrDefault();
        if (edge == default)
        {
            return Markup.Nothing;
        }

        var name = FormattableString.Invariant($"{Math.Abs(degrees):0.##}°{(degrees >= 0 ? positive : negative)}");
        var (x, y) = across ? (4.0, edge.Y - 4) : (edge.X + 4, Side - 6.0);
        return Markup.Of($"""<path d="{SvgPath.Of(points, isClosed: false)}" fill="none" stroke="#fff" stroke-opacity="0.6" stroke-width="0.8"/><text x="{x}" y="{y}" font-size="11" fill="#fff" stroke="#333" stroke-width="2.2" paint-order="stroke">{name}</text>""");
    }

    private static Markup Reach(ReachMap map, ReachSite site) => Markup.Of(
        $"""<path d="{SvgPath.Of(map.Ring(site).Select(pixel => Scaled(map.Plane, pixel)), isClosed: false)}" fill="none" stroke="{Palette.Ink.Text}" stroke-width="1" stroke-dasharray="5 4"/>""");

    /// <summary>A mark for each place with the names of all that stand there.</summary>
    private static Markup Sites(ReachMap map) => Markup.Join(map.Sites
        .GroupBy(site => (site.Place.Latitude, site.Place.Longitude))
        .Select(group =>
        {
            var (x, y) = At(map.Plane, group.First().Place);
            return Markup.Of($"""
                <path d="M{x} {y - 7}L{x + 6} {y + 5}H{x - 6}Z" fill="#fff" stroke="#111" stroke-width="1.5"/><text x="{x + 10}" y="{y + 4}" font-weight="bold" stroke="#fff" stroke-width="3" paint-order="stroke">{string.Join(", ", group.Select(site => site.Name))}</text>
                """);
        }));

    private static Markup ScaleBar(AzimuthalPlane plane)
    {
        var kilometres = plane.PixelSize.Kilometres * plane.Pixels;
        var length = new[] { 1, 2, 5, 10, 20, 50, 100, 200, 500 }.LastOrDefault(candidate => candidate < kilometres / 4, 1);
        var width = length / kilometres * Side;
        return Markup.Of($"""
            <rect x="{Side - width - 28}" y="{Side - 44}" width="{width + 16}" height="30" fill="#fff" fill-opacity="0.8"/><path d="M{Side - width - 20} {Side - 32}v8h{width}v-8" fill="none" stroke="#111" stroke-width="1.6"/><text x="{Side - 20 - width / 2}" y="{Side - 28}" font-size="12" text-anchor="middle">{length} km</text>
            """);
    }

    private static Markup Key(ReachMap map)
    {
        var count = map.Levels.Length;
        var cell = (Side - 32.0) / Math.Max(4, Math.Min(count, 6));
        var keys = map.Levels.Select((level, place) =>
        {
            var (x, y) = (16 + place % 6 * cell, Top + Side + 18.0 + place / 6 * 40);
            return Markup.Of($"""
                <rect x="{x}" y="{y}" width="22" height="22" fill="{Palette.KeyOfLevel(place, count).Text}" stroke="#333" stroke-width="0.6"/><text x="{x + 29}" y="{y + 10}" font-size="13">{level.Name}</text><text x="{x + 29}" y="{y + 25}" font-size="12" fill="#555">{level.Note}</text>
                """);
        });
        return Markup.Of($"""
            {keys}<text x="16" y="{Top + Side + Legend - 30}" font-size="12" fill="#555">{map.Notes.First}</text>
            <text x="16" y="{Top + Side + Legend - 13}" font-size="12" fill="#555">{map.Notes.Second}</text>
            """);
    }
}
