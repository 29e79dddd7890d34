using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Motion;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Xunit;

namespace Parapet.Tests.Unit.Flight;

public sealed class BallisticFlightTests
{
    private static readonly Geodetic Aim = Geodetic.FromDegrees(39, 35, 900);

    private static readonly BallisticDescription Missile = new()
    {
        MaximumRange = 3500.Kilometres,
        MinimumRange = 100.Kilometres,
        BurnTime = Duration.FromSeconds(70),
        BallisticCoefficient = 8000,
        CircularErrorProbable = 500.Metres,
        CredibleObjects = 0,
        DiscriminationProbability = Ratio.One,
    };

    [Theory]
    [InlineData(300, 1.6965, 44.326, 74.11, 251.0, 0)]
    [InlineData(500, 2.1734, 43.876, 122.52, 327.4, 1.6703)]
    [InlineData(700, 2.5521, 43.426, 170.11, 391.2, 2.1400)]
    [InlineData(1000, 3.0161, 42.752, 239.94, 474.4, 2.6764)]
    [InlineData(1300, 3.4009, 42.077, 307.87, 548.5, 3.1036)]
    [InlineData(1600, 3.7319, 41.403, 373.87, 616.8, 3.4631)]
    [InlineData(2000, 4.1129, 40.503, 458.79, 701.8, 3.8707)]
    [InlineData(3000, 4.8650, 38.255, 655.21, 895.0, 4.6620)]
    [InlineData(5500, 6.0752, 32.634, 1040.52, 1315.8, 5.9140)]
    [InlineData(10000, 7.1981, 22.517, 1319.48, 1931.0, 7.0625)]
    public void Vacuum_shots_of_least_energy_are_the_closed_forms(
        double rangeKilometres, double speed, double elevation, double apogee, double seconds, double speedAtHundred)
    {
        // V1: closed forms of [Bate1971, ch. 6] on R = 6371 km, to the 1e-3 asked for there (its digits carry 2e-4).
        var best = MinimumEnergy.BurnoutElevation(rangeKilometres.Kilometres);
        Assert.Equal(elevation, best.Degrees, 1e-3);
        Assert.Equal(1, MinimumEnergy.BurnoutSpeed(rangeKilometres.Kilometres, best).KilometresPerSecond / speed, 1e-4);

        var radius = MinimumEnergy.EarthRadius.Metres;
        var body = new FallingBody(GravityField.SphericalAtRest, double.PositiveInfinity);
        var (sin, cos) = Math.SinCos(best.Radians);
        var state = new TargetState(new(radius, 0, 0), new(speed * 1000 * sin, speed * 1000 * cos, 0));
        var (time, highest, fast) = (0.0, 0.0, 0.0);
        const double Step = 0.1;
        while (time == 0 || state.Position.FromOrigin.Norm > radius)
        {
            state = body.Step(state, Step, default);
            time += Step;
            var height = state.Position.FromOrigin.Norm - radius;
            highest = Math.Max(highest, height);
            fast = height > 100_000 ? state.Velocity.Norm : fast;
        }

        Assert.Equal(1, time / seconds, 1e-3);
        Assert.Equal(1, highest / 1000 / apogee, 1e-3);
        Assert.Equal(1, radius * Math.Atan2(state.Position.Y, state.Position.X) / 1000 / rangeKilometres, 1e-3);
        if (speedAtHundred > 0)
        {
            Assert.Equal(1, fast / 1000 / speedAtHundred, 1e-3);
        }
    }

