using System.Collections.Immutable;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace Parapet.Drawing.GeoJson;

/// <summary>
/// Areas whose longitudes run on beyond 180 degrees, brought to where GeoJSON wants them: between -180 and 180 degrees,
/// cut at the antimeridian [RFC7946, sec. 3.1.9], to the millionth of a degree that is written. The plane of the overlay
/// is that of longitude and latitude.
/// </summary>
internal static class EarthOverlay
{
    private const int MostTurns = 2;

    private static readonly PrecisionModel Written = new(1e6);
    private static readonly GeometryFactory Factory = new(Written);

    /// <summary>An outer ring less its holes, every one with longitudes that run on; holes may be turns of the earth away.</summary>
    public static Geometry Area(IReadOnlyList<(double Longitude, double Latitude)> outer, IEnumerable<IReadOnlyList<(double Longitude, double Latitude)>> holes)
    {
        Geometry area = Polygon(outer);
        foreach (var hole in holes.Select(Polygon))
        {
            foreach (var turn in Turns().Where(turn => Turned(hole, turn).EnvelopeInternal.Intersects(area.EnvelopeInternal)))
            {
                area = Overlay(area, Turned(hole, turn), SpatialFunction.Difference);
            }
        }

        return area;
    }

    /// <summary>
    /// What areas hold together, in parts on either side of the antimeridian, each counter-clockwise outside and clockwise
    /// about its holes. The areas may overlap, also by a turn of the earth.
    /// </summary>
    public static ImmutableArray<GeoJsonPolygon> Cut(IEnumerable<Geometry> areas)
    {
        var parts =
            from area in areas
            from turn in Turns()
            let turned = Turned(area, turn)
            where turned.EnvelopeInternal.Intersects(Earth.EnvelopeInternal)
            select Earth.EnvelopeInternal.Contains(turned.EnvelopeInternal) ? turned : Overlay(turned, Earth, SpatialFunction.Intersection);
        var whole = UnaryUnionNG.Union([.. parts], Factory, Written);
        return [.. PolygonExtracter.GetPolygons(whole).Cast<Polygon>().Where(polygon => !polygon.IsEmpty).Select(Rings)];
    }

    private static Polygon Earth { get; } = Polygon([(-180, -90), (180, -90), (180, 90), (-180, 90)]);

    private static IEnumerable<int> Turns() => Enumerable.Range(-MostTurns, 2 * MostTurns + 1);

    private static Polygon Polygon(IReadOnlyList<(double Longitude, double Latitude)> ring) =>
        Factory.CreatePolygon([.. ring.Append(ring[0]).Select(corner => new Coordinate(Written.MakePrecise(corner.Longitude), Written.MakePrecise(corner.Latitude)))]);

    private static Geometry Turned(Geometry area, int turns) =>
        turns == 0 ? area : AffineTransformation.TranslationInstance(360 * turns, 0).Transform(area);

    private static Geometry Overlay(Geometry one, Geometry other, SpatialFunction operation) => OverlayNG.Overlay(one, other, operation, Written);

    private static GeoJsonPolygon Rings(Polygon polygon) =>
        new([Ring(polygon.ExteriorRing, isCounterClockwise: true), .. polygon.InteriorRings.Select(ring => Ring(ring, isCounterClockwise: false))]);

    private static ImmutableArray<(double, double)> Ring(LineString ring, bool isCounterClockwise)
    {
        var corners = ring.Coordinates.SkipLast(1).Select(corner => (corner.X, corner.Y));
        return [.. Orientation.IsCCW(ring.Coordinates) == isCounterClockwise ? corners : corners.Reverse()];
    }
}
