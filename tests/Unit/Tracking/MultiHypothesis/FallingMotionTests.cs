using Parapet.Foundation.Randomness;
using Parapet.Tracking.MultiHypothesis.Motion;
using Parapet.Tracking.MultiHypothesis.Sensors;
using Xunit;

namespace Parapet.Tests.Unit.Tracking.MultiHypothesis;

public sealed class FallingMotionTests
{
    /// <summary>g h2 / 2 over 10 s: 490 m, less the thinning of gravity at 100 km by (6371/6471)^2.</summary>
    [Fact]
    public void In_thin_air_a_body_falls_as_gravity_says()
    {
        var state = new KinematicState { Z = 100_000 };
        var drag = new DragState { LogBeta = Math.Log(5000) };
        FallingMotion.Predict(ref state, ref drag, 0, 10);
        var gravity = 9.80665 * Math.Pow(6371.0 / 6471, 2);
        Assert.Equal(100_000 - gravity * 50, state.Z, 0.05);
        Assert.Equal(-gravity * 10, state.Vz, 0.01);
    }

    [Theory]
    [InlineData(1500)]
    [InlineData(4000)]
    [InlineData(9000)]
    public void The_ballistic_coefficient_is_learned_on_the_way_down(double beta)
    {
        var truth = new KinematicState { X = 30_000, Y = 40_000, Z = 60_000, Vx = -800, Vy = -1000, Vz = -1500 };
        var own = new DragState { LogBeta = Math.Log(beta) };
        var draws = new RandomSource(3, (ulong)beta).Stream(Purpose.Test, 0);
        var state = truth with { X = truth.X + 50, Vx = -700, Pxx = 1e4, Pyy = 1e4, Pzz = 1e4, Vxx = 1e4, Vyy = 1e4, Vzz = 1e4 };
        var drag = new DragState { LogBeta = 8, Variance = 0.9 };
        for (var second = 0; second < 28; second++)
        {
            FallingMotion.Predict(ref truth, ref own, 0, 1);
            FallingMotion.Predict(ref state, ref drag, 0.05, 1);
            var m = new Measurement
            {
                X = truth.X + 30 * draws.NextNormal(), Y = truth.Y + 30 * draws.NextNormal(), Z = truth.Z + 30 * draws.NextNormal(),
                Rxx = 900, Ryy = 900, Rzz = 900, RangeRate = double.NaN,
            };
            var before = state;
            state.Update(m);
            FallingMotion.Update(before, state, ref drag, m);
        }

        // Within four of its own standard deviations, which by then are below a tenth.
        Assert.InRange(Math.Sqrt(drag.Variance), 0, 0.1);
        Assert.InRange(drag.LogBeta - Math.Log(beta), -4 * Math.Sqrt(drag.Variance), 4 * Math.Sqrt(drag.Variance));
    }
}