    [Fact]
    public void Every_aim_in_range_is_met_from_every_side_at_every_loft()
    {
        var (worst, flights) = (0.0, 0);
        foreach (var range in new[] { 150.0, 300, 700, 1300, 2000, 3000 })
        {
            for (var azimuth = 0; azimuth < 360; azimuth += 30)
            {
                foreach (var loft in new[] { -12.0, 0, 12 })
                {
                    var launch = Launch(range, azimuth);
                    var path = BallisticFlight.Fly(Missile with { BurnTime = Duration.FromSeconds(40 + range / 50) }, launch, Aim, Instant.Start, Flat.Instance, loft.Degrees);
                    var miss = (Wgs84.ToEcef(path.Impact) - Wgs84.ToEcef(Aim)).Norm;
                    worst = Math.Max(worst, miss);
                    flights++;
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"ballistic: worst miss {worst:F2} m of {flights} flights"));
        Assert.InRange(worst, 0, 10);
    }

    [Fact]
    public void A_coasting_missile_keeps_the_jacobi_integral()
    {
        var path = BallisticFlight.Fly(Missile, Launch(2000, 120), Aim, Instant.Start, Flat.Instance);
        var (least, most) = (double.MaxValue, double.MinValue);
        foreach (var state in path.Trajectory.States)
        {
            // Above 160 km the standard's exponential tail leaves less than 1e-10 of the energy to drag.
            if (Wgs84.ToGeodetic(state.Position).Height.Kilometres > 160)
            {
                var integral = GravityField.Wgs84Rotating.JacobiIntegral(state.Position, state.Velocity);
                (least, most) = (Math.Min(least, integral), Math.Max(most, integral));
            }
        }

        Assert.InRange(Math.Abs(most / least - 1), 1e-16, 1e-9);
    }

    [Fact]
    public void Loft_trades_height_for_speed_and_time()
    {
        var launch = Launch(1000, 100);
        var low = BallisticFlight.Fly(Missile, launch, Aim, Instant.Start, Flat.Instance, -BallisticFlight.CustomaryLoft);
        var best = BallisticFlight.Fly(Missile, launch, Aim, Instant.Start, Flat.Instance);
        var high = BallisticFlight.Fly(Missile, launch, Aim, Instant.Start, Flat.Instance, BallisticFlight.CustomaryLoft);
        Assert.True(low.Apogee < best.Apogee && best.Apogee < high.Apogee);
        Assert.True(low.Trajectory.Ends < best.Trajectory.Ends && best.Trajectory.Ends < high.Trajectory.Ends);
        Assert.True(best.BurnoutSpeed < low.BurnoutSpeed && best.BurnoutSpeed < high.BurnoutSpeed);
        Assert.Equal(1000, (best.Trajectory.States[^1].Position - best.Trajectory.States[0].Position).Norm / 1000, 10.0);
        Assert.Equal(70, (best.Burnout - Instant.Start).Seconds, 1e-6);
        Assert.True(best.Trajectory.EndsInImpact);
    }

    [Fact]
    public void A_short_burn_without_drag_comes_near_the_closed_form()
    {
        // V1 for 1,000 km. Along a meridian the Earth's turning is felt least; it and the flattening are worth 2 %.
        var shell = Missile with { BurnTime = Duration.FromSeconds(2), BallisticCoefficient = 1e12 };
        var path = BallisticFlight.Fly(shell, Launch(1000, 0), Aim, Instant.Start, Flat.Instance);
        Assert.Equal(1, path.BurnoutSpeed.KilometresPerSecond / 3.0161, 0.02);
        Assert.Equal(1, path.Apogee.Kilometres / 239.94, 0.02);
        Assert.Equal(1, (path.Trajectory.Ends - path.Trajectory.Begins).Seconds / 474.4, 0.02);
    }

    [Theory]
    [InlineData(50, 0)]
    [InlineData(3600, 0)]
    [InlineData(3400, 20)]
    public void Out_of_reach_names_what_can_be_reached(double range, double loft)
    {
        var fault = Assert.Throws<UnreachableAimException>(
            () => BallisticFlight.Fly(Missile, Launch(range, 90), Aim, Instant.Start, Flat.Instance, loft.Degrees));
        Assert.Equal(100, fault.Nearest.Kilometres, 1e-9);
        Assert.InRange(fault.Farthest.Kilometres, 2000, 3500);
        Assert.Equal(1, fault.Range.Kilometres / range, 0.006);
    }

    [Fact]
    public void Half_of_the_impacts_fall_within_the_circular_error_probable()
    {
        const int Draws = 20_000;
        var centre = Wgs84.ToEcef(Aim);
        var within = 0;
        for (var i = 0; i < Draws; i++)
        {
            var stream = new RandomSource(7, 0).Stream(Purpose.ImpactScatter, i);
            var drawn = BallisticFlight.Scatter(Aim, 500.Metres, ref stream);
            within += (Wgs84.ToEcef(drawn) - centre).Norm <= 500 ? 1 : 0;
        }

        // Three standard errors of a share of one half: 3 sqrt(0.25 / 20000) = 0.0106.
        Assert.Equal(0.5, (double)within / Draws, 0.0106);
    }

    private static Geodetic Launch(double rangeKilometres, double azimuthDegrees)
    {
        var frame = LocalFrame.At(Aim);
        var angle = rangeKilometres / 6371;
        var (sin, cos) = Math.SinCos(azimuthDegrees * Math.PI / 180);
        var up = Wgs84.ToEcef(Aim).FromOrigin.Normalized();
        var along = frame.Rotation.Inverse().Apply(new Vector<Enu>(sin, cos, 0));
        var direction = up * Math.Cos(angle) + (along - up * up.Dot(along)).Normalized() * Math.Sin(angle);
        var place = Wgs84.ToGeodetic(Position<Ecef>.Origin + direction * 6.37e6);
        return place.WithHeight(300.Metres);
    }

    private sealed class Flat : IElevation
    {
        public static readonly Flat Instance = new();

        public Length HeightAt(Angle latitude, Angle longitude) => 900.Metres;

        public string LayerAt(Angle latitude, Angle longitude) => "plateau";
    }
}
