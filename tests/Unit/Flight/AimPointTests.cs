using Parapet.Flight.Guidance;
using Xunit;

namespace Parapet.Tests.Unit.Flight;

public sealed class AimPointTests
{
    /// <summary>
    /// A minute at 300 m/s on a great circle of 6,400 km turns place and velocity by 0.0028 rad; the series in t leaves the third
    /// power of that over six in place (0.024 m) and half its square in velocity (0.0012 m/s).
    /// </summary>
    [Fact]
    public void What_is_held_up_goes_on_along_the_curve_of_the_earth()
    {
        const double Radius = 6.4e6;
        var (sin, cos) = Math.SinCos(300 * 60 / Radius);
        var after = new AimPoint(new(0.6 * Radius, 0.8 * Radius, 0), new(0, 0, 300), Falls: false).After(60);
        Assert.Equal(0, (after.Position - new Position<Ecef>(0.6 * Radius * cos, 0.8 * Radius * cos, Radius * sin)).Norm, 0.03);
        Assert.Equal(0, (after.Velocity - new Velocity<Ecef>(-0.6 * 300 * sin, -0.8 * 300 * sin, 300 * cos)).Norm, 0.002);
    }
}
