using Parapet.Earth.Ellipsoid;
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

    /// <summary>An error of height that puts a low flyer under the sea and sinking is mended in both; what flies on ahead is not.</summary>
    [Fact]
    public void What_is_held_up_is_neither_below_the_sea_nor_on_its_way_there()
    {
        var frame = LocalFrame.At(Geodetic.FromDegrees(40, 30, -200));
        var track = InterceptorSample.Track(InterceptorSample.Level(10, 0, 100, 270), Instant.Start, default) with
        {
            Position = frame.ToEcef(new Position<Enu>(0, 0, 0)),
            Velocity = frame.ToEcef(new Velocity<Enu>(250, 0, -40)),
        };
        var aim = AimPoint.Of(track, Instant.Start);
        Assert.Equal(0, Wgs84.ToGeodetic(aim.Position).Height.Metres, 1.5);
        var velocity = frame.ToLocal(aim.Velocity);
        Assert.Equal(250, velocity.X, 0.1);
        Assert.Equal(0, velocity.Z, 0.2);
        var above = AimPoint.Of(track with { Position = frame.ToEcef(new Position<Enu>(0, 0, 300)) }, Instant.Start);
        Assert.Equal(-40, frame.ToLocal(above.Velocity).Z, 0.1);
    }
}
