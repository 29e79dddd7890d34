using Parapet.Earth.Weather;
using Xunit;

namespace Parapet.Tests.Unit.Earth;

/// <summary>The wind by height, and what it leaves of a speed.</summary>
public sealed class WindProfileTests
{
    private static readonly WindProfile Wind = new([
        new(0.Metres, 10.MetresPerSecond, Azimuth.FromDegrees(90)),
        new(1000.Metres, 20.MetresPerSecond, Azimuth.FromDegrees(180)),
    ]);

    [Fact]
    public void Between_layers_its_parts_change_evenly_and_beyond_them_it_holds()
    {
        AssertBlows(0, -10, 0);
        AssertBlows(10, -5, 500);
        AssertBlows(20, 0, 1000);
        AssertBlows(20, 0, 9000);
        Assert.Equal(default, new WindProfile([]).At(500.Metres));

        static void AssertBlows(double north, double east, double height)
        {
            var (toNorth, toEast) = Wind.At(Length.FromMetres(height));
            Assert.Equal(north, toNorth.MetresPerSecond, 1e-9);
            Assert.Equal(east, toEast.MetresPerSecond, 1e-9);
        }
    }

    [Fact]
    public void From_ahead_it_takes_and_from_behind_it_gives()
    {
        Assert.Equal(35, OverGround(45, 90), 1e-9);
        Assert.Equal(55, OverGround(45, 270), 1e-9);
        Assert.Equal(Math.Sqrt(45 * 45 - 100), OverGround(45, 0), 1e-9);
    }

    [Theory]
    [InlineData(9.9, 90)]
    [InlineData(9.9, 0)]
    public void What_is_too_slow_for_it_is_refused_with_the_figures(double air, double course)
    {
        var refused = Assert.Throws<ArgumentException>(() => OverGround(air, course));
        Assert.Contains("too strong for 9.9 m/s through the air", refused.Message, StringComparison.Ordinal);
    }

    private static double OverGround(double air, double course) =>
        Wind.OverGround(air.MetresPerSecond, Azimuth.FromDegrees(course), Length.Zero).MetresPerSecond;
}
