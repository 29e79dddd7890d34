using CsCheck;
using Xunit;

namespace Parapet.Tests.Unit.Foundation;

public sealed class AzimuthTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(360, 0)]
    [InlineData(-90, 270)]
    [InlineData(725, 5)]
    [InlineData(-1085, 355)]
    public void Angles_wrap_into_one_turn(double degrees, double expected) =>
        Assert.Equal(expected, Azimuth.FromDegrees(degrees).Degrees, 1e-11);

    [Fact]
    public void A_tiny_turn_below_north_is_north() => Assert.Equal(Azimuth.North, Azimuth.FromRadians(-1e-300));

    [Fact]
    public void Azimuths_stay_inside_the_turn_and_turns_are_the_short_way() =>
        Gen.Select(Gen.Double[-1e4, 1e4], Gen.Double[-1e4, 1e4]).Sample((a, b) =>
        {
            var (from, to) = (Azimuth.FromDegrees(a), Azimuth.FromDegrees(b));
            var turn = to.TurnFrom(from);
            return from.Radians is >= 0 and < 2 * Math.PI
                && turn.Radians is > -Math.PI and <= Math.PI
                && Math.Abs((from + turn).TurnFrom(to).Radians) < 1e-9;
        });

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(1, 0, 90)]
    [InlineData(0, -1, 180)]
    [InlineData(-1, 0, 270)]
    public void East_is_clockwise_from_north(double east, double north, double degrees) =>
        Assert.Equal(degrees, Azimuth.Of(east, north).Degrees, 1e-12);

    [Fact]
    public void Turns_cross_north_the_short_way()
    {
        Assert.Equal(20, Azimuth.FromDegrees(10).TurnFrom(Azimuth.FromDegrees(350)).Degrees, 1e-12);
        Assert.Equal(-20, Azimuth.FromDegrees(350).TurnFrom(Azimuth.FromDegrees(10)).Degrees, 1e-12);
    }
}
