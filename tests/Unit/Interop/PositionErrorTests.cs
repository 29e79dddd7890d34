using Parapet.Earth.Ellipsoid;
using Parapet.Interop.Scenes;
using Xunit;

namespace Parapet.Tests.Unit.Interop;

public sealed class PositionErrorTests
{
    private static readonly Position<Ecef> s_place = Wgs84.ToEcef(Geodetic.FromDegrees(39, 33, 8000));

    /// <summary>A round error is Rayleigh's, a flat one a band, the vertical one the normal's: all known in closed form.</summary>
    [Theory]
    [InlineData(100, 100, 0.9, 214.597)]
    [InlineData(100, 0.001, 0.9, 164.485)]
    [InlineData(0.001, 100, 0.95, 195.996)]
    [InlineData(100, 100, 0.95, 244.775)]
    [InlineData(0, 0, 0.9, 0)]
    public void Limits_are_those_of_the_closed_forms(double east, double north, double confidence, double expected) =>
        Assert.Equal(expected, PositionError.Of(MadeScene.Spread(s_place, east, north, 10), s_place, confidence).Horizontal.Metres, 0.3);

    /// <summary>From tables of the circular error of unequal spreads: at a ratio of a half the 90 % radius is 1.7371 spreads of the larger.</summary>
    [Fact]
    public void Between_the_limits_it_is_the_tables_value() =>
        Assert.Equal(173.71, PositionError.Of(MadeScene.Spread(s_place, 100, 50, 10), s_place, 0.9).Horizontal.Metres, 0.05);

    [Fact]
    public void The_vertical_error_is_along_the_normal_of_the_place() =>
        Assert.Equal(16.449, PositionError.Of(MadeScene.Spread(s_place, 300, 200, 10), s_place, 0.9).Vertical.Metres, 0.001);
}
