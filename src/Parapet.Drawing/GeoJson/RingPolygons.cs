using System.Collections.Immutable;
using Parapet.Drawing.Maps;

namespace Parapet.Drawing.GeoJson;

/// <summary>Rings of a plane about a place as polygons on the earth: each ring around an area with the holes in it.</summary>
public static class RingPolygons
{
    /// <summary>Sorts the rings and puts them on the earth.</summary>
    /// <param name="rings">Counter-clockwise around areas, clockwise around holes; rings without area are left out.</param>
    /// <param name="placeAt">Where a point of the plane lies.</param>
    /// <param name="middle">Longitudes are written within 180 degrees of this place's, also beyond the antimeridian.</param>
    public static ImmutableArray<GeoJsonPolygon> Of(
        ImmutableArray<ImmutableArray<PlanePoint>> rings, Func<PlanePoint, Geodetic> placeAt, Geodetic middle)
    {
        var holes = rings.Where(ring => DoubleArea(ring) < 0).ToArray();
        return
        [
            .. rings.Where(ring => DoubleArea(ring) > 0).Select(outer =>
                new GeoJsonPolygon([Ring(outer), .. holes.Where(hole => IsInside(hole[0], outer)).Select(Ring)])),
        ];

        ImmutableArray<(double, double)> Ring(ImmutableArray<PlanePoint> ring) =>
            [.. ring.Select(placeAt).Select(place => (Near(place.Longitude.Degrees, middle.Longitude.Degrees), place.Latitude.Degrees))];
    }

    private static double Near(double longitude, double middle) => longitude + 360 * Math.Round((middle - longitude) / 360);

    private static double DoubleArea(ImmutableArray<PlanePoint> ring)
    {
        var area = 0.0;
        for (var i = 0; i < ring.Length; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Length]);
            area += a.EastMetres * b.NorthMetres - b.EastMetres * a.NorthMetres;
        }

        return area;
    }

    /// <summary>By counting the ring's crossings of a ray to the east.</summary>
    private static bool IsInside(PlanePoint point, ImmutableArray<PlanePoint> ring)
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
