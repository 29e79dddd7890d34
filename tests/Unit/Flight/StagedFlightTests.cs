using Parapet.Earth.Atmosphere;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Motion;
using Parapet.Flight.Targets;
using Xunit;

namespace Parapet.Tests.Unit.Flight;

/// <summary>Stages, drag by Mach number, and the family of lofted and depressed flights.</summary>
public sealed class StagedFlightTests
{
    private static readonly Geodetic Aim = Geodetic.FromDegrees(39, 35);

    private static readonly BallisticDescription OnePush = new()
    {
        MaximumRange = 3500.Kilometres,
        MinimumRange = 100.Kilometres,
        BurnTime = Duration.FromSeconds(100),
        BallisticCoefficient = 8000,
        CircularErrorProbable = 500.Metres,
        CredibleObjects = 0,
        DiscriminationProbability = Ratio.One,
    };

    private static readonly BallisticDescription TwoStages = OnePush with
    {
        DragShape = DragShape.Slender,
        Stages = [Stage(0.5, 0.45, 2450), Stage(0.5, 0.55, 2450)],
        LaunchBallisticCoefficient = 100_000,
    };

    [Fact]
    public void An_exhaust_so_fast_that_no_mass_is_lost_is_the_constant_acceleration()
    {
        var steady = OnePush with { Stages = [Stage(0.4, 0.4, 1e9), Stage(0.6, 0.6, 1e9)] };
        var (a, b) = (Fly(OnePush, 1500, 0), Fly(steady, 1500, 0));

        // Both paths hit the same point within the solver's half metre; steps of the burn differ.
        Assert.Equal(a.BurnoutSpeed.MetresPerSecond, b.BurnoutSpeed.MetresPerSecond, 0.5);
        Assert.Equal(a.Apogee.Metres, b.Apogee.Metres, 100.0);
        Assert.Equal(a.Trajectory.Ends.Seconds, b.Trajectory.Ends.Seconds, 0.1);
    }

    [Fact]
    public void Falling_mass_leaves_the_speed_for_the_end_so_that_burnout_lies_lower()
    {
        var one = Wgs84.ToGeodetic(Fly(OnePush, 1500, 0).StateAtBurnout.Position).Height;
        var staged = Wgs84.ToGeodetic(Fly(TwoStages with { LaunchBallisticCoefficient = double.PositiveInfinity }, 1500, 0).StateAtBurnout.Position).Height;
        Assert.InRange(staged / one, 0.5, 0.95);
    }

    [Fact]
    public void Staged_flights_meet_their_aim_from_every_side_at_every_loft()
    {
        var worst = 0.0;
        foreach (var range in new[] { 300.0, 1000, 2000, 3000 })
        {
            for (var azimuth = 0; azimuth < 360; azimuth += 60)
            {
                foreach (var loft in new[] { -8.0, 0, 8 })
                {
                    var path = Fly(TwoStages with { BurnTime = Duration.FromSeconds(40 + range / 30) }, range, loft, azimuth);
                    worst = Math.Max(worst, (Wgs84.ToEcef(path.Impact) - Wgs84.ToEcef(Aim)).Norm);
                }
            }
        }

        Assert.InRange(worst, 0, 10);
    }

    [Fact]
    public void Lofted_and_depressed_flights_are_those_of_kepler()
    {
        // Over a round Earth at rest and without air the integrator must fly the closed forms at every loft: 1e-5.
        var body = new FallingBody(GravityField.SphericalAtRest, double.PositiveInfinity);
        var radius = MinimumEnergy.EarthRadius.Metres;
        foreach (var range in new[] { 300.0, 1000, 2000, 3000 })
        {
            for (var loft = -25; loft <= 35; loft += 10)
            {
                var elevation = MinimumEnergy.BurnoutElevation(range.Kilometres) + Angle.FromDegrees(loft);
                var arc = new KeplerArc(range.Kilometres, elevation);
                var (sin, cos) = Math.SinCos(elevation.Radians);
                var speed = arc.BurnoutSpeed.MetresPerSecond;
                var state = new TargetState(new(radius, 0, 0), new(speed * sin, speed * cos, 0));
                var highest = 0.0;
                const int Steps = 2000;
                for (var i = 0; i < Steps; i++)
                {
                    state = body.Step(state, arc.FlightTime.Seconds / Steps, default);
                    highest = Math.Max(highest, state.Position.FromOrigin.Norm - radius);
                }

                Assert.Equal(0, (state.Position.FromOrigin.Norm - radius) / range / 1000, 1e-5);
                Assert.Equal(1, radius * Math.Atan2(state.Position.Y, state.Position.X) / range / 1000, 1e-5);
                Assert.Equal(1, highest / arc.Apogee.Metres, 1e-5);
            }
        }
    }

