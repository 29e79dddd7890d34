using Parapet.Foundation.Randomness;
using Parapet.Tracking.Keeping;
using Parapet.Tracking.MultiHypothesis;
using Parapet.Tracking.MultiHypothesis.Hypotheses;
using Parapet.Tracking.MultiHypothesis.Motion;
using Parapet.Tracking.MultiHypothesis.Sensors;
using Xunit;

namespace Parapet.Tests.Unit.Tracking.MultiHypothesis;

/// <summary>Nothing flies below the ground: what a Gaussian state has there is no target.</summary>
public sealed class LowestGroundTests
{
    private const double FirstScan = 400;

    private static readonly MotionMode Quiet = new()
    {
        Intensity = 0, VerticalIntensity = 0, ClimbSigma = Speed.FromMetresPerSecond(10), Stay = Duration.FromSeconds(1e6), Share = 1, FromFirstPlot = true,
    };

    /// <summary>The mean and spread of the height, and of the climb that goes with it, summed up over the part above the ground.</summary>
    [Theory]
    [InlineData(400, 200)]
    [InlineData(50, 300)]
    [InlineData(-250, 150)]
    [InlineData(-500, 170)]
    public void What_is_left_above_the_ground_has_the_moments_of_a_normal_height_cut_off(double margin, double sigma)
    {
        var (ground, climbOfHeight, ownClimb) = (-500.0, 0.07, 30.0);
        var variance = sigma * sigma;
        var state = new KinematicState
        {
            Z = ground + margin, Vz = -80, Pzz = variance, Pxx = 1e4, Pyy = 1e4, Czz = climbOfHeight * variance, Pxz = 0.5 * variance,
            Vzz = climbOfHeight * climbOfHeight * variance + ownClimb, Vxx = 100, Vyy = 100,
        };
        var (sum, mean, square) = (0.0, 0.0, 0.0);
        var step = sigma / 2000;
        for (var z = Math.Max(step / 2, margin - 8 * sigma); z < margin + 8 * sigma; z += step)
        {
            var weight = step * Math.Exp(-(z - margin) * (z - margin) / (2 * variance)) / Math.Sqrt(2 * Math.PI * variance);
            (sum, mean, square) = (sum + weight, mean + weight * z, square + weight * z * z);
        }

        (mean, square) = (mean / sum, square / sum);
        var spread = square - mean * mean;
        var share = new LowestGround(ground, isFlat: true).Cut(ref state);

        // A distribution function to 1e-7 of a share of 1e-3 at least, and the sum's own steps.
        Assert.Equal(sum, share, 1e-5);
        Assert.Equal(ground + mean, state.Z, 1e-3 * sigma);
        Assert.Equal(spread, state.Pzz, 2e-3 * variance);
        Assert.Equal(-80 + climbOfHeight * (mean - margin), state.Vz, 1e-3 * sigma);
        Assert.Equal(0.5 * (mean - margin), state.X, 1e-3 * sigma);
        Assert.Equal(ownClimb + climbOfHeight * climbOfHeight * spread, state.Vzz, 2e-3 * climbOfHeight * climbOfHeight * variance);
        Assert.Equal(climbOfHeight * spread, state.Czz, 2e-3 * climbOfHeight * variance);
    }

    /// <summary>In a Cartesian frame the ground falls off as d2 / 2 R: 7.06 km at 300 km. A height is a height everywhere.</summary>
    [Fact]
    public void The_ground_falls_off_in_a_flat_frame_alone()
    {
        var state = new KinematicState { X = 180_000, Y = 240_000, Z = -7000, Pzz = 1 };
        Assert.Equal(9e10 / (2 * 6_371_000) - 6500, new LowestGround(-500, isFlat: true).Margin(state), 1e-6);
        Assert.Equal(-6500, new LowestGround(-500, isFlat: false).Margin(state), 1e-6);
    }

