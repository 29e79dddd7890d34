using Parapet.Earth.Terrain;
using Parapet.Earth.Terrain.Viewsheds;
using Parapet.Earth.Terrain.Water;
using Xunit;

namespace Parapet.Tests.Unit.Earth;

public sealed class WaterTests
{
    private static readonly LayeredElevation Relief = new(ShippedRelief.Load());

    [Theory]
    [InlineData("Black Sea", 43, 34, WaterKind.Sea)]
    [InlineData("south of Rhodes", 35, 28, WaterKind.Sea)]
    [InlineData("Ankara", 39.93, 32.86, WaterKind.None)]
    [InlineData("Izmir, on the coast", 38.42, 27.14, WaterKind.None)]
    [InlineData("Baku, 20 m below the sea", 40.40, 49.87, WaterKind.None)]
    [InlineData("Astrakhan", 46.35, 48.04, WaterKind.None)]
    [InlineData("Jericho", 31.87, 35.44, WaterKind.None)]
    [InlineData("Qattara", 30.0, 27.2, WaterKind.None)]
    [InlineData("the Caspian Sea", 41.0, 51.0, WaterKind.Lake)]
    [InlineData("the Dead Sea", 31.55, 35.48, WaterKind.Lake)]
    [InlineData("Lake Van", 38.6, 42.9, WaterKind.Lake)]
    [InlineData("Lake Urmia", 37.7, 45.4, WaterKind.Lake)]
    [InlineData("a Dutch polder", 52.45, 5.6, WaterKind.None)]
    [InlineData("Amsterdam", 52.33, 4.95, WaterKind.None)]
    [InlineData("the North Sea", 53.5, 4.0, WaterKind.Sea)]
    [InlineData("Death Valley", 36.24, -116.83, WaterKind.None)]
    [InlineData("Lake Superior", 47.7, -87.5, WaterKind.Lake)]
    [InlineData("Chukotka, west of the antimeridian", 67.5, 179.9, WaterKind.None)]
    [InlineData("Chukotka, east of it", 67.5, -179.9, WaterKind.None)]
    [InlineData("the Pacific on the antimeridian", 20, 180, WaterKind.Sea)]
    [InlineData("the south pole", -90, 12, WaterKind.None)]
    [InlineData("the north pole", 90, 12, WaterKind.Sea)]
    [InlineData("Sahara", 25, 10, WaterKind.None)]
    [InlineData("the other side of the date line, counted on", 20, 540, WaterKind.Sea)]
    public void The_shore_lines_and_not_the_sign_of_the_height_say_what_is_water(string place, double latitude, double longitude, WaterKind water)
    {
        Assert.Equal(water, WaterMask.Shipped.At(latitude.Degrees, longitude.Degrees));
        Assert.True(water == Relief.WaterAt(latitude.Degrees, longitude.Degrees), place);
    }

    [Theory]
    [InlineData(31.87, 35.44, -430)] // Near Jericho.
    [InlineData(40.0, 33.0, -430)]
    [InlineData(52.45, 5.6, -5)] // A polder.
    public void Dry_ground_below_the_sea_keeps_its_height(double latitude, double longitude, short metres)
    {
        var tiles = new LayeredElevation(Prepared(latitude, longitude, metres), ShippedRelief.Load());
        Assert.Equal(metres, tiles.HeightAt(latitude.Degrees, longitude.Degrees).Metres, 1e-9);
        Assert.Equal(WaterKind.None, tiles.WaterAt(latitude.Degrees, longitude.Degrees));
    }

    [Theory]
    [InlineData(43, 34, -2000, 0)] // The Black Sea.
    [InlineData(43, 34, -3, 0)]
    [InlineData(41, 51, -700, -28)] // The Caspian Sea.
    [InlineData(41, 51, -27, -27)] // As some tiles have it.
    [InlineData(31.55, 35.48, -700, -431)] // The Dead Sea.
    [InlineData(38.6, 42.9, 1650, 1650)] // Lake Van: the relief has its surface.
    public void Water_stands_at_its_own_level_whatever_lies_below(double latitude, double longitude, short metres, double surface)
    {
        foreach (var relief in new[] { Square(latitude, longitude, metres), Prepared(latitude, longitude, metres) })
        {
            Assert.Equal(surface, new LayeredElevation(relief).HeightAt(latitude.Degrees, longitude.Degrees).Metres, 1e-9);
        }
    }

