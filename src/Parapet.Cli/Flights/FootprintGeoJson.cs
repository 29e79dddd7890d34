using System.Collections.Immutable;
using System.Text.Json;
using Parapet.Flight.Footprints;
using Parapet.Studies.Footprints;

namespace Parapet.Cli.Flights;

/// <summary>
/// Footprints as GeoJSON. Longitudes go on across the antimeridian beyond 180 degrees, so that a ring stays whole.
/// </summary>
internal static class FootprintGeoJson
{
    public static string Draw(IEnumerable<FootprintResult> results, EqualAreaPlane plane) => JsonSerializer.Serialize(new
    {
        type = "FeatureCollection",
        features = results.Select(result => new
        {
            type = "Feature",
            properties = new
            {
                system = result.Case.System.Id,
                threat = result.Case.Threat.Id,
                cue = result.Case.Cue?.Radar.Id,
                areaKm2 = Math.Round(result.Footprint.Area.SquareKilometres, 1),
            },
            geometry = new { type = "MultiPolygon", coordinates = Polygons(result.Footprint, plane) },
        }),
    });

    /// <summary>Each ring around defended ground with the holes in it.</summary>
    private static double[][][][] Polygons(Footprint footprint, EqualAreaPlane plane)
    {
        var holes = footprint.Rings.Where(ring => new Footprint([ring]).Area < Area.Zero).ToArray();
        return
        [
            .. footprint.Rings.Where(ring => new Footprint([ring]).Area > Area.Zero).Select(outer => (double[][][])
            [
                Ring(outer, plane), .. holes.Where(hole => IsInside(hole[0], outer)).Select(hole => Ring(hole, plane)),
            ]),
        ];
    }

    private static double[][] Ring(ImmutableArray<FootprintPoint> ring, EqualAreaPlane plane)
    {
        double[][] points =
        [
            .. ring.Select(point => plane.PlaceAt(point)).Select(place => new[]
            {
                Math.Round(Near(place.Longitude.Degrees, plane.Site.Longitude.Degrees), 6), Math.Round(place.Latitude.Degrees, 6),
            }),
        ];
        return [.. points, points[0]];
    }

    private static double Near(double longitude, double middle) => longitude + 360 * Math.Round((middle - longitude) / 360);

    /// <summary>By counting the ring's crossings of a ray to the east.</summary>
    private static bool IsInside(FootprintPoint point, ImmutableArray<FootprintPoint> ring)
    {
        var inside = false;
        for (var i = 0; i < ring.Length; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Length]);
            if (a.NorthMetres > point.NorthMetres != b.NorthMetres > point.NorthMetres
                && point.EastMetres < a.EastMetres + (point.NorthMetres - a.NorthMetres) / (b.NorthMetres - a.NorthMetres) * (b.EastMetres - a.EastMetres))
            {
                inside = !inside;
            }
        }

        return inside;
    }
}
