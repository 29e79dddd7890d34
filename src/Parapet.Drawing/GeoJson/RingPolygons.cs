using System.Collections.Immutable;
using Parapet.Drawing.Maps;

namespace Parapet.Drawing.GeoJson;

/// <summary>
/// Rings of a plane about a place as polygons on the earth: each ring around an area with the holes in it, cut at the
/// antimeridian. A ring about one pole holds all up to it; none may hold both poles.
/// </summary>
public static class RingPolygons
{
    /// <summary>Sorts the rings and puts them on the earth.</summary>
    /// <param name="rings">Counter-clockwise around areas, clockwise around holes; rings without area are left out.</param>
    /// <param name="placeAt">Where a point of the plane lies.</param>
    public static ImmutableArray<GeoJsonPolygon> Of(ImmutableArray<ImmutableArray<PlanePoint>> rings, Func<PlanePoint, Geodetic> placeAt)
    {
        var holes = rings.Where(ring => DoubleArea(ring) < 0).ToArray();
        return
        [
            .. rings.Where(ring => DoubleArea(ring) > 0).SelectMany(outer =>
                Polygons(EarthRing.Of(outer, placeAt), [.. holes.Where(hole => IsInside(hole[0], outer)).Select(hole => EarthRing.Of(hole, placeAt))])),
        ];
    }

    private static ImmutableArray<GeoJsonPolygon> Polygons(EarthRing outer, ImmutableArray<EarthRing> holes) =>
        outer.IsPlain && holes.All(hole => hole.IsPlain)
            ? [new([outer.Corners, .. holes.Select(hole => hole.Corners)])]
            : EarthOverlay.Cut([EarthOverlay.Area(outer.Outline(isHole: false), holes.Select(hole => hole.Outline(isHole: true)))]);

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
