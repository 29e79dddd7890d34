using Parapet.Flight.Fixes;
using Xunit;

namespace Parapet.Tests.Unit.Flight.Fixes;

public sealed class SmoothingSplineTests
{
    [Fact]
    public void A_piece_meets_both_its_nodes_and_a_polynomial_of_the_fifth_degree_is_its_own()
    {
        static SplineNode Of(double t) => new(1 + t * (2 + t * (-3 + t * (0.5 + t * (0.25 - t * 0.125)))), 2 - 6 * t + 1.5 * t * t + t * t * t - 0.625 * t * t * t * t, -6 + 3 * t + 3 * t * t - 2.5 * t * t * t);
        var piece = new SplinePiece(Of(0), Of(3), 3);
        foreach (var seconds in (double[])[0, 0.7, 1.9, 3])
        {
            var (found, expected) = (piece.After(seconds), Of(seconds));
            Assert.Equal(expected.Place, found.Place, 1e-9);
            Assert.Equal(expected.Speed, found.Speed, 1e-9);
            Assert.Equal(expected.Acceleration, found.Acceleration, 1e-9);
        }

        // The fourth derivative is 6 - 15 t.
        Assert.Equal(39, piece.GreatestSnap, 1e-9);
    }

    /// <summary>The recursions against the normal equations of what they make least, solved outright.</summary>
    [Theory]
    [InlineData(1, 1e-4)]
    [InlineData(1, 1)]
    [InlineData(400, 1e-2)]
    public void It_makes_least_what_it_says(double variance, double density)
    {
        double[] seconds = [0, 1, 1.5, 4, 9, 9.25, 12], values = [0, 3, 1, 8, 20, 25, 19];
        var spline = new SmoothingSpline(seconds, values);
        spline.Fit(variance, density);
        var least = Cost(spline.Nodes[0]);
        for (var place = 0; place < seconds.Length; place++)
        {
            foreach (var change in (SplineNode[])[new(1, 0, 0), new(0, 1, 0), new(0, 0, 1)])
            {
                // At a minimum a step either way costs the same: half the difference is the slope, against the curvature of half the sum.
                var (up, down) = (Cost(Changed(spline.Nodes[0], place, change, 1e-3)), Cost(Changed(spline.Nodes[0], place, change, -1e-3)));
                Assert.True(up > least && down > least);
                Assert.True(Math.Abs(up - down) < 1e-2 * (up + down - 2 * least), $"{place} {change}: {up - least:E2} {down - least:E2}");
            }
        }

        double Cost(SplineNode[] nodes)
        {
            var cost = values.Zip(nodes, (value, node) => (value - node.Place) * (value - node.Place) / variance).Sum();
            cost += nodes[0].Speed * nodes[0].Speed / 1e7 + nodes[0].Acceleration * nodes[0].Acceleration / 1e4 + nodes[0].Place * nodes[0].Place / 1e12;
            for (var i = 0; i + 1 < nodes.Length; i++)
            {
                cost += JerkSquared(nodes[i], nodes[i + 1], seconds[i + 1] - seconds[i]) / density;
            }

            return cost;
        }
    }

    private static SplineNode[] Changed(SplineNode[] nodes, int place, SplineNode change, double by)
    {
        SplineNode[] changed = [.. nodes];
        var node = nodes[place];
        changed[place] = new(node.Place + by * change.Place, node.Speed + by * change.Speed, node.Acceleration + by * change.Acceleration);
        return changed;
    }

    /// <summary>Its integral over a piece: the jerk is a parabola, for which three points of Gauss are exact to its square.</summary>
    private static double JerkSquared(in SplineNode from, in SplineNode to, double seconds)
    {
        var piece = new SplinePiece(from, to, seconds);
        var sum = 0.0;
        foreach (var (at, weight) in ((double, double)[])[(-Math.Sqrt(0.6), 5.0 / 9), (0, 8.0 / 9), (Math.Sqrt(0.6), 5.0 / 9)])
        {
            var (middle, step) = (seconds * (1 + at) / 2, seconds * 1e-4);
            var jerk = (piece.After(middle + step).Acceleration - piece.After(middle - step).Acceleration) / (2 * step);
            sum += weight * jerk * jerk;
        }

        return sum * seconds / 2;
    }
}