    [Fact]
    public void A_short_push_without_air_flies_the_lofted_family_to_what_the_turning_earth_is_worth()
    {
        // Along a meridian rotation and flattening are worth 2 %, as for the flight of least energy.
        var shell = OnePush with { BurnTime = Duration.FromSeconds(2), BallisticCoefficient = 1e12 };
        foreach (var loft in new[] { -15.0, -8, 8, 20 })
        {
            var path = Fly(shell, 1000, loft, 0);
            var arc = new KeplerArc(1000.Kilometres, MinimumEnergy.BurnoutElevation(1000.Kilometres) + Angle.FromDegrees(loft));
            Assert.Equal(1, path.BurnoutSpeed / arc.BurnoutSpeed, 0.02);
            Assert.Equal(1, path.Apogee / arc.Apogee, 0.02);
            Assert.Equal(1, path.Trajectory.Ends.Seconds / arc.FlightTime.Seconds, 0.02);
        }
    }

    [Fact]
    public void The_lofts_that_an_error_names_are_the_lofts_that_reach()
    {
        var (lowest, highest) = MinimumEnergy.Lofts(3500.Kilometres, 2000.Kilometres);
        Assert.InRange(MinimumEnergy.Reach(3500.Kilometres, highest * 0.999).Kilometres, 2000, 2010);
        Assert.InRange(MinimumEnergy.Reach(3500.Kilometres, lowest * 0.999).Kilometres, 2000, 2010);
        var fault = Assert.Throws<UnreachableAimException>(() => Fly(OnePush, 2000, highest.Degrees + 1));
        Assert.Contains(FormattableString.Invariant($"{lowest.Degrees:F1} to "), fault.Message);
        Assert.Contains("nothing can be reached at this loft", Assert.Throws<UnreachableAimException>(() => Fly(OnePush, 600, 80)).Message);
        Assert.DoesNotContain("loft of", Assert.Throws<UnreachableAimException>(() => Fly(OnePush, 4000, 0)).Message);
    }

    // The public table of the G7 projectile [McCoy1999]; posts are linear between its points, so 1 % is asked.
    [Theory]
    [InlineData(0.5, 0.1197)]
    [InlineData(0.95, 0.2054)]
    [InlineData(1.05, 0.4043)]
    [InlineData(1.35, 0.3657)]
    [InlineData(2.2, 0.2864)]
    [InlineData(3.3, 0.2258)]
    [InlineData(4.6, 0.1730)]
    [InlineData(5, 0.1618)]
    [InlineData(12, 0.1618)]
    public void Drag_by_mach_is_the_public_table(double mach, double coefficient) =>
        Assert.Equal(1, DragByMach.Factor(mach) * 0.1618 / coefficient, 0.01);

    [Fact]
    public void A_body_that_falls_long_enough_falls_at_its_terminal_speed()
    {
        // rho v^2 f(M) / (2 beta) = g. At 2 km beta = 150 kg/m2 is subsonic, where f = 0.1198 / 0.1618.
        var body = new FallingBody(GravityField.SphericalAtRest, 150, DragShape.Slender);
        var state = new TargetState(new(Wgs84.SemiMajorAxisMetres + 30_000, 0, 0), default);
        var height = 0.0;
        while ((height = state.Position.X - Wgs84.SemiMajorAxisMetres) > 2000)
        {
            state = body.Step(state, 0.1, default);
        }

        var density = AtmosphereTable.At(height).Density;
        var gravity = -GravityField.SphericalAtRest.Acceleration(state.Position, default).X;
        var terminal = Math.Sqrt(2 * 150 * gravity / density / (0.1196 / 0.1618));

        // It lags behind the thickening air by v^2 / (4 g H), one per cent here.
        Assert.Equal(1, state.Velocity.Norm / terminal, 0.02);
    }

    private static BallisticStage Stage(double burn, double gain, double exhaust) =>
        new(Ratio.Of(burn), Ratio.Of(gain), Speed.FromMetresPerSecond(exhaust));

    private static BallisticPath Fly(BallisticDescription missile, double rangeKilometres, double loftDegrees, double bearing = 100)
    {
        var launch = Geodesic.Direct(Aim, Azimuth.FromDegrees(bearing), Length.FromKilometres(rangeKilometres)).Place;
        return BallisticFlight.Fly(missile, launch, Aim, Instant.Start, SmoothEarth.Instance, Angle.FromDegrees(loftDegrees));
    }
}
