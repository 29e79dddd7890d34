using Parapet.Earth.Atmosphere;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Motion;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Xunit;
using static Parapet.Tests.Unit.Flight.TurningMissiles;

namespace Parapet.Tests.Unit.Flight;

/// <summary>A missile that weaves as it comes down: within the air and its frame, for a price, and on its aim.</summary>
public sealed class ManoeuvreTests
{
    private static readonly Geodetic Ground = OnEllipsoid(Aim);

    /// <summary>So slow that differences of states show it.</summary>
    private static readonly ManoeuvreDescription Slow = Weave with { WeavePeriod = Duration.FromSeconds(20) };

    /// <summary>From every side, whatever the weave: the closeness of the search, and not a metre more.</summary>
    [Fact]
    public void Every_flight_ends_on_its_aim()
    {
        foreach (var missile in new[] { Weaver, Glider })
        {
            for (var bearing = 0; bearing < 360; bearing += 45)
            {
                var stream = new RandomSource(5, (ulong)bearing).Stream(Purpose.Test, 0);
                var plan = ManoeuvrePlan.Draw(ref stream);
                foreach (var share in new[] { 0.3, 0.6, 0.98 })
                {
                    var launch = Geodesic.Direct(Ground, Azimuth.FromDegrees(bearing), missile.MaximumRange * share).Place;
                    Assert.InRange(MissMetres(Fly(missile, launch, Ground, plan), Ground), 0, 0.5);
                }
            }
        }
    }

    [Theory]
    [InlineData(10, 179.2, 11, -178)]
    [InlineData(-20, -179, -18, 177.5)]
    [InlineData(87.5, 20, 88.5, -150)]
    [InlineData(-88.5, 100, -89.2, -60)]
    public void Neither_the_antimeridian_nor_a_pole_is_in_the_way(double latitude, double longitude, double toLatitude, double toLongitude)
    {
        var (launch, aim) = (Geodetic.FromDegrees(latitude, longitude), Geodetic.FromDegrees(toLatitude, toLongitude));
        var path = Fly(Weaver, launch, aim);

        Assert.InRange(MissMetres(path, aim), 0, 0.5);
        var same = Fly(Weaver, Geodesic.Inverse(launch, aim).Distance.Kilometres, Geodesic.Inverse(aim, launch).Departure.Degrees);
        Assert.Equal(1, path.Trajectory.Ends.Seconds / same.Trajectory.Ends.Seconds, 0.02);
    }

    /// <summary>The turn of the path, less gravity's, is at most the frame's limit and at most what the air gives, 2 E d.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(15)]
    [InlineData(60)]
    public void Lateral_acceleration_keeps_within_the_frame_and_the_air(double limitInG)
    {
        var missile = Weaver with { Manoeuvre = Slow with { LateralLimit = Acceleration.FromMetresPerSecondSquared(9.81 * limitInG) } };
        var (greatest, nearest) = (0.0, 0.0);
        foreach (var (state, across, drag) in Turns(missile, Fly(missile, 400)))
        {
            var most = Math.Min(9.81 * limitInG, 2 * Weave.LiftToDrag * drag);

            // Differences of states half a second to either side round a weave of twenty seconds off by 1 - sin(x) / x at x = pi / 20, 0.4 %.
            Assert.InRange(across, 0, 1.004 * most + 0.05);
            (greatest, nearest) = (Math.Max(greatest, across), Math.Max(nearest, across / (most + 0.05)));
        }

        Assert.InRange(nearest, 0.98, 1.004);
        Assert.InRange(greatest, 0.95 * Math.Min(limitInG * 9.81, 90), limitInG * 9.81 * 1.004);
    }

    /// <summary>Jacobi's integral falls by what drag and lift cost, (d + l^2 / (4 E^2 d)) v, and never rises.</summary>
    [Fact]
    public void Turning_costs_the_energy_that_the_drag_polar_says()
    {
        var slow = Weaver with { Manoeuvre = Slow };
        var path = Fly(slow, 400);
        var (spent, owed, step) = (0.0, 0.0, StepSeconds(path));
        var before = double.NaN;
        foreach (var (state, across, drag) in Turns(slow, path))
        {
            var energy = GravityField.Wgs84Rotating.JacobiIntegral(state.Position, state.Velocity);
            Assert.False(energy > before + 1, $"{energy - before} J/kg gained at {Wgs84.ToGeodetic(state.Position).Height.Kilometres} km");
            spent += double.IsNaN(before) ? 0 : before - energy;
            owed += double.IsNaN(before) ? 0 : step * state.Velocity.Norm * (drag + across * across / (4 * Weave.LiftToDrag * Weave.LiftToDrag * drag));
            before = energy;
        }


        // Of the lift's square 0.8 % is rounded off, see above, and lift is half of what is spent at the most.
        Assert.Equal(1, owed / spent, 0.005);
        var falling = Fly(Weaver with { Manoeuvre = null }, 400);
        Assert.True(path.ImpactSpeed < falling.ImpactSpeed * 0.9);
    }

