using Parapet.Foundation.Randomness;
using Parapet.Tracking.Keeping;
using Parapet.Tracking.MultiHypothesis.Motion;
using Parapet.Tracking.MultiHypothesis.Sensors;
using Xunit;

namespace Parapet.Tests.Unit.Tracking.MultiHypothesis;

/// <summary>Whether the errors are as large as the covariance says, where truth is drawn from the model that the filter has.</summary>
public sealed class ConsistencyTests
{
    private const int Runs = 300;
    private const int Looks = 12;

    /// <summary>NEES of six states and NIS of three: each mean of n runs within four of its own standard deviations, sqrt(2 d / n) [BarShalom2001, sec. 5.4].</summary>
    [Fact]
    public void Errors_are_as_large_as_the_covariance_says()
    {
        var mode = new MotionMode
        {
            Intensity = 2, VerticalIntensity = 0.5, ClimbSigma = Speed.FromMetresPerSecond(20), TurnRadiansPerSecond = 0.03,
            Stay = Duration.FromSeconds(1e6), Share = 1, FromFirstPlot = true,
        };
        var radar = Scene.Search();
        var step = new ModeStep(mode, 4);
        var (nees, nis) = (0.0, 0.0);
        for (var run = 0; run < Runs; run++)
        {
            var draws = new RandomSource(11, (ulong)run).Stream(Purpose.Test, 0);
            double[] truth = [20_000, 50_000, 6000, 200 * draws.NextNormal(), 200 * draws.NextNormal(), 20 * draws.NextNormal()];
            var state = First(radar, truth, ref draws);
            for (var look = 0; look < Looks; look++)
            {
                Move(truth, mode, 4, ref draws);
                step.Predict(ref state);
                radar.Measure(Plot(radar, truth, ref draws), 1, 15_000, out var m);
                nis += state.SquaredDistance(m) / (Runs * Looks);
                state.Update(m);
            }

            nees += Normalised(state, truth) / Runs;
        }

        Assert.InRange(nees, 6 - 4 * Math.Sqrt(2 * 6.0 / Runs), 6 + 4 * Math.Sqrt(2 * 6.0 / Runs));
        Assert.InRange(nis, 3 - 4 * Math.Sqrt(2 * 3.0 / (Runs * Looks)), 3 + 4 * Math.Sqrt(2 * 3.0 / (Runs * Looks)));
    }

    [Fact]
    public void A_range_rate_counts_as_much_as_a_measured_component_of_the_velocity()
    {
        // Straight ahead of the radar the line of sight is the y axis: sigma^2 = 1 / (1 / 100^2 + 1 / 2^2).
        var state = new KinematicState { Y = 50_000, Vy = 10, Pxx = 1e-6, Pyy = 1e-6, Pzz = 1e-6, Vxx = 1e4, Vyy = 1e4, Vzz = 1e4 };
        state.UpdateRangeRate(new() { Y = 50_000, Uy = 1, Range = 50_000, RangeRate = 60, RangeRateVariance = 4 });
        Assert.Equal(1 / (1e-4 + 0.25), state.Vyy, 1e-6);
        Assert.Equal(10 + 50 * 1e4 / (1e4 + 4), state.Vy, 1e-6);
        Assert.Equal(1e4, state.Vxx, 1e-6);
    }

    private static KinematicState First(LocalRadar radar, double[] truth, ref RandomStream draws)
    {
        radar.Measure(Plot(radar, truth, ref draws), 1, 15_000, out var m);
        return new()
        {
            X = m.X, Y = m.Y, Z = m.Z, Pxx = m.Rxx, Pxy = m.Rxy, Pxz = m.Rxz, Pyy = m.Ryy, Pyz = m.Ryz, Pzz = m.Rzz,
            Vxx = 200 * 200, Vyy = 200 * 200, Vzz = 400,
        };
    }

    private static LocalPlot Plot(LocalRadar radar, double[] truth, ref RandomStream draws)
    {
        var (x, y, z) = (truth[0] - radar.Position.X, truth[1] - radar.Position.Y, truth[2] - radar.Position.Z);
        var range = Math.Sqrt(x * x + y * y + z * z);
        return LocalPlot.OfRadar(
            Length.FromMetres(range + 30 * draws.NextNormal()), Azimuth.FromRadians(Math.Atan2(x, y) + 0.0026 * draws.NextNormal()),
            Angle.FromRadians(Math.Asin(z / range) + 0.0035 * draws.NextNormal()), null);
    }

    /// <summary>In a thousand small steps: nothing is shared with the transition under test.</summary>
    private static void Move(double[] s, MotionMode mode, double seconds, ref RandomStream draws)
    {
        const int Steps = 200;
        var h = seconds / Steps;
        var turn = mode.TurnRadiansPerSecond;
        for (var i = 0; i < Steps; i++)
        {
            var (vx, vy) = (s[3] - turn * h / 2 * s[4], s[4] + turn * h / 2 * s[3]);
            (s[0], s[1], s[2]) = (s[0] + h * vx, s[1] + h * vy, s[2] + h * s[5]);
            (s[3], s[4]) = (s[3] - turn * h * vy, s[4] + turn * h * vx);
            s[3] += Math.Sqrt(mode.Intensity * h) * draws.NextNormal();
            s[4] += Math.Sqrt(mode.Intensity * h) * draws.NextNormal();
            s[5] += Math.Sqrt(mode.VerticalIntensity * h) * draws.NextNormal();
        }
    }

    private static double Normalised(in KinematicState s, double[] truth)
    {
        double[] upper =
        [
            s.Pxx, s.Pxy, s.Pxz, s.Cxx, s.Cxy, s.Cxz, s.Pyy, s.Pyz, s.Cyx, s.Cyy, s.Cyz, s.Pzz, s.Czx, s.Czy, s.Czz,
            s.Vxx, s.Vxy, s.Vxz, s.Vyy, s.Vyz, s.Vzz,
        ];
        var covariance = new Messages.StateCovariance();
        upper.CopyTo((Span<double>)covariance);
        return Consistency.Normalised(covariance, new(s.X - truth[0], s.Y - truth[1], s.Z - truth[2]), new(s.Vx - truth[3], s.Vy - truth[4], s.Vz - truth[5]));
    }
}
