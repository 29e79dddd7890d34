using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Gunnery;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.Flight;

/// <summary>How shells fly and how guns lead.</summary>
public sealed class ShellFlightTests
{
    private const double Density = 1.225;
    private static readonly LocalFrame Frame = LocalFrame.At(Geodetic.FromDegrees(40, 30));

    /// <summary>The equation of motion, dv/dt = -density v2 / (2 beta), stepped by itself.</summary>
    [Fact]
    public void A_shell_slows_as_its_equation_of_motion_says()
    {
        const double Step = 1e-4;
        var (x, v, t) = (0.0, 1_000.0, 0.0);
        while (x < 3_000)
        {
            var half = v - 0.5 * Step * Density * v * v / 4_000;
            (x, v, t) = (x + half * Step, v - Step * Density * half * half / 4_000, t + Step);
        }

        Assert.Equal(t, ShellFlight.TimeTo(Guns.Plain, Length.FromMetres(x), Density).Seconds, 5);
        Assert.Equal(v, ShellFlight.SpeedAt(Guns.Plain, Length.FromMetres(x), Density).MetresPerSecond, 2);
    }

    [Fact]
    public void Without_air_it_keeps_its_speed() =>
        Assert.Equal(3, ShellFlight.TimeTo(Guns.Plain, 3.Kilometres, 1e-9).Seconds, 6);

    /// <summary>After the time of flight the target and the shells are at one place.</summary>
    [Theory]
    [InlineData(-200, 0)]
    [InlineData(0, 250)]
    [InlineData(150, -60)]
    public void A_gun_leads_by_the_time_of_flight(double speedEast, double speedNorth)
    {
        var muzzle = Frame.Origin;
        var track = Track(2_000, 500, 300, speedEast, speedNorth);
        var laid = GunLaying.On(Guns.Plain, muzzle, track, Instant.FromSeconds(10))!.Value;
        var met = Frame.ToLocal(laid.Place);
        Assert.InRange(met.X - (2_000 + speedEast * laid.TimeOfFlight.Seconds), -0.5, 0.5);
        Assert.InRange(met.Y - (500 + speedNorth * laid.TimeOfFlight.Seconds), -0.5, 0.5);
        var density = ShellFlight.DensityBetween(Length.Zero, Wgs84.ToGeodetic(laid.Place).Height);
        Assert.Equal(ShellFlight.TimeTo(Guns.Plain, laid.Range, density).Seconds, laid.TimeOfFlight.Seconds, 5);
    }

    [Fact]
    public void What_outruns_the_shells_is_not_led() =>
        Assert.Null(GunLaying.On(Guns.Plain, Frame.Origin, Track(3_000, 0, 300, 2_000, 0), Instant.FromSeconds(10)));

    private static TrackReport Track(double east, double north, double height, double speedEast, double speedNorth) => new()
    {
        Number = new(new(1), 1),
        Time = Instant.FromSeconds(10),
        Position = Frame.ToEcef(new Position<Enu>(east, north, height)),
        Velocity = Frame.ToEcef(new Velocity<Enu>(speedEast, speedNorth, 0)),
        Covariance = default,
        Status = TrackStatus.Confirmed,
        Motion = MotionKind.Unknown,
        FirstPlot = Instant.Start,
        LastPlot = Instant.FromSeconds(10),
        Iff = default,
    };
}
