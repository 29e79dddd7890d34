using Parapet.Earth.Ellipsoid;
using Parapet.Sensing.Coverage;
using Parapet.Studies.Report;

namespace Parapet.Cli.Coverage;

/// <summary>A coverage map with words: relief and colours as a picture, above it coasts, reaches, sites, grid and legend.</summary>
internal static class CoverageSvg
{
    private const int Side = 900;
    private const int Top = 64;
    private const int Legend = 120;
    private const int RingPoints = 180;

    public static string Draw(CoverageRequest request, CoverageMap map, CoveragePlane plane, uint[] pixels, IReadOnlyList<CoverageAreas> areas)
    {
        var picture = Convert.ToBase64String(PngFile.Encode(pixels, plane.Pixels));
        return Markup.Of($"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Side} {Top + Side + Legend}" font-family="Helvetica, Arial, sans-serif" font-size="14" fill="#222">
            <rect width="100%" height="100%" fill="#fff"/>
            <text x="16" y="27" font-size="19" font-weight="bold">{request.Title}</text>
            <text x="16" y="49" fill="#555">{request.Subtitle}</text>
            <svg x="0" y="{Top}" width="{Side}" height="{Side}" viewBox="0 0 {Side} {Side}">
            <image width="{Side}" height="{Side}" href="data:image/png;base64,{picture}"/>
            {Coasts(plane)}{Grid(plane)}{map.Sensors.Select(sensor => Reach(sensor, plane))}{Sites(map, plane)}{ScaleBar(plane)}
            </svg>
            {Key(map, areas)}
            </svg>
            """).Text;
    }

    private static (double X, double Y) At(CoveragePlane plane, Geodetic place)
    {
        var (x, y) = plane.PixelOf(place);
        return (x * Side / plane.Pixels, y * Side / plane.Pixels);
    }

    private static string Path(IEnumerable<(double X, double Y)> points) =>
        "M" + string.Join('L', points.Select(point => FormattableString.Invariant($"{point.X:F1} {point.Y:F1}")));

    private static Markup Coasts(CoveragePlane plane)
    {
        var reach = plane.PixelSize * (plane.Pixels * 0.75);
        var middle = plane.PlaceOf(plane.Pixels / 2.0, plane.Pixels / 2.0);
        var from = new Geodetic(middle.Latitude, middle.Longitude, Length.Zero);
        return Markup.Join(MapBackdrop.Shipped.Coastlines.Concat(MapBackdrop.Shipped.Borders).Select(line =>
        {
            var places = line.Chunk(2).Select(pair => Geodetic.FromDegrees(pair[1], pair[0])).ToArray();
            return places.Any(place => Geodesic.Inverse(from, place).Distance < reach)
                ? Markup.Of($"""<path d="{Path(places.Select(place => At(plane, place)))}" fill="none" stroke="#3c4a58" stroke-width="0.8"/>""")
                : Markup.Nothing;
        }));
    }

    private static Markup Grid(CoveragePlane plane)
    {
        var middle = plane.PlaceOf(plane.Pixels / 2.0, plane.Pixels / 2.0);
        var degrees = plane.PixelSize.Kilometres * plane.Pixels / 111;
        var step = new[] { 0.1, 0.2, 0.5, 1, 2, 5, 10 }.FirstOrDefault(candidate => degrees / candidate <= 6, 30);
        var lines = new List<Markup>();
        for (var i = -4; i <= 4; i++)
        {
            var latitude = Math.Round(middle.Latitude.Degrees / step + i) * step;
            var longitude = Math.Round(middle.Longitude.Degrees / step + i) * step;
            var along = Enumerable.Range(-40, 81).Select(k => k * step / 8).ToArray();
            if (Math.Abs(latitude) < 88)
            {
                lines.Add(Line(plane, along.Select(k => Geodetic.FromDegrees(latitude, middle.Longitude.Degrees + k / Math.Max(0.1, Math.Cos(latitude * Math.PI / 180)))), latitude, "N", "S", true));
            }

            lines.Add(Line(plane, along.Select(k => Geodetic.FromDegrees(Math.Clamp(middle.Latitude.Degrees + k, -89.9, 89.9), longitude)), Math.IEEERemainder(longitude, 360), "E", "W", false));
        }

        return Markup.Join(lines);
    }

    private static Markup Line(CoveragePlane plane, IEnumerable<Geodetic> places, double degrees, string positive, string negative, bool across)
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
        return Markup.Of($"""<path d="{Path(points)}" fill="none" stroke="#fff" stroke-opacity="0.6" stroke-width="0.8"/><text x="{x}" y="{y}" font-size="11" fill="#fff" stroke="#333" stroke-width="2.2" paint-order="stroke">{name}</text>""");
    }

    private static Markup Reach(CoverageSensor sensor, CoveragePlane plane)
    {
        var range = Length.Min(sensor.Reach, CoverageSensor.FarthestTerrain);
        var ring = Enumerable.Range(0, RingPoints + 1).Select(i => At(plane, Geodesic.Direct(sensor.Antenna, Azimuth.FromDegrees(360.0 * i / RingPoints), range).Place));
        return Markup.Of($"""<path d="{Path(ring)}" fill="none" stroke="#222" stroke-width="1" stroke-dasharray="5 4"/>""");
    }

    /// <summary>A mark for each place with the names of all sensors that stand there.</summary>
    private static Markup Sites(CoverageMap map, CoveragePlane plane) => Markup.Join(map.Sensors
        .GroupBy(sensor => (sensor.Antenna.Latitude, sensor.Antenna.Longitude))
        .Select(group =>
        {
            var (x, y) = At(plane, group.First().Antenna);
            var names = string.Join(", ", group.Select(sensor => sensor.Radar.Name));
            return Markup.Of($"""
                <path d="M{x} {y - 7}L{x + 6} {y + 5}H{x - 6}Z" fill="#fff" stroke="#111" stroke-width="1.5"/><text x="{x + 10}" y="{y + 4}" font-weight="bold" stroke="#fff" stroke-width="3" paint-order="stroke">{names}</text>
                """);
        }));

    private static Markup ScaleBar(CoveragePlane plane)
    {
        var kilometres = plane.PixelSize.Kilometres * plane.Pixels;
        var length = new[] { 1, 2, 5, 10, 20, 50, 100, 200, 500 }.LastOrDefault(candidate => candidate < kilometres / 4, 1);
        var width = length / kilometres * Side;
        return Markup.Of($"""
            <rect x="{Side - width - 28}" y="{Side - 44}" width="{width + 16}" height="30" fill="#fff" fill-opacity="0.8"/><path d="M{Side - width - 20} {Side - 32}v8h{width}v-8" fill="none" stroke="#111" stroke-width="1.6"/><text x="{Side - 20 - width / 2}" y="{Side - 28}" font-size="12" text-anchor="middle">{length} km</text>
            """);
    }

    private static Markup Key(CoverageMap map, IReadOnlyList<CoverageAreas> areas)
    {
        var count = map.Heights.Values.Length;
        var cell = (Side - 32.0) / Math.Max(4, Math.Min(count, 6));
        var keys = Enumerable.Range(0, count).Select(height =>
        {
            var (x, y) = (16 + height % 6 * cell, Top + Side + 18.0 + height / 6 * 40);
            var colour = CoverageColours.Mixed((225, 225, 220), CoverageColours.Of(height, count), 0.75);
            return Markup.Of($"""
                <rect x="{x}" y="{y}" width="22" height="22" fill="{CoverageColours.Text(colour)}" stroke="#333" stroke-width="0.6"/><text x="{x + 29}" y="{y + 10}" font-size="13">from {LengthText.Write(map.Heights.Values[height])}</text><text x="{x + 29}" y="{y + 25}" font-size="12" fill="#555">{AreaText(areas[height].Union)}</text>
                """);
        });
        var above = map.Heights.AboveGround ? "above ground" : "above sea level";
        return Markup.Of($"""
            {keys}<text x="16" y="{Top + Side + Legend - 30}" font-size="12" fill="#555">Colours: the lowest of the heights ({above}) at which a target is detected; areas are covered at that height.</text>
            <text x="16" y="{Top + Side + Legend - 13}" font-size="12" fill="#555">Dashed: reach in free space. 4/3 earth; no diffraction, clutter, weather or jamming. Grey ground inside the dashed line is hidden.</text>
            """);
    }

    private static string AreaText(Area area) => FormattableString.Invariant($"{area.SquareMetres / 1e6:N0} km²");
}
