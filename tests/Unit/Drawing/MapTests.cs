using Parapet.Drawing.Maps;
using Parapet.Foundation.Randomness;
using Xunit;

namespace Parapet.Tests.Unit.Drawing;

public sealed class MapTests
{
    [Theory]
    [InlineData(37, 127, true)] // Seoul's land,
    [InlineData(-16.6, 179.3, true)] // an island of Fiji cut by the antimeridian,
    [InlineData(66.5, -175, true)] // Chukotka beyond it,
    [InlineData(-89, 30, true)] // the south pole's land,
    [InlineData(86, 0, false)] // the north pole's sea,
    [InlineData(0, -30, false)] // the Atlantic,
    [InlineData(41, 51, false)] // the Caspian.
    public void Land_is_land_on_a_map_of_anywhere(double latitude, double longitude, bool isLand)
    {
        var middle = Geodetic.FromDegrees(latitude, longitude);
        var frame = MapFrame.Around([middle], 1000, 600);
        Assert.Equal(isLand, IsFilled(MapBackdrop.World, new(middle), 0.1, 0, 0));
        Assert.True(Math.Abs(frame[middle].X - 500) < 1e-6 && Math.Abs(frame[middle].Y - frame.Height / 2) < 1e-6);
    }

    /// <summary>Wherever the map's middle is, one and the same place is land or none: also with land at the antipode, and over half the earth.</summary>
    [Fact]
    public void Every_map_tells_the_same_of_a_place()
    {
        var draws = new RandomSource(13, 0).Stream(Purpose.Test, 8);
        for (var i = 0; i < 40; i++)
        {
            var middle = Geodetic.FromDegrees(i % 5 == 0 ? 90 - 180 * (i / 5 % 2) : draws.NextUniform(-90, 90), i % 7 == 0 ? 180 : draws.NextUniform(-180, 180));
            var projection = new StereographicProjection(middle);
            var radius = draws.NextUniform(0.05, 2);
            var rings = LandOutline.Within(MapBackdrop.World, projection, radius).Select(ring => ring.ToArray()).ToArray();
            var wrong = 0;
            for (var j = 0; j < 25; j++)
            {
                var (sin, cos) = Math.SinCos(draws.NextUniform(0, 2 * Math.PI));
                var far = 0.9 * radius * Math.Sqrt(draws.NextUniform());
                var place = projection.PlaceAt(far * sin, far * cos);
                wrong += Filled(rings, far * sin, far * cos) == LandAt(place) ? 0 : 1;
            }

            // Sides are straight on the map or on the plane of degrees: a coast may pass between.
            Assert.InRange(wrong, 0, 1);
        }
    }

    [Fact]
    public void Places_across_the_antimeridian_or_abfara_pole_lie_together_on_the_drawing()
    {
        foreach (var places in new[]
        {
            new[] { Geodetic.FromDegrees(-17.8, 178.4), Geodetic.FromDegrees(-16.8, -179.9), Geodetic.FromDegrees(-18, 180) },
            [Geodetic.FromDegrees(86, 0), Geodetic.FromDegrees(87, 120), Geodetic.FromDegrees(86, -120), Geodetic.FromDegrees(88, 180)],
            [Geodetic.FromDegrees(-90, 0), Geodetic.FromDegrees(-86, 60)],
        })
        {
            var frame = MapFrame.Around(places, 1000, 600);
            Assert.All(places, place => Assert.True(frame[place].X is > 50 and < 950 && frame[place].Y > 50 && frame[place].Y < frame.Height - 50));
            Assert.InRange(frame.PixelsPerKilometre, 0.3, 4);
        }
    }

    [Fact]
    public void The_finer_backdrop_is_taken_where_it_covers_the_map()
    {
        Assert.Same(MapBackdrop.Region, MapBackdrop.Around(Geodetic.FromDegrees(39, 35), 600.Kilometres));
        Assert.Same(MapBackdrop.World, MapBackdrop.Around(Geodetic.FromDegrees(39, 35), 2500.Kilometres));
        Assert.Same(MapBackdrop.World, MapBackdrop.Around(Geodetic.FromDegrees(39, 12), 600.Kilometres));
        Assert.Same(MapBackdrop.World, MapBackdrop.Around(Geodetic.FromDegrees(37, 127), 600.Kilometres));
    }

    [Theory]
    [InlineData(40, 30)]
    [InlineData(0, 180)]
    [InlineData(90, 0)]
    public void The_projection_comes_back_and_keeps_distances_near_its_middle(double latitude, double longitude)
    {
        var projection = new StereographicProjection(Geodetic.FromDegrees(latitude, longitude));
        foreach (var (x, y) in new[] { (0.0, 0.0), (0.01, 0), (0, -0.02), (0.3, 0.4), (-1.5, 0.7) })
        {
            var place = projection.PlaceAt(x, y);
            var (backX, backY) = projection.Project(place.Longitude.Degrees, place.Latitude.Degrees);
            Assert.Equal(x, backX, 1e-9);
            Assert.Equal(y, backY, 1e-9);
        }
    }

    private static bool LandAt(Geodetic place) => IsFilled(MapBackdrop.World, new(place), 0.001, 0, 0);

    private static bool IsFilled(MapBackdrop backdrop, StereographicProjection projection, double radius, double x, double y) =>
        Filled([.. LandOutline.Within(backdrop, projection, radius).Select(ring => ring.ToArray())], x, y);

    private static bool Filled((double X, double Y)[][] rings, double x, double y)
    {
        var inside = false;
        foreach (var ring in rings)
        {
            for (var i = 0; i < ring.Length; i++)
            {
                var (a, b) = (ring[i], ring[(i + 1) % ring.Length]);
                inside ^= a.Y > y != b.Y > y && x < a.X + (y - a.Y) / (b.Y - a.Y) * (b.X - a.X);
            }
        }

        return inside;
    }
}
