using Parapet.Sensing.Radar.Clutter;
using Xunit;

namespace Parapet.Tests.Unit.Sensing;

public sealed class SurfaceClutterTests
{
    [Fact]
    public void A_patch_is_as_deep_as_the_pulse_where_that_is_the_shorter()
    {
        var patch = SurfaceClutter.Patch(50.Kilometres, 1.5.Degrees, 3.Degrees, 1.Degrees, 100.Metres);
        Assert.Equal(50_000 * 1.5 * Math.PI / 180 * 100 / Math.Cos(Math.PI / 180), patch.SquareMetres, 1e-6);
    }

    [Fact]
    public void The_two_limbs_meet()
    {
        // tan(grazing) = R width / depth
        var grazing = Angle.FromRadians(Math.Atan(1000 * 3.Degrees.Radians / 100));
        var deep = SurfaceClutter.Patch(1.Kilometres, 1.Degrees, 3.Degrees, grazing, 100.00001.Metres);
        var shallow = SurfaceClutter.Patch(1.Kilometres, 1.Degrees, 3.Degrees, grazing, 99.99999.Metres);
        Assert.Equal(deep.SquareMetres, shallow.SquareMetres, 1e-3);
    }

    [Fact]
    public void Land_sends_back_its_gamma_straight_down_and_nothing_along_the_ground()
    {
        Assert.Equal(0.1, SurfaceClutter.Land((-10).Decibels, 90.Degrees).Value, 1e-12);
        Assert.Equal(0, SurfaceClutter.Land((-10).Decibels, Angle.Zero).Value);
        Assert.Equal(0.05, SurfaceClutter.Land((-10).Decibels, 30.Degrees).Value, 1e-12);
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(10, 0.3)]
    [InlineData(1.2, 5)]
    public void A_rougher_sea_sends_back_more(double gigahertz, double degrees)
    {
        var before = 0.0;
        for (var state = 0; state <= 6; state++)
        {
            var reflectivity = SurfaceClutter.Sea(Frequency.FromGigahertz(gigahertz), degrees.Degrees, state).Value;
            Assert.True(reflectivity > before);
            before = reflectivity;
        }
    }

    [Theory]
    [InlineData(0.1, 1, 3)]
    [InlineData(40, 1, 3)]
    [InlineData(3, 0.05, 3)]
    [InlineData(3, 70, 3)]
    [InlineData(3, 1, 7)]
    public void A_sea_outside_the_fit_is_refused(double gigahertz, double degrees, int state) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SurfaceClutter.Sea(Frequency.FromGigahertz(gigahertz), degrees.Degrees, state));
}
