using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Fighters;
using Parapet.Flight.Interceptors;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.Flight;

/// <summary>A fighter flies within its limits, and its missile meets what it took or nothing.</summary>
public sealed class FighterFlightTests
{
    private static readonly Geodetic Place = Geodetic.FromDegrees(39, 33, 5_000);
    private static readonly Duration Step = Duration.FromSeconds(1);

    private static readonly FighterAirframe Airframe = new()
    {
        CruiseSpeed = 250.MetresPerSecond,
        DashSpeed = 400.MetresPerSecond,
        DashBurn = 4,
        SpeedChange = Acceleration.FromMetresPerSecondSquared(5),
        TurnLimit = Acceleration.FromStandardGravities(3),
        ClimbLimit = 50.MetresPerSecond,
        Endurance = Duration.FromMinutes(120),
    };

    private static readonly AirWeaponDescription Weapon = new()
    {
        Id = "weapon",
        Name = "weapon",
        Range = 60.Kilometres,
        MeanSpeed = 900.MetresPerSecond,
        ReferenceClosing = 300.MetresPerSecond,
        LowShare = Ratio.Of(0.4),
        MinimumRange = 1.Kilometres,
        SeekerBasket = 3.Kilometres,
        KillProbability = [.. Enum.GetValues<TargetClass>().Select(_ => Ratio.One)],
        UnitCost = Money.Zero,
    };

    [Fact]
    public void Its_places_go_on_as_its_velocities_say()
    {
        var flight = new FighterFlight(Airframe, Place, Wgs84.ToEcef(Geodetic.FromDegrees(45, 33)));
        var before = flight.State;
        for (var second = 0; second < 600; second++)
        {
            flight.Advance(Step, new(Wgs84.ToEcef(Geodetic.FromDegrees(39, 45)), 9_000.Metres, Dash: second > 100));
            var now = flight.State;
            var mean = (before.Velocity + now.Velocity) * 0.5;
            Assert.Equal(0, (now.Position - before.Position - mean.Over(1)).Norm, 30.0);
            Assert.InRange(now.Velocity.Norm, 249, 404);
            Assert.True((now.Velocity - before.Velocity).Norm < 60, $"{second} s: {(now.Velocity - before.Velocity).Norm} m/s in a second");
            before = now;
        }

        Assert.Equal(9_000, Wgs84.ToGeodetic(before.Position).Height.Metres, 1.0);
    }

    [Fact]
    public void It_climbs_no_faster_than_it_can_and_burns_by_its_speed()
    {
        var flight = new FighterFlight(Airframe, Place, Wgs84.ToEcef(Geodetic.FromDegrees(45, 33)), fuelShare: 0.5);
        Assert.Equal(3_600, flight.FuelLeft.Seconds);
        for (var second = 0; second < 30; second++)
        {
            flight.Advance(Step, new(Wgs84.ToEcef(Geodetic.FromDegrees(45, 33)), 9_000.Metres, Dash: false));
        }

        Assert.Equal(5_000 + 30 * 50, Wgs84.ToGeodetic(flight.State.Position).Height.Metres, 1.0);
        Assert.Equal(3_570, flight.FuelLeft.Seconds, 1e-6);
        for (var second = 0; second < 130; second++)
        {
            flight.Advance(Step, new(Wgs84.ToEcef(Geodetic.FromDegrees(45, 33)), 9_000.Metres, Dash: true));
        }

        // 30 s to gain 150 m/s at a mean burn of 2.55 by steps, then 100 s at 4.
        Assert.Equal(3_570 - 30 * (1 + 3 * 15.5 / 30) - 400, flight.FuelLeft.Seconds, 1e-6);
    }

    [Fact]
    public void The_missile_reaches_its_published_range_at_what_comes_on_high_and_less_below()
    {
        Assert.Equal(50, Weapon.FlightAt(12_000.Metres).Seconds, 1e-9);
        Assert.Equal(20, Weapon.FlightAt(Length.Zero).Seconds, 1e-9);
        Assert.Equal(35, Weapon.FlightAt(5_000.Metres).Seconds, 1e-9);
        Assert.Equal(FlightEnd.Arrived, Shot(59_900, -300, out _).End);
        Assert.Equal(FlightEnd.Spent, Shot(60_200, -300, out _).End);
        Assert.Equal(FlightEnd.Arrived, Shot(29_900, 300, out var chase).End);
        Assert.Equal(29_900 / 600.0, chase, 0.01);
        Assert.Equal(FlightEnd.Spent, Shot(30_200, 300, out _).End);
    }