    /// <summary>The density of a plot of a target that is known to be above the ground, summed up over the heights above it, before and after.</summary>
    [Theory]
    [InlineData(-100, 250, -300)]
    [InlineData(300, 250, 600)]
    [InlineData(-600, 200, 100)]
    public void A_plot_is_as_dense_as_the_part_above_the_ground_makes_it(double z, double sigma, double plot)
    {
        const double Error = 120;
        var bank = new MotionBank([Quiet], 100, 3, lowest: new(0, isFlat: true));
        var target = Target(new() { Z = z, Pxx = 100, Pyy = 100, Pzz = sigma * sigma, Vxx = 1, Vyy = 1, Vzz = 1 });
        bank.Predict(target, 0);
        var (above, both) = (0.0, 0.0);
        for (var height = 0.05; height < 4000; height += 0.1)
        {
            var weight = 0.1 * Normal(height - z, sigma);
            (above, both) = (above + weight, both + weight * Normal(plot - height, Error));
        }

        var m = new Measurement { Z = plot, Rxx = 100, Ryy = 100, Rzz = Error * Error, RangeRate = double.NaN };
        Assert.Equal(above, target.ShareAboveGround, 1e-5);
        Assert.Equal(1, bank.Density(target, m) / (both / above * Normal(0, Math.Sqrt(200)) * Normal(0, Math.Sqrt(200))), 1e-3);
        bank.Update(target, m);
        var (gain, left) = (sigma * sigma / (sigma * sigma + Error * Error), sigma * Error / Math.Sqrt(sigma * sigma + Error * Error));
        Assert.Equal(StandardNormal.Below((z + gain * (plot - z)) / left), target.ShareAboveGround, 1e-5);
    }

    /// <summary>A body dives at 1.2 km/s out of the radar's sight, and is gone from the picture two looks after it is in the ground.</summary>
    [Theory]
    [InlineData(1, 0.0)]
    [InlineData(2, 0.0)]
    [InlineData(3, -400.0)]
    public void A_falling_body_leaves_the_picture_with_the_ground(ulong seed, double ground)
    {
        var radar = Missiles();
        (double X, double Y, double Z) Truth(double time) => (120_000 - 900 * time, 30_000, 60_000 - 1200 * time);
        var settings = MotionPriors.For([radar]) with { LowestGround = Length.FromMetres(ground) };
        var tracker = new MultiHypothesisTracker([radar], settings);
        var (held, under) = (0, 0);
        for (var time = 0; time < 120; time++)
        {
            var at = Truth(time);
            tracker.Process(Instant.FromSeconds(time), radar, Seen(radar, at, seed, time));
            List<LocalTrack> tracks = [];
            tracker.Report(tracks);
            var lowest = ground - (at.X * at.X + at.Y * at.Y) / (2 * 6_371_000);
            held += at.Z > lowest && tracks.Count == 1 ? 1 : 0;
            under += Truth(time - 2).Z < lowest ? tracks.Count : 0;
            Assert.All(tracks, track => Assert.True(track.Position.Z > lowest - 100, $"{track.Position.Z} m at {time} s"));
        }

        Assert.InRange(held, 45, 60);
        Assert.Equal(0, under);
    }

    /// <summary>Seen from 60 km with an error of 210 m in the height, at 40 m above the ground: half of what is measured is below it.</summary>
    [Fact]
    public void A_low_aircraft_is_not_lost_look_by_look_and_does_not_climb_in_the_picture()
    {
        var (rows, height) = (new Dictionary<double, int>(), 0.0);
        foreach (var ground in new[] { 0.0, -100_000 })
        {
            rows[ground] = 0;
            for (ulong seed = 1; seed <= 4; seed++)
            {
                var radar = Scene.Search() with { LeastElevation = Angle.FromRadians(-0.1) };
                var tracker = new MultiHypothesisTracker([radar], MotionPriors.For([radar]) with { LowestGround = Length.FromMetres(ground) });
                new Scene(radar, seed, time => (30_000 + 0 * time, 70_000 - 100 * time, 40 - (30_000.0 * 30_000 + Math.Pow(70_000 - 100 * time, 2)) / (2 * 6_371_000)))
                    .Run(100, (_, tracks) =>
                    {
                        var held = tracks.Where(track => Math.Abs(track.Position.X - 30_000) < 3000 && Math.Abs(track.Position.Z) < 3000).ToArray();
                        rows[ground] += held.Length;
                        height += ground == 0 ? held.Sum(track => track.Position.Z + Math.Pow(track.Position.X, 2) / 12.742e6 + Math.Pow(track.Position.Y, 2) / 12.742e6) : 0;
                    }, tracker);
            }
        }

        Assert.InRange(rows[0], 0.99 * rows[-100_000], 1.01 * rows[-100_000] + 4);
        Assert.InRange(rows[0], 300, 400);

        // Above the ground half of a normal error of some 120 m, that of the smoothed height, is 100 m high in the mean; cut anew at every look it would rise without end.
        Assert.InRange(height / rows[0], 40, 160);
    }

