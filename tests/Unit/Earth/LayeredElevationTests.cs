using Parapet.Earth.Terrain;
using Xunit;

namespace Parapet.Tests.Unit.Earth;

public sealed class LayeredElevationTests
{
    private static readonly LayeredElevation Relief = new(ShippedRelief.Load());

    [Theory]
    [InlineData(43, 34, true)] // The Black Sea.
    [InlineData(35, 28, true)] // South of Rhodes.
    [InlineData(39.93, 32.86, false)] // Ankara.
    [InlineData(38.42, 27.14, false)] // Izmir, on the coast.
    [InlineData(10, 10, false)] // Outside the relief nothing is known.
    public void Open_sea_is_told_from_land(double latitude, double longitude, bool sea) =>
        Assert.Equal(sea, Relief.IsSea(latitude.Degrees, longitude.Degrees));

    [Fact]
    public void Sea_has_no_height() => Assert.Equal(Length.Zero, Relief.HeightAt(43.Degrees, 34.Degrees));

    [Fact]
    public void Outside_the_relief_the_earth_is_smooth_and_says_so()
    {
        Assert.True(Relief.Covers(40.Degrees, 33.Degrees));
        Assert.False(Relief.Covers(51.Degrees, 33.Degrees));
        Assert.Equal("smooth earth", Relief.LayerAt(51.Degrees, 33.Degrees));
        Assert.Equal(ShippedRelief.Name, Relief.LayerAt(40.Degrees, 33.Degrees));
        Assert.Equal(Length.Zero, Relief.HeightAt(51.Degrees, 33.Degrees));
        Assert.Equal("smooth earth", new LayeredElevation().LayerAt(40.Degrees, 33.Degrees));
    }

    [Fact]
    public void A_fine_layer_that_draws_the_sea_flat_leaves_the_answer_to_the_depths_below()
    {
        var flat = new LayeredElevation(Square(0), ShippedRelief.Load());
        var island = new LayeredElevation(Square(12), ShippedRelief.Load());
        Assert.True(flat.IsSea(43.Degrees, 34.Degrees));
        Assert.False(island.IsSea(43.Degrees, 34.Degrees));

        static ReliefRaster Square(short metres) =>
            new("square", new(43.5, 33.5, 0.5, 0.5, 3, 3), [.. Enumerable.Repeat(metres, 9)]);
    }

    [Fact]
    public void Heights_are_bilinear_between_posts_and_depths_count_as_zero()
    {
        var relief = new LayeredElevation(new ReliefRaster("four", new(1, 0, 1, 1, 2, 2), [100, 300, -5000, 700]));
        Assert.Equal((100 + 300 + 0 + 700) / 4.0, relief.HeightAt(0.5.Degrees, 0.5.Degrees).Metres, 1e-9);
        Assert.Equal(500, relief.HeightAt(0.5.Degrees, 1.Degrees).Metres, 1e-9);
    }

    [Theory]
    [InlineData(179.75)]
    [InlineData(-179.75)]
    public void A_relief_may_cross_the_date_line(double longitude)
    {
        var relief = new ReliefRaster("date line", new(1, 179, 1, 1, 2, 3), [0, 0, 0, 90, 90, 90]);
        Assert.True(relief.TryGround(0.Degrees, longitude.Degrees, out var ground));
        Assert.Equal(90, ground.HeightMetres, 1e-9);
    }

    [Fact]
    public void A_grid_that_does_not_fit_its_posts_is_refused() =>
        Assert.Throws<ArgumentException>(() => new ReliefRaster("bad", new(1, 0, 1, 1, 2, 2), [1, 2, 3]));
}
