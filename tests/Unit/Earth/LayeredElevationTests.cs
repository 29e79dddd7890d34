using Parapet.Earth.Terrain;
using Xunit;

namespace Parapet.Tests.Unit.Earth;

public sealed class LayeredElevationTests
{
    private static readonly LayeredElevation Relief = new(ShippedRelief.Load());

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
    public void Heights_are_bilinear_between_posts()
    {
        var relief = new LayeredElevation(new ReliefRaster("four", new(41, 33, 1, 1, 2, 2), [100, 300, -500, 700]));
        Assert.Equal((100 + 300 - 500 + 700) / 4.0, relief.HeightAt(40.5.Degrees, 33.5.Degrees).Metres, 1e-9);
        Assert.Equal(500, relief.HeightAt(40.5.Degrees, 34.Degrees).Metres, 1e-9);
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