    [Fact]
    public void Land_that_the_shore_lines_leave_out_is_land_and_flat_sea_is_sea()
    {
        Assert.Equal(WaterKind.Sea, new LayeredElevation(Square(43, 34, 0), ShippedRelief.Load()).WaterAt(43.Degrees, 34.Degrees));
        Assert.Equal(WaterKind.None, new LayeredElevation(Square(43, 34, 12), ShippedRelief.Load()).WaterAt(43.Degrees, 34.Degrees));
        Assert.Equal(WaterKind.Sea, new LayeredElevation().WaterAt(43.Degrees, 34.Degrees));
    }

    [Fact]
    public void A_bed_just_inside_the_shore_line_is_water_and_a_polder_there_is_land()
    {
        // Twenty posts of 100 m inland from the shore of Holland: -40 m within 2 km of the sea is no land on this earth.
        var (latitude, shore) = (52.2, ShoreEastOf(52.2, 4.0));
        Assert.Equal(0, Deep(shore + 0.01, -40), 1e-9);
        Assert.Equal(-5, Deep(shore + 0.01, -5), 1e-9);
        Assert.Equal(-40, Deep(shore + 0.2, -40), 1e-9);

        double Deep(double longitude, short metres) =>
            new LayeredElevation(Prepared(latitude, longitude, metres)).HeightAt(latitude.Degrees, longitude.Degrees).Metres;
    }

    [Fact]
    public void Sea_and_height_agree_at_every_place()
    {
        var random = new Random(11);
        var seas = 0;
        for (var draw = 0; draw < 50_000; draw++)
        {
            var (latitude, longitude) = (Angle.FromDegrees(25 + 25 * random.NextDouble()), Angle.FromDegrees(15 + 45 * random.NextDouble()));
            var (height, water) = (Relief.HeightAt(latitude, longitude).Metres, Relief.WaterAt(latitude, longitude));
            seas += water == WaterKind.Sea ? 1 : 0;
            Assert.True(water != WaterKind.Sea || height == 0, $"{latitude.Degrees}, {longitude.Degrees}: {height} m at sea");
            Assert.True(height >= -431, $"{latitude.Degrees}, {longitude.Degrees}: {height} m, below the lowest shore on earth");
        }

        Assert.InRange(seas, 5_000, 25_000);
    }

    [Fact]
    public void A_site_at_minus_430_m_sees_from_there_and_not_from_the_level_of_the_sea()
    {
        // A plain by Jericho and a ridge at 600 m from 3 to 4 km east: behind it, 8 km away, the ray stands far higher than from zero.
        var ground = new LayeredElevation(WaterSurface.Over(
            new("valley", new(31.95, 35.35, 0.0005, 0.0005, 301, 301), [.. Enumerable.Range(0, 301 * 301).Select(post => (short)(post % 301 is > 164 and < 185 ? 600 : -430))]),
            WaterMask.Shipped));
        var site = Geodetic.FromDegrees(31.87, 35.40);
        var rings = ViewshedRings.Around(ground, site, 9.Kilometres, 60.Metres, 10.Metres, 12.Metres);
        Assert.Equal(-418, rings.AntennaHeight.Metres, 0.01);
        var exact = ExactRay.AboveGroundMetres(ground, site.WithHeight(rings.AntennaHeight), Azimuth.FromDegrees(90), 8.Kilometres, 2);
        Assert.Equal(exact, rings.AboveGround(8.Kilometres, Length.Zero, (-430).Metres)!.Value.Metres, 0.02 * exact);
        Assert.InRange(exact, 2_300, 2_900);
    }

    private static double ShoreEastOf(double latitude, double longitude)
    {
        while (WaterMask.Shipped.At(latitude.Degrees, longitude.Degrees) == WaterKind.Sea)
        {
            longitude += 0.001;
        }

        return longitude;
    }

    private static ReliefRaster Square(double latitude, double longitude, short metres) =>
        new("square", new(latitude + 0.02, longitude - 0.02, 0.001, 0.001, 41, 41), [.. Enumerable.Repeat(metres, 41 * 41)]);

    private static ReliefRaster Prepared(double latitude, double longitude, short metres) =>
        WaterSurface.Over(Square(latitude, longitude, metres), WaterMask.Shipped);
}
