using System.Collections.Immutable;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;
using Parapet.Drawing.GeoJson;
using Xunit;

namespace Parapet.Tests.Unit.Drawing;

/// <summary>What RFC 7946 asks of polygons, judged by an outside geometry library.</summary>
internal static class PolygonLaws
{
    /// <summary>Fails unless all are within the earth's degrees, wound as asked, valid each, and without common area.</summary>
    public static Geometry Hold(IEnumerable<GeoJsonPolygon> polygons)
    {
        var factory = new GeometryFactory();
        var drawn = polygons.Select(polygon => factory.CreatePolygon(Ring(polygon.Rings[0]), [.. polygon.Rings.Skip(1).Select(Ring)])).ToArray();
        foreach (var polygon in drawn)
        {
            Assert.All(polygon.Coordinates, corner => Assert.True(Math.Abs(corner.X) <= 180 && Math.Abs(corner.Y) <= 90, $"{corner}"));
            Assert.True(new IsValidOp(polygon).IsValid, new IsValidOp(polygon).ValidationError?.ToString());
            Assert.True(Orientation.IsCCW(polygon.ExteriorRing.Coordinates));
            Assert.All(polygon.InteriorRings, hole => Assert.False(Orientation.IsCCW(hole.Coordinates)));
        }

        var all = factory.CreateMultiPolygon(drawn);
        Assert.Equal(all.Area, all.Union().Area, 1e-6 * (1 + all.Area));
        return all;

        LinearRing Ring(ImmutableArray<(double Longitude, double Latitude)> ring) =>
            factory.CreateLinearRing([.. ring.Append(ring[0]).Select(corner => new Coordinate(Math.Round(corner.Longitude, 6), Math.Round(corner.Latitude, 6)))]);
    }

    public static Func<double, double, bool> Holding(this Geometry area)
    {
        var locator = new IndexedPointInAreaLocator(area);
        return (longitude, latitude) => locator.Locate(new Coordinate(longitude, latitude)) != Location.Exterior;
    }
}
