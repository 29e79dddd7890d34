using Parapet.Foundation.Randomness;
using Parapet.Tracking.Filtering;
using Parapet.Tracking.Keeping;
using Parapet.Tracking.MultiHypothesis.Motion;
using Parapet.Tracking.MultiHypothesis.Sensors;
using Xunit;

namespace Parapet.Tests.Unit.Tracking.MultiHypothesis;

public sealed class UnscentedTests
{
    private static readonly LocalRadar Radar = new()
    {
        Id = 1,
        Position = new(3000, -2000, 50),
        Period = Duration.FromSeconds(4),
        DetectionProbability = Ratio.Of(0.9),
        FalsePlotsPerScan = 10,
        RangeSigma = Length.FromMetres(30),
        AzimuthSigma = Angle.FromRadians(0.02),
        ElevationSigma = Angle.FromRadians(0.02),
        RangeRateSigma = Speed.FromMetresPerSecond(10),
        LeastRange = Length.FromMetres(1000),
        GreatestRange = Length.FromKilometres(200),
        LeastElevation = Angle.FromRadians(-0.1),
        GreatestElevation = Angle.FromRadians(1),
        RangeRateLimit = Speed.FromMetresPerSecond(500),
    };

    /// <summary>A linear function keeps its mean, covariance and cross-covariance to rounding.</summary>
    [Fact]
    public void Linear_functions_are_exact()
    {
        var transform = new UnscentedTransform(2, 2);
        Assert.True(transform.Run([1, -2], [4, 1, 1, 9], static (x, y) => (y[0], y[1]) = (2 * x[0] + x[1] + 5, x[0] - 3 * x[1])));
        double[] mean = [5, 7];
        double[] covariance = [4 * 4 + 4 * 1 + 9, 2 * 4 - 5 * 1 - 3 * 9, 2 * 4 - 5 * 1 - 3 * 9, 4 - 6 + 81];
        double[] cross = [2 * 4 + 1, 4 - 3, 2 * 1 + 9, 1 - 27];
        AssertClose(mean, transform.Mean);
        AssertClose(covariance, transform.Covariance);
        AssertClose(cross, transform.Cross);
    }

    /// <summary>
    /// The textbook's case [JulierUhlmann2004]: a range of 1 m +- 2 cm at a bearing of 90 deg +- 15 deg. The true mean of the
    /// place is exp(-s2 / 2) = 0.96631 m ahead, closed form; linearised it would be 1 m. The points err in the sixth order
    /// of s, 3e-5 here.
    /// </summary>
    [Fact]
    public void A_wide_bearing_pulls_the_mean_place_in_as_the_closed_form_says()
    {
        var s = 15 * Math.PI / 180;
        var transform = new UnscentedTransform(2, 2);
        Assert.True(transform.Run([1, Math.PI / 2], [0.02 * 0.02, 0, 0, s * s], static (p, place) => (place[0], place[1]) = (p[0] * Math.Cos(p[1]), p[0] * Math.Sin(p[1]))));
        Assert.Equal(0, transform.Mean[0], 1e-12);
        Assert.Equal(Math.Exp(-s * s / 2), transform.Mean[1], 3e-5);
    }

    [Fact]
    public void A_covariance_that_is_none_is_refused() =>
        Assert.False(new UnscentedTransform(2, 1).Run([0, 0], [1, 2, 2, 1], static (x, y) => y[0] = x[0]));

    /// <summary>With small angles of error the world is flat: both ways of taking a plot in agree to a thousandth of a standard deviation.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void In_the_linear_limit_both_updates_agree(bool usesRangeRate)
    {
        var radar = Radar with { AzimuthSigma = Angle.FromRadians(1e-5), ElevationSigma = Angle.FromRadians(1e-5), RangeSigma = Length.FromMetres(1) };
        var prior = Prior(1);
        radar.Measure(Plot(0.6, usesRangeRate), 1, 20_000, out var m);
        (prior.X, prior.Y, prior.Z) = (m.X + 0.4, m.Y - 0.3, m.Z + 0.2);
        var (converted, unscented) = (prior, prior);
        converted.Update(m);
        if (usesRangeRate)
        {
            converted.UpdateRangeRate(m);
        }

        new UnscentedUpdate().Apply(ref unscented, m);
        Assert.Equal(converted.X, unscented.X, 1e-3);
        Assert.Equal(converted.Y, unscented.Y, 1e-3);
        Assert.Equal(converted.Z, unscented.Z, 1e-3);
        Assert.Equal(converted.Vx, unscented.Vx, 1e-3 * Math.Sqrt(prior.Vxx));
        Assert.Equal(converted.Pxx, unscented.Pxx, 1e-3 * prior.Pxx);
        Assert.Equal(converted.Vyy, unscented.Vyy, 1e-3 * prior.Vyy);
    }