    /// <summary>Without lateral acceleration it is the missile that only falls, to what steps of another length make of it.</summary>
    [Fact]
    public void Without_lateral_acceleration_it_only_falls()
    {
        var none = Weaver with { Manoeuvre = Weave with { LateralLimit = default } };
        var (turning, falling) = (Fly(none, 400), Fly(Weaver with { Manoeuvre = null }, 400));

        Assert.Equal(falling.Trajectory.Ends.Seconds, turning.Trajectory.Ends.Seconds, 0.02);
        for (var seconds = 0.0; seconds < falling.Trajectory.Ends.Seconds; seconds += 7.3)
        {
            var time = Instant.Start + Duration.FromSeconds(seconds);
            Assert.InRange((falling.Trajectory.At(time).Position - turning.Trajectory.At(time).Position).Norm, 0, 20);
        }
    }

    /// <summary>What lies between recorded states keeps to their motion: the middle of each step by Hermite is that of the adaptive flight.</summary>
    [Fact]
    public void Position_and_velocity_are_continuous_and_the_fixed_steps_are_near_the_adaptive_ones()
    {
        var launch = Geodesic.Direct(Ground, Azimuth.FromDegrees(200), 400.Kilometres).Place;
        foreach (var missile in new[] { Weaver, Weaver with { Manoeuvre = Weave with { WeavePeriod = Duration.FromSeconds(2), LateralLimit = Acceleration.FromMetresPerSecondSquared(300) } } })
        {
            var (precise, error) = BallisticFlight.FlyPrecisely(missile, launch, Ground, Instant.Start, SmoothEarth.Instance);
            Assert.InRange(error.Metres, 0, 3);
            var states = precise.Trajectory.States;
            for (var i = 1; i < states.Length; i++)
            {
                var (from, to, step) = (states[i - 1], states[i], StepSeconds(precise));
                var middle = (from.Velocity.Over(step / 2) + to.Velocity.Over(step / 2)) - (to.Position - from.Position);

                // The trapezoid's error is step^3 / 12 times the jerk, at most 300 m/s2 x pi a second, and thrust's steps at its ends.
                Assert.InRange(middle.Norm, 0, 12);
                Assert.InRange((to.Velocity - from.Velocity).Over(1).Norm, 0, 0.5 * 330);
            }
        }
    }

    [Fact]
    public void Plans_differ_and_each_is_as_drawn()
    {
        var plans = new HashSet<ManoeuvrePlan>();
        var (phases, rolls) = (0.0, 0.0);
        for (var i = 0; i < 2000; i++)
        {
            var stream = new RandomSource(9, (ulong)i).Stream(Purpose.Manoeuvre, 0, 0);
            var plan = ManoeuvrePlan.Draw(ref stream);
            plans.Add(plan);
            (phases, rolls) = (phases + plan.Phase.Degrees / 2000, rolls + plan.Roll.Degrees / 2000);
        }

        // Three standard errors of the mean of a uniform draw: 3 x width / sqrt(12 x 2000).
        Assert.Equal(2000, plans.Count);
        Assert.Equal(180, phases, 7.0);
        Assert.Equal(90, rolls, 3.5);
        var (one, other) = (Fly(Weaver, 300, plan: plans.First()), Fly(Weaver, 300, plan: plans.Last()));
        var late = Instant.Start + Duration.FromSeconds(one.Trajectory.Ends.Seconds - 8);
        Assert.True((one.Trajectory.At(late).Position - other.Trajectory.At(late).Position).Norm > 10);
    }

    /// <summary>Of every state after burnout but the last: it, the size of the acceleration across its path that gravity does not give, and the drag without lift.</summary>
    private static IEnumerable<(TargetState State, double Across, double Drag)> Turns(BallisticDescription missile, BallisticPath path)
    {
        var states = path.Trajectory.States.ToArray();
        var step = StepSeconds(path);
        for (var i = 1 + (int)Math.Ceiling((path.Burnout - path.Trajectory.Begins).Seconds / step); i < states.Length - 1; i++)
        {
            var state = states[i];
            var along = state.Velocity.Over(1 / state.Velocity.Norm);
            var felt = (states[i + 1].Velocity - states[i - 1].Velocity).Over(0.5 / step)
                - GravityField.Wgs84Rotating.Acceleration(state.Position, state.Velocity);
            var air = StandardAtmosphere.At(Wgs84.ToGeodetic(state.Position).Height);
            var speed = state.Velocity.Norm;
            yield return (state, (felt - along * felt.Dot(along)).Norm,
                0.5 * air.Density.KilogramsPerCubicMetre * speed * speed / missile.BallisticCoefficient
                    * (missile.DragShape == DragShape.Slender ? DragByMach.Factor(speed / air.SpeedOfSound.MetresPerSecond) : 1));
        }
    }
}
