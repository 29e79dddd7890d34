using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Tracking.Filtering;
using Parapet.Tracking.Gating;
using Xunit;

namespace Parapet.Tests.Unit.Tracking;

public sealed class KalmanStateTests(ITestOutputHelper output)
{
    /// <summary>
    /// Along one axis the filter settles to an alpha-beta filter. With white-noise acceleration of density q the gains
    /// obey q T^3 / R = beta^2 / (1 - alpha) and alpha^2 + alpha beta + beta^2 / 6 = 2 beta: the steady state of
    /// [BarShalom2001, sec. 6.5] written out; the first is Kalata's tracking index [Kalata1984].
    /// </summary>
    [Theory]
    [InlineData(1, 2, 100)]
    [InlineData(5, 100, 2500)]
    [InlineData(10, 0.5, 1e6)]
    [InlineData(0.1, 4000, 1)]
    public void The_steady_state_is_the_alpha_beta_filter(double period, double intensity, double variance)
    {
        var state = KalmanState.Diagonal(default, default, variance, 1e4);
        var axis = new Vector<Ecef>(1, 0, 0);
        var (alpha, beta) = (0.0, 0.0);
        for (var i = 0; i < 5000; i++)
        {
            state.AgeCovariance(period, intensity);
            var before = state.Covariance;
            var innovation = state.UpdateAlong(axis, 0, variance);
            alpha = before.At(0, 0) / innovation;
            beta = period * before.At(0, 3) / innovation;
        }

        // The recursion converges geometrically; 1e-9 is far above rounding and far below any modelling slip.
        Assert.Equal(intensity * period * period * period / variance, beta * beta / (1 - alpha), 1e-9 * (1 + beta * beta / (1 - alpha)));
        Assert.Equal(2 * beta, alpha * alpha + alpha * beta + beta * beta / 6, 1e-9);
    }

    [Fact]
    public void Ten_thousand_updates_leave_the_covariance_positive_definite()
    {
        var draws = new RandomSource(4, 0).Stream(Purpose.Test, 0);
        var state = KalmanState.Diagonal(default, default, 1e8, 1e6);
        for (var i = 0; i < 10_000; i++)
        {
            state.AgeCovariance(1, 1);
            var axis = new Vector<Ecef>(draws.NextNormal(), draws.NextNormal(), draws.NextNormal()).Normalized();
            state.UpdateAlong(axis, 0, i % 2 == 0 ? 1 : 1e7);
        }

        Span<double> v = stackalloc double[6];
        for (var i = 0; i < 200; i++)
        {
            for (var k = 0; k < 6; k++)
            {
                v[k] = draws.NextNormal();
            }

            Assert.True(Quadratic(state, v) > 0);
        }
    }

    /// <summary>
    /// Truth drawn from the very model: the mean normalised estimation error squared of 400 runs has 2400 degrees of
    /// freedom over 400, and lies within four of its standard deviations of 6 [BarShalom2001, sec. 5.4.2].
    /// </summary>
    [Fact]
    public void Error_and_covariance_agree_when_the_model_is_true()
    {
        const int Runs = 400;
        var (estimation, innovation) = (0.0, 0.0);
        for (var run = 0; run < Runs; run++)
        {
            var (e, n) = OneRun(new RandomSource(11, (ulong)run).Stream(Purpose.Test, 0));
            estimation += e / Runs;
            innovation += n / Runs;
        }

        output.WriteLine($"NEES {estimation:F3} (6), NIS {innovation:F3} (3)");
        Assert.Equal(6, estimation, 4 * Math.Sqrt(12.0 / Runs));
        Assert.Equal(3, innovation, 4 * Math.Sqrt(6.0 / Runs));
    }

    /// <summary>
    /// Every cell of a full covariance after one measurement along (2, -1, 2)/3 of variance 100: from the inverse of the sum of
    /// informations, P' = (P^-1 + h h'/R)^-1, in exact fractions; the step is P' h r/R.
    /// </summary>
    [Fact]
    public void An_update_moves_every_cell_as_the_sum_of_informations_does()
    {
        double[] expected =
        [
            642.314559325, 182.785262133, -458.891413732, 27.482551534, 55.973056322, -59.449764649,
            625.702321052, 107.642590489, -9.077097874, 72.671644214, 53.175458529,
            601.602499594, -20.407726019, -28.913325759, 96.555267002,
            82.896607694, 18.277552345, -30.716279825,
            79.382080831, 1.968349294,
            76.634312612,
        ];
        var state = Full();
        Assert.Equal(684.555555555, state.UpdateAlong(new(2.0 / 3, -1.0 / 3, 2.0 / 3), 30, 100), 1e-8);
        AssertCells(expected, state.Covariance);
        AssertVector(18.406102905, -4.484661581, 17.777958124, state.Position.FromOrigin);
        AssertVector(2.322674890, -1.855218309, 2.103554618, new(state.Velocity.X, state.Velocity.Y, state.Velocity.Z));
    }