    [Fact]
    public void The_missile_takes_the_nearest_about_its_aim_and_never_its_own_fighter()
    {
        var (own, near, far) = (At(0, 0), At(1, 20_000), At(2, 21_500));
        var truth = new Truth([own, near, far]);
        var aim = far.Trajectory.At(Instant.Start).Position;
        Assert.Equal(2, Flight(truth, own, aim).Met!.Value.Value);
        Assert.Equal(1, Flight(truth, own, near.Trajectory.At(Instant.Start).Position).Met!.Value.Value);
        Assert.Null(Flight(truth, own, own.Trajectory.At(Instant.Start).Position).Met);
        truth.Kill(new(2), Instant.FromSeconds(1));
        var lost = new AirWeaponFlight(Weapon, Instant.Start, own.Trajectory.At(Instant.Start).Position, aim, new(0), Duration.FromSeconds(50), new Truth([own, near, far]));
        lost.Advance(Instant.FromSeconds(30), truth);
        Assert.Equal(FlightEnd.Missed, lost.End);
    }

    [Fact]
    public void A_steered_target_flies_from_its_take_off_to_its_landing_and_never_after_its_kill()
    {
        var steered = At(0, 0) with { IsSteered = true };
        var truth = new Truth([steered]);
        Assert.False(truth.IsFlying(new(0), Instant.FromSeconds(5)));
        var state = steered.Trajectory.At(Instant.Start);
        truth.TakeOff(new(0), Instant.FromSeconds(10), state);
        truth.FlyOn(new(0), Instant.FromSeconds(12), new(state.Position + state.Velocity.Over(2), state.Velocity));
        Assert.True(truth.IsFlying(new(0), Instant.FromSeconds(11)));
        Assert.Equal(0, (truth.PlaceOf(new(0), Instant.FromSeconds(11)) - state.Position - state.Velocity.Over(1)).Norm, 1e-6);
        Assert.Throws<ArgumentException>(() => truth.FlyOn(new(0), Instant.FromSeconds(12), state));
        truth.Land(new(0), Instant.FromSeconds(13));
        Assert.False(truth.IsFlying(new(0), Instant.FromSeconds(13)));
        truth.TakeOff(new(0), Instant.FromSeconds(20), state);
        truth.Kill(new(0), Instant.FromSeconds(21));
        truth.TakeOff(new(0), Instant.FromSeconds(30), state);
        Assert.False(truth.IsFlying(new(0), Instant.FromSeconds(31)));
        Assert.Throws<InvalidOperationException>(() => new Truth([At(0, 0)]).FlyOn(new(0), Instant.FromSeconds(1), state));
    }

    private static AirWeaponFlight Shot(double metres, double awayMetresPerSecond, out double seconds)
    {
        var (own, target) = (At(0, 0), At(1, metres, awayMetresPerSecond));
        var truth = new Truth([own, target]);
        var flight = Flight(truth, own, target.Trajectory.At(Instant.Start).Position);
        flight.Advance(Instant.FromSeconds(200), truth);
        seconds = flight.Now.Seconds;
        return flight;
    }

    private static AirWeaponFlight Flight(Truth truth, Target own, Position<Ecef> aim) =>
        new(Weapon, Instant.Start, own.Trajectory.At(Instant.Start).Position, aim, own.Id, Weapon.FlightAt(10_000.Metres), truth);

    /// <summary>Some metres north of the place, on a straight line that goes north.</summary>
    private static Target At(int id, double northMetres, double speedNorth = 0)
    {
        var frame = LocalFrame.At(Place);
        return Sample.Moving(
            id, Sample.Aircraft, frame.ToEcef(new Position<Enu>(0, northMetres, 0)), frame.ToEcef(new Velocity<Enu>(0, speedNorth, 0)), 0, 300);
    }
}
