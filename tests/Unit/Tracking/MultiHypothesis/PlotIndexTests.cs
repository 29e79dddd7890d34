using System.Numerics;
using Parapet.Foundation.Randomness;
using Parapet.Tracking.MultiHypothesis;
using Parapet.Tracking.MultiHypothesis.Motion;
using Parapet.Tracking.MultiHypothesis.Sensors;
using Xunit;

namespace Parapet.Tests.Unit.Tracking.MultiHypothesis;

public sealed class PlotIndexTests
{
    [Fact]
    public void Plots_stand_along_x_and_the_largest_variances_are_kept()
    {
        var index = new PlotIndex();
        index.Build([new() { X = 30, Rxx = 4, Ryy = 9 }, new() { X = 10, Rxx = 25, Ryy = 1 }, new() { X = 20, Rxx = 1, Ryy = 16 }]);
        Assert.Equal([1, 2, 0], index.Plots);
        Assert.Equal((25, 16), (index.LargestXVariance, index.LargestYVariance));
        Assert.Equal((1, 2), index.Between(15, 25));
    }

    /// <summary>Four plots at a time and one alone: the same plots, also where a distance stands on the gate itself.</summary>
    [Fact]
    public void Plots_near_are_those_that_a_look_at_each_finds()
    {
        var random = new RandomSource(21, 0).Stream(Purpose.Test, 1);
        double Spread(double width) => width * (2 * random.NextUniform() - 1);
        var found = 0;
        for (var trial = 0; trial < 300; trial++)
        {
            Measurement[] plots = [.. Enumerable.Range(0, trial % 23).Select(_ => new Measurement
            {
                X = Spread(5000), Y = Spread(5000), Z = Spread(1000),
                Rxx = 9e4, Rxy = Spread(2e4), Rxz = Spread(2e4), Ryy = 4e4, Ryz = Spread(1e4), Rzz = 8e4,
                OffsetSeconds = -random.NextIndex(3),
            })];
            var state = new KinematicState
            {
                X = Spread(1000), Y = Spread(1000), Z = Spread(1000), Vx = Spread(300), Vy = Spread(300), Vz = Spread(50),
                Pxx = 2e5, Pxy = Spread(5e4), Pyy = 3e5, Pzz = 1e5, Vxx = 900, Vxy = Spread(100), Vxz = Spread(90), Vyy = 700, Vyz = Spread(90), Vzz = 90,
            };
            var index = new PlotIndex();
            index.Build(plots);
            double[] distances = [.. plots.Select(plot => state.SquaredDistance(Moved(plot, state, -1)))];
            var gate = distances.Length > 0 ? distances[distances.Length / 2] : 1;
            List<int> near = [];
            for (var first = 0; first < plots.Length; first += PlotIndex.Lanes)
            {
                for (var bits = index.Near(first, plots.Length, state, -1, 3000, gate); bits != 0; bits &= bits - 1)
                {
                    near.Add(index.Plots[first + BitOperations.TrailingZeroCount(bits)]);
                }
            }

            int[] expected = [.. Enumerable.Range(0, plots.Length).Where(i => distances[i] <= gate && Math.Abs(Moved(plots[i], state, -1).Y - state.Y) <= 3000)];
            Assert.Equal(expected, near.Order());
            found += near.Count;
        }

        Assert.True(found > 300, $"{found} found");
    }

    private static Measurement Moved(Measurement plot, in KinematicState state, double offsetSeconds)
    {
        var seconds = offsetSeconds - plot.OffsetSeconds;
        (plot.X, plot.Y, plot.Z) = (plot.X + state.Vx * seconds, plot.Y + state.Vy * seconds, plot.Z + state.Vz * seconds);
        var square = seconds * seconds;
        (plot.Rxx, plot.Rxy, plot.Rxz) = (plot.Rxx + square * state.Vxx, plot.Rxy + square * state.Vxy, plot.Rxz + square * state.Vxz);
        (plot.Ryy, plot.Ryz, plot.Rzz) = (plot.Ryy + square * state.Vyy, plot.Ryz + square * state.Vyz, plot.Rzz + square * state.Vzz);
        return plot;
    }
}
