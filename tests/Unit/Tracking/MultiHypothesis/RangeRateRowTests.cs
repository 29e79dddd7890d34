using Parapet.Tracking.MultiHypothesis.Motion;
using Parapet.Tracking.MultiHypothesis.Sensors;
using Xunit;

namespace Parapet.Tests.Unit.Tracking.MultiHypothesis;

public sealed class RangeRateRowTests
{
    /// <summary>A target near the radar that passes it: there the range-rate depends on the place as much as on the velocity.</summary>
    private static readonly double[] Passing = [3000, -1200, 800, -40, 210, 5];

    [Fact]
    public void The_row_is_the_gradient_of_the_range_rate_in_place_and_velocity()
    {
        var row = new RangeRateRow(StateOf(Passing), Seen);
        var along = new Func<int, double>(i => row.Along(Unit(i, 0), Unit(i, 1), Unit(i, 2), Unit(i, 3), Unit(i, 4), Unit(i, 5)));
        for (var i = 0; i < Passing.Length; i++)
        {
            Assert.Equal(Slope(i), along(i), 1e-6);
        }

        // 210 m/s across at 3.3 km turn the sight line by 0.06 rad/s: a metre of place is worth that many m/s.
        Assert.InRange(Math.Abs(along(1)), 0.02, 0.1);
    }

    [Fact]
    public void The_covariance_of_a_state_of_unit_spread_is_the_row_itself()
    {
        var state = StateOf(Passing);
        (state.Pxx, state.Pyy, state.Pzz, state.Vxx, state.Vyy, state.Vzz) = (1, 1, 1, 1, 1, 1);
        var row = new RangeRateRow(state, Seen);
        var (px, py, pz, vx, vy, vz) = row.Covariance(state);
        double[] covariance = [px, py, pz, vx, vy, vz];
        for (var i = 0; i < covariance.Length; i++)
        {
            Assert.Equal(Slope(i), covariance[i], 1e-6);
        }
    }

    /// <summary>
    /// P h' of a full covariance in exact fractions: 3 km out along (2, 1, 2)/3 at (-40, 210, 5) m/s, so at 46.67 m/s, the
    /// covariance of whole numbers and no cell of it nothing.
    /// </summary>
    [Fact]
    public void A_full_covariance_is_taken_with_the_row_cell_by_cell()
    {
        var state = StateOf([2000, 1000, 2000, -40, 210, 5]);
        (state.Pxx, state.Pxy, state.Pxz, state.Cxx, state.Cxy, state.Cxz) = (900, 120, -210, 60, 30, -30);
        (state.Pyy, state.Pyz, state.Cyx, state.Cyy, state.Cyz) = (641, 47, -17, 79, 46);
        (state.Pzz, state.Czx, state.Czy, state.Czz) = (842, 11, -54, 125);
        (state.Vxx, state.Vxy, state.Vxz, state.Vyy, state.Vyz, state.Vzz) = (87, 15, -27, 82, -1, 80);
        var row = new RangeRateRow(state, Seen);
        var (px, py, pz, vx, vy, vz) = row.Covariance(state);
        double[] expected = [18.272222222, 83.959444444, 73.362222222, 42.380185185, 41.545925926, 37.604629630];
        Assert.All(expected.Zip([px, py, pz, vx, vy, vz]), pair => Assert.Equal(pair.First, pair.Second, 1e-8));
        Assert.Equal(71.542025309, row.Along(px, py, pz, vx, vy, vz), 1e-8);
        Assert.Equal(-46.666666667, row.Innovation, 1e-8);
    }

    /// <summary>A plot from the origin: the sensor stands a range before it along its sight line.</summary>
    private static Measurement Seen => new() { X = 3000, Y = 0, Z = 0, Ux = 1, Uy = 0, Uz = 0, Range = 3000, RangeRate = 0 };

    /// <summary>By differences of the range-rate itself, written out anew.</summary>
    private static double Slope(int part)
    {
        const double Step = 1e-3;
        double[] less = [.. Passing];
        double[] more = [.. Passing];
        (less[part], more[part]) = (less[part] - Step, more[part] + Step);
        return (RangeRate(more) - RangeRate(less)) / (2 * Step);
    }

    private static double RangeRate(double[] s) =>
        (s[0] * s[3] + s[1] * s[4] + s[2] * s[5]) / Math.Sqrt(s[0] * s[0] + s[1] * s[1] + s[2] * s[2]);

    private static double Unit(int part, int of) => part == of ? 1 : 0;

    private static KinematicState StateOf(double[] s) => new() { X = s[0], Y = s[1], Z = s[2], Vx = s[3], Vy = s[4], Vz = s[5] };
}