    /// <summary>
    /// Errors of bearing of 20 mrad at 60 km, 1,200 m across and 12 m of sagitta: the mean normalised error squared of 4,000
    /// draws is 6 within four of its standard deviations, sqrt(12 / 4000), and a seam at north changes nothing. The range-rate errs by 10 m/s: what an unknown velocity (100 m/s)
    /// does to it through an unknown line of sight (900 m in 60 km), 1.5 m/s, no point about the mean shows.
    /// </summary>
    [Theory]
    [InlineData(0.0)]
    [InlineData(2.0)]
    public void The_covariance_is_honest(double azimuth)
    {
        const int Draws = 4000;
        var stream = new RandomSource(9, 0).Stream(Purpose.DisputedFigure, 1);
        var update = new UnscentedUpdate();
        var sum = 0.0;
        for (var draw = 0; draw < Draws; draw++)
        {
            var state = Prior(900);
            var (centreX, centreY) = (60_000 * Math.Sin(azimuth), 60_000 * Math.Cos(azimuth));
            (state.X, state.Y, state.Z) = (Radar.Position.X + centreX, Radar.Position.Y + centreY, 6000);
            var (x, y, z) = (state.X + 900 * stream.NextNormal(), state.Y + 900 * stream.NextNormal(), state.Z + 900 * stream.NextNormal());
            var (vx, vy, vz) = (state.Vx + 100 * stream.NextNormal(), state.Vy + 100 * stream.NextNormal(), state.Vz + 100 * stream.NextNormal());
            var (dx, dy, dz) = (x - Radar.Position.X, y - Radar.Position.Y, z - Radar.Position.Z);
            var range = Math.Sqrt(dx * dx + dy * dy + dz * dz);
            var plot = LocalPlot.OfRadar(
                Length.FromMetres(range + 30 * stream.NextNormal()),
                Azimuth.FromRadians(Math.Atan2(dx, dy) + 0.02 * stream.NextNormal()),
                Angle.FromRadians(Math.Asin(dz / range) + 0.02 * stream.NextNormal()),
                Speed.FromMetresPerSecond((dx * vx + dy * vy + dz * vz) / range + 10 * stream.NextNormal()));
            Radar.Measure(plot, 1, 20_000, out var m);
            update.Apply(ref state, m);
            sum += Distance(state, [x - state.X, y - state.Y, z - state.Z, vx - state.Vx, vy - state.Vy, vz - state.Vz]);
        }

        var bound = 4 * Math.Sqrt(12.0 / Draws);
        Assert.InRange(sum / Draws, 6 - bound, 6 + bound);
    }

    private static LocalPlot Plot(double azimuth, bool usesRangeRate) => LocalPlot.OfRadar(
        Length.FromKilometres(40), Azimuth.FromRadians(azimuth), Angle.FromRadians(0.1), usesRangeRate ? Speed.FromMetresPerSecond(-150) : null);

    private static KinematicState Prior(double metres) => new()
    {
        Vx = 150, Vy = -120, Vz = 3,
        Pxx = metres * metres, Pyy = metres * metres, Pzz = metres * metres,
        Vxx = 10_000, Vyy = 10_000, Vzz = 10_000,
    };

    /// <summary>By elimination on the covariance, which shares nothing with the filter.</summary>
    private static double Distance(in KinematicState s, double[] error)
    {
        double[,] a =
        {
            { s.Pxx, s.Pxy, s.Pxz, s.Cxx, s.Cxy, s.Cxz, error[0] },
            { s.Pxy, s.Pyy, s.Pyz, s.Cyx, s.Cyy, s.Cyz, error[1] },
            { s.Pxz, s.Pyz, s.Pzz, s.Czx, s.Czy, s.Czz, error[2] },
            { s.Cxx, s.Cyx, s.Czx, s.Vxx, s.Vxy, s.Vxz, error[3] },
            { s.Cxy, s.Cyy, s.Czy, s.Vxy, s.Vyy, s.Vyz, error[4] },
            { s.Cxz, s.Cyz, s.Czz, s.Vxz, s.Vyz, s.Vzz, error[5] },
        };
        var sum = 0.0;
        for (var i = 0; i < 6; i++)
        {
            sum += a[i, 6] * a[i, 6] / a[i, i];
            for (var j = i + 1; j < 6; j++)
            {
                var share = a[j, i] / a[i, i];
                for (var k = i; k < 7; k++)
                {
                    a[j, k] -= share * a[i, k];
                }
            }
        }

        return sum;
    }

    private static void AssertClose(double[] expected, ReadOnlySpan<double> found)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], found[i], 1e-9);
        }
    }
}
