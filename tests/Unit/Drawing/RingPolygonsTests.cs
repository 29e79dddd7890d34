using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Parapet.Drawing.GeoJson;
using Parapet.Drawing.Maps;
using Parapet.Flight.Footprints;
using Parapet.Foundation.Randomness;
using Parapet.Studies.Footprints;
using Xunit;

namespace Parapet.Tests.Unit.Drawing;

public sealed class RingPolygonsTests
{
    private static readonly Geodetic Middle = Geodetic.FromDegrees(0, 179.5);

    [Fact]
    public void A_hole_goes_to_the_ring_around_it()
    {
        var polygons = RingPolygons.Of([Square(-30, 4), Square(-20, 4), [.. Square(-19, 1).Reverse()]], Flat);
        Assert.Equal([1, 2], polygons.Select(polygon => polygon.Rings.Length));
    }

    [Fact]
    public void A_ring_across_the_antimeridian_is_cut_there_and_closes_in_the_file()
    {
        using var stream = new MemoryStream();
        GeoJsonFile.Write(stream, [new(new JsonObject { ["name"] = "a" }, RingPolygons.Of([Square(0, 1)], Flat))]);
        stream.Position = 0;
        using var json = JsonDocument.Parse(stream);
        var feature = json.RootElement.GetProperty("features")[0];
        Assert.Equal("a", feature.GetProperty("properties").GetProperty("name").GetString());
        var parts = feature.GetProperty("geometry").GetProperty("coordinates").EnumerateArray()
            .Select(polygon => polygon[0].EnumerateArray().Select(corner => (Longitude: corner[0].GetDouble(), Latitude: corner[1].GetDouble())).ToArray())
            .OrderBy(ring => ring[0].Longitude).ToArray();
        Assert.Equal([(-180.0, -179.5), (179.5, 180.0)], parts.Select(ring => (ring.Min(corner => corner.Longitude), ring.Max(corner => corner.Longitude))));
        Assert.All(parts, ring => Assert.True(ring.Length == 5 && ring[0] == ring[4] && ring.Min(corner => corner.Latitude) == 0 && ring.Max(corner => corner.Latitude) == 1));
    }

    [Theory]
    [InlineData(40, 30)]
    [InlineData(-17.8, 179.6)]
    [InlineData(10, -179.9)]
    [InlineData(86, 7)]
    [InlineData(90, 20)]
    [InlineData(-88.5, -170)]
    [InlineData(-90, 0)]
    [InlineData(70, 180)]
    public void Areas_anywhere_keep_their_places_and_the_rules_of_the_format(double latitude, double longitude)
    {
        var plane = new EqualAreaPlane(Geodetic.FromDegrees(latitude, longitude));
        var draws = new RandomSource(11, 0).Stream(Purpose.Test, 3);
        for (var round = 0; round < 12; round++)
        {
            // A ragged area about the site, and in it a hole, about the pole perhaps.
            var (reach, east, north) = (draws.NextUniform(200_000, 1_500_000), draws.NextUniform(-0.5, 0.5), draws.NextUniform(-0.5, 0.5));
            PlanePoint hub = new(east * reach, north * reach);
            var outer = Ragged(hub, reach, 60, ref draws);
            var hole = Ragged(hub, 0.3 * reach, 40, ref draws);
            var holds = PolygonLaws.Hold(RingPolygons.Of([outer, [.. hole.Reverse()]], point => plane.PlaceAt(new(point.EastMetres, point.NorthMetres)))).Holding();
            for (var i = 0; i < 60; i++)
            {
                FootprintPoint point = new(hub.EastMetres + reach * draws.NextUniform(-1.5, 1.5), hub.NorthMetres + reach * draws.NextUniform(-1.5, 1.5));
                var (inside, near) = Inside(point, outer, hole);
                var place = plane.PlaceAt(point);
                if (!near)
                {
                    Assert.True(inside == holds(place.Longitude.Degrees, place.Latitude.Degrees), $"{place} of round {round}");
                }
            }

            var pole = plane.PointOf(Geodetic.FromDegrees(Math.CopySign(90, latitude), 0));
            if (Inside(pole, outer, hole) is (true, false))
            {
                Assert.All(Enumerable.Range(-18, 37), turn => Assert.True(holds(10 * turn, Math.CopySign(90, latitude))));
            }
        }
    }

    private static ImmutableArray<PlanePoint> Ragged(PlanePoint hub, double reach, int corners, ref RandomStream draws)
    {
        var ring = ImmutableArray.CreateBuilder<PlanePoint>();
        for (var i = 0; i < corners; i++)
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * i / corners);
            var radius = reach * draws.NextUniform(0.6, 1);
            ring.Add(new(hub.EastMetres + radius * cos, hub.NorthMetres + radius * sin));
        }

        return ring.DrainToImmutable();
    }

    /// <summary>Whether a point is in the ring and not in the hole; near either's edge the sides' bend on the earth may decide.</summary>
    private static (bool Inside, bool Near) Inside(FootprintPoint point, ImmutableArray<PlanePoint> outer, ImmutableArray<PlanePoint> hole)
    {
        var (about, near) = About(point, outer);
        var (hidden, nearHole) = About(point, hole);
        return (about && !hidden, near || nearHole);
    }

    private static (bool Inside, bool Near) About(FootprintPoint point, ImmutableArray<PlanePoint> ring)
    {
        var factory = new NetTopologySuite.Geometries.GeometryFactory();
        var drawn = factory.CreatePolygon([.. ring.Append(ring[0]).Select(corner => new NetTopologySuite.Geometries.Coordinate(corner.EastMetres, corner.NorthMetres))]);
        var at = factory.CreatePoint(new NetTopologySuite.Geometries.Coordinate(point.EastMetres, point.NorthMetres));
        return (drawn.Covers(at), drawn.ExteriorRing.Distance(at) < 12_000);
    }

    /// <summary>A degree for each metre, with longitudes as a globe has them.</summary>
    private static Geodetic Flat(PlanePoint point) =>
        Geodetic.FromDegrees(point.NorthMetres, Math.IEEERemainder(Middle.Longitude.Degrees + point.EastMetres, 360));

    private static ImmutableArray<PlanePoint> Square(double at, double side) =>
        [new(at, at), new(at + side, at), new(at + side, at + side), new(at, at + side)];
}