    /// <summary>A new target would have to be above the ground: of odds of one to one, a tenth above leaves one to ten.</summary>
    [Fact]
    public void No_track_begins_under_the_ground()
    {
        var radar = Scene.Search(0) with { LeastElevation = Angle.FromRadians(-0.2) };
        var tracker = new MultiHypothesisTracker([radar], MotionPriors.For([radar]));
        List<LocalTrack> tracks = [];
        for (var scan = 0; scan < 8; scan++)
        {
            // 4.5 km under the frame's plane at 50 km.
            tracker.Process(Instant.FromSeconds(4 * scan), radar, [LocalPlot.OfRadar(Length.FromKilometres(50), Azimuth.FromDegrees(10), Angle.FromRadians(-0.09), null)]);
            tracker.Report(tracks);
        }

        Assert.Empty(tracks);
    }

    /// <summary>Over the curved ground the height counts, and the share falls to nothing as the body goes below it.</summary>
    [Fact]
    public void On_Earth_a_body_far_from_the_radar_goes_under_when_its_height_does()
    {
        var ground = new CurvedGround(Parapet.Earth.Ellipsoid.Wgs84.ToEcef(Geodetic.FromDegrees(31.5, 35.5, -380)));
        var falls = Quiet with { Falls = true, Stay = Duration.FromSeconds(1e6) };
        var bank = new MotionBank([falls], 100, 3, ground: ground, lowest: new(-500, isFlat: false));
        var target = Target(new() { X = 300_000, Z = 1500, Vz = -900, Pxx = 1e4, Pyy = 1e4, Pzz = 1e4, Vxx = 1, Vyy = 1, Vzz = 1 });
        target.Drag = new() { LogBeta = 12 };
        target.Plots = 2;
        var shares = new double[5];
        for (var second = 0; second < shares.Length; second++)
        {
            bank.Predict(target, 1);
            shares[second] = target.ShareAboveGround;
        }

        // Heights of 600, -310 and -1230 m, some ten metres of gravity and drag apart, with an error of 100 m.
        Assert.Equal(1, shares[0]);
        Assert.InRange(shares[1], 0.9, 1);
        Assert.Equal(0, shares[2]);
        Assert.Equal(0, shares[4]);
    }

    private static double Normal(double x, double sigma) => StandardNormal.Density(x / sigma) / sigma;

    private static TargetHypothesis Target(KinematicState state) => new() { Modes = [state], ModeWeights = [1], ModeCount = 1, Existence = 1, Plots = 2 };

    private static LocalRadar Missiles() => Scene.Search(5) with
    {
        Position = new(0, 0, 50),
        Period = Duration.FromSeconds(1),
        DetectionProbability = Ratio.Of(0.95),
        GreatestRange = Length.FromKilometres(400),
        LeastElevation = Angle.FromRadians(0.03),
        GreatestElevation = Angle.FromRadians(1.5),
        RangeRateLimit = Speed.FromMetresPerSecond(3000),
        AzimuthSigma = Angle.FromRadians(0.001),
        ElevationSigma = Angle.FromRadians(0.001),
    };

    private static LocalPlot[] Seen(LocalRadar radar, (double X, double Y, double Z) at, ulong seed, int time)
    {
        var draws = new RandomSource(seed, 9).Stream(Purpose.Test, 0, occasion: time);
        var z = at.Z - radar.Position.Z;
        var range = Math.Sqrt(at.X * at.X + at.Y * at.Y + z * z);
        return z / range < radar.LeastElevation.Radians || !draws.NextBernoulli(0.95)
            ? []
            :
            [
                LocalPlot.OfRadar(
                    Length.FromMetres(range + 15 * draws.NextNormal()), Azimuth.FromRadians(Math.Atan2(at.X, at.Y) + 0.001 * draws.NextNormal()),
                    Angle.FromRadians(Math.Asin(z / range) + 0.001 * draws.NextNormal()), null),
            ];
    }
}