    /// <summary>Four seconds under 3 m2/s3 by whole matrices: F P F' + Q, with q T^3/3 = 64, q T^2/2 = 24 and q T = 12; all exact.</summary>
    [Fact]
    public void Ageing_moves_every_cell_as_whole_matrices_do()
    {
        double[] expected =
        [
            2836, 412, -718, 432, 90, -138,
            2649, -1, 43, 431, 42,
            3186, -97, -58, 469,
            99, 15, -27,
            94, -1,
            92,
        ];
        var state = Full();
        state.AgeCovariance(4, 3);
        AssertCells(expected, state.Covariance);

        // The gate's own ageing of the position's block, times (1, 2, 3).
        AssertVector(1506, 5707, 8838, new PositionCovariance(Full().Covariance, 4, 3).Times(new(1, 2, 3)));
    }

    private static KalmanState Full()
    {
        var state = new KalmanState();
        state.Covariance = FullCovariance.Make();
        return state;
    }

    private static void AssertCells(double[] expected, in StateCovariance covariance)
    {
        foreach (var (place, cell) in Places().Zip(expected))
        {
            Assert.Equal(cell, covariance.At(place.Row, place.Column), 1e-8);
        }
    }

    private static void AssertVector(double x, double y, double z, in Vector<Ecef> vector)
    {
        Assert.Equal(x, vector.X, 1e-8);
        Assert.Equal(y, vector.Y, 1e-8);
        Assert.Equal(z, vector.Z, 1e-8);
    }

    private static IEnumerable<(int Row, int Column)> Places() =>
        from row in Enumerable.Range(0, 6)
        from column in Enumerable.Range(row, 6 - row)
        select (row, column);

    private static (double Estimation, double Innovation) OneRun(RandomStream draws)
    {
        const double Period = 4;
        const double Intensity = 10;
        const double Variance = 900;
        Span<double> p = [100 * draws.NextNormal(), 100 * draws.NextNormal(), 100 * draws.NextNormal()];
        Span<double> v = [20 * draws.NextNormal(), 20 * draws.NextNormal(), 20 * draws.NextNormal()];
        var state = KalmanState.Diagonal(default, default, 1e4, 400);
        Span<double> residuals = stackalloc double[3];
        var innovation = 0.0;
        for (var look = 0; look < 25; look++)
        {
            state.AgeCovariance(Period, Intensity);
            state.Position += state.Velocity.Over(Period);
            innovation = 0;
            for (var axis = 0; axis < 3; axis++)
            {
                // Exact draw of integrated white noise: velocity first, position with the right correlation.
                var (n1, n2) = (draws.NextNormal(), draws.NextNormal());
                var kick = Math.Sqrt(Intensity * Period);
                p[axis] += v[axis] * Period + kick * Period * (n1 / 2 + n2 / Math.Sqrt(12));
                v[axis] += kick * n1;
            }

            for (var axis = 0; axis < 3; axis++)
            {
                var direction = new Vector<Ecef>(axis == 0 ? 1 : 0, axis == 1 ? 1 : 0, axis == 2 ? 1 : 0);
                var measured = p[axis] + Math.Sqrt(Variance) * draws.NextNormal();
                residuals[axis] = measured - state.Position.FromOrigin.Dot(direction);
                innovation += residuals[axis] * residuals[axis] / state.UpdateAlong(direction, residuals[axis], Variance);
            }
        }

        return (Consistency.Normalised(
            state.Covariance,
            new(state.Position.X - p[0], state.Position.Y - p[1], state.Position.Z - p[2]),
            new(state.Velocity.X - v[0], state.Velocity.Y - v[1], state.Velocity.Z - v[2])), innovation);
    }

    private static double Quadratic(in KalmanState state, ReadOnlySpan<double> v)
    {
        var sum = 0.0;
        for (var i = 0; i < 6; i++)
        {
            for (var j = 0; j < 6; j++)
            {
                sum += v[i] * state.Covariance.At(i, j) * v[j];
            }
        }

        return sum;
    }
}
