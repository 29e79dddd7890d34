using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Interceptors;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.Flight;

/// <summary>How an interceptor drone chases, by geometry alone.</summary>
public sealed class DroneChaseTests
{
    private static readonly LocalFrame Frame = LocalFrame.At(Geodetic.FromDegrees(40, 30));

    [Fact]
    public void It_flies_until_its_battery_is_empty_and_no_longer()
    {
        var chase = new DroneChase(Drone(40), Frame.Origin, Instant.Start, Track(20_000, 0));
        chase.Advance(Instant.FromSeconds(39.9), new Truth([]));
        Assert.Equal(FlightEnd.None, chase.End);
        chase.Advance(Instant.FromSeconds(100), new Truth([]));
        Assert.Equal(FlightEnd.Spent, chase.End);
        Assert.Equal(40, (chase.Now - Instant.Start).Seconds, 0.11);
    }

    /// <summary>80 m/s against 40 m/s across: the course leads by the angle whose sine is a half.</summary>
    [Fact]
    public void It_leads_what_crosses_by_the_collision_triangle()
    {
        var chase = new DroneChase(Drone(600), Frame.Origin, Instant.Start, Track(3_000, 40));
        var course = Frame.Rotation.Apply(new Vector<Ecef>(chase.Velocity.X, chase.Velocity.Y, chase.Velocity.Z)).Normalized();
        Assert.Equal(0.5, course.Y, 3);
        Assert.Equal(80, chase.Velocity.Norm, 9);
    }

    private static InterceptorDescription Drone(double seconds) => InterceptorSample.Long with
    {
        BurnoutSpeed = 80.MetresPerSecond,
        LoadLimit = Acceleration.FromStandardGravities(3),
        SeekerRange = 600.Metres,
        Endurance = Duration.FromSeconds(seconds),
    };

    private static TrackReport Track(double east, double speedNorth) => new()
    {
        Number = new(new(1), 1),
        Time = Instant.Start,
        Position = Frame.ToEcef(new Position<Enu>(east, 0, 0)),
        Velocity = Frame.ToEcef(new Velocity<Enu>(0, speedNorth, 0)),
        Covariance = default,
        Status = TrackStatus.Confirmed,
        Motion = MotionKind.Unknown,
        FirstPlot = Instant.Start,
        LastPlot = Instant.Start,
        Iff = default,
    };
}
