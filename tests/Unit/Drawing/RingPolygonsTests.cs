using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Parapet.Drawing.GeoJson;
using Parapet.Drawing.Maps;
using Xunit;

namespace Parapet.Tests.Unit.Drawing;

public sealed class RingPolygonsTests
{
    private static readonly Geodetic Middle = Geodetic.FromDegrees(0, 179.5);

    [Fact]
    public void A_hole_goes_to_the_ring_around_it()
    {
        var polygons = RingPolygons.Of([Square(0, 4), Square(10, 4), [.. Square(11, 1).Reverse()]], Flat, Middle);
        Assert.Equal([1, 2], polygons.Select(polygon => polygon.Rings.Length));
    }

    [Fact]
    public void A_ring_across_the_antimeridian_stays_whole_and_closes_in_the_file()
    {
        using var stream = new MemoryStream();
        GeoJsonFile.Write(stream, [new(new JsonObject { ["name"] = "a" }, RingPolygons.Of([Square(0, 1)], Flat, Middle))]);
        stream.Position = 0;
        using var json = JsonDocument.Parse(stream);
        var feature = json.RootElement.GetProperty("features")[0];
        var ring = feature.GetProperty("geometry").GetProperty("coordinates")[0][0];
        Assert.Equal("a", feature.GetProperty("properties").GetProperty("name").GetString());
        Assert.Equal([179.5, 180.5, 180.5, 179.5, 179.5], ring.EnumerateArray().Select(corner => corner[0].GetDouble()));
        Assert.Equal([0, 0, 1, 1, 0], ring.EnumerateArray().Select(corner => corner[1].GetDouble()));
    }

    /// <summary>A degree for each metre, with longitudes as a globe has them.</summary>
    private static Geodetic Flat(PlanePoint point) =>
        Geodetic.FromDegrees(point.NorthMetres, Math.IEEERemainder(Middle.Longitude.Degrees + point.EastMetres, 360));

    private static ImmutableArray<PlanePoint> Square(double at, double side) =>
        [new(at, at), new(at + side, at), new(at + side, at + side), new(at, at + side)];
}
