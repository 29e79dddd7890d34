using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Motion;
using Parapet.Flight.Targets;
using Xunit;

namespace Parapet.Tests.Unit.Flight;

public sealed class DormandPrinceTests
{
    private static readonly TargetState Start = Thrown();

    [Theory]
    [InlineData(1e-3)]
    [InlineData(1e-5)]
    [InlineData(1e-7)]
    public void The_end_of_a_keplerian_arc_is_met_to_what_its_steps_may_err(double tolerance)
    {
        var arc = Arc();
        var method = Fly(tolerance, arc.FlightTime.Seconds, static (_, _) => { });
        var range = MinimumEnergy.EarthRadius.Metres * Math.Atan2(method.State.Position.Y, method.State.Position.X);

        // Errors of some tens of steps add up, and an early one in speed grows with time: a thousand times one step's;
        // below that the closed form's time, kept in nanoseconds, is worth 5 um.
        Assert.Equal(2_000_000, range, 1000 * tolerance + 1e-5);
        Assert.InRange(method.Steps, 5, 2000);
    }

    [Fact]
    public void A_tolerance_a_hundred_times_smaller_takes_two_and_a_half_times_the_steps()
    {
        // The error of one step goes with the fifth power of its length: 100^(1/5) = 2.51.
        var seconds = Arc().FlightTime.Seconds;
        var coarse = Fly(1e-5, seconds, static (_, _) => { }).Steps;
        var fine = Fly(1e-7, seconds, static (_, _) => { }).Steps;
        Assert.InRange((double)fine / coarse, 2.2, 2.8);
    }

    [Fact]
    public void Within_a_step_the_state_is_as_good_as_at_its_ends()
    {
        var worst = 0.0;
        var exact = new DormandPrince<Fall>(default, 1e-9, 0, Start);
        Fly(1e-4, Arc().FlightTime.Seconds, (method, began) =>
        {
            for (var share = 0.1; share < 1; share += 0.2)
            {
                var time = began + share * (method.Seconds - began);
                while (exact.Seconds < time)
                {
                    exact.Step(double.MaxValue);
                }

                worst = Math.Max(worst, (method.At(time).Position - exact.At(time).Position).Norm);
            }

            Assert.Equal(0, (method.At(method.Seconds).Position - method.State.Position).Norm, 1e-6);
        });
        Assert.InRange(worst, 0, 0.3);
    }

    [Fact]
    public void A_flight_by_adaptive_steps_meets_its_aim_and_tells_what_fixed_steps_err()
    {
        var aim = Geodetic.FromDegrees(39, 35);
        var missile = new BallisticDescription
        {
            MaximumRange = 2000.Kilometres,
            MinimumRange = 100.Kilometres,
            BurnTime = Duration.FromSeconds(110),
            BallisticCoefficient = 8000,
            DragShape = DragShape.Slender,
            Stages = [new(Ratio.Of(0.5), Ratio.Of(0.45), 2450.MetresPerSecond), new(Ratio.Of(0.5), Ratio.Of(0.55), 2450.MetresPerSecond)],
            LaunchBallisticCoefficient = 100_000,
            CircularErrorProbable = 500.Metres,
            CredibleObjects = 0,
            DiscriminationProbability = Ratio.One,
        };
        var launch = Geodesic.Direct(aim, Azimuth.FromDegrees(100), 1500.Kilometres).Place;
        var (precise, error) = BallisticFlight.FlyPrecisely(missile, launch, aim, Instant.Start, SmoothEarth.Instance);
        var quick = BallisticFlight.Fly(missile, launch, aim, Instant.Start, SmoothEarth.Instance);
        Assert.InRange((Wgs84.ToEcef(precise.Impact) - Wgs84.ToEcef(aim)).Norm, 0, 1);
        Assert.InRange(error.Metres, 0, 50);
        Assert.Equal(precise.Apogee.Metres, quick.Apogee.Metres, 100.0);
        Assert.Equal(precise.Trajectory.Ends.Seconds, quick.Trajectory.Ends.Seconds, 0.1);
        Assert.Equal(precise.BurnoutSpeed.MetresPerSecond, quick.BurnoutSpeed.MetresPerSecond, 0.5);
    }

    private static KeplerArc Arc() => new(2000.Kilometres, MinimumEnergy.BurnoutElevation(2000.Kilometres));

    private static TargetState Thrown()
    {
        var elevation = MinimumEnergy.BurnoutElevation(2000.Kilometres);
        var speed = Arc().BurnoutSpeed.MetresPerSecond;
        var (sin, cos) = Math.SinCos(elevation.Radians);
        return new(new(MinimumEnergy.EarthRadius.Metres, 0, 0), new(speed * sin, speed * cos, 0));
    }

    private static DormandPrince<Fall> Fly(double tolerance, double seconds, Action<DormandPrince<Fall>, double> afterStep)
    {
        var method = new DormandPrince<Fall>(default, tolerance, 0, Start);
        while (method.Seconds < seconds)
        {
            method.Step(seconds);
            afterStep(method, method.StepBegan);
        }

        return method;
    }

    private readonly struct Fall : IAcceleration
    {
        public Vector<Ecef> At(double seconds, in Position<Ecef> position, in Velocity<Ecef> velocity) =>
            GravityField.SphericalAtRest.Acceleration(position, velocity);
    }
}
