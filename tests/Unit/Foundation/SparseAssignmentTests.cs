using Parapet.Foundation.Assignment;
using Parapet.Foundation.Randomness;
using Xunit;

namespace Parapet.Tests.Unit.Foundation;

public sealed class SparseAssignmentTests
{
    /// <summary>Whole numbers, so that ties are common, and others; from a few pairs of many to all of them.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Is_the_dense_assignment_to_the_bit(bool isWhole)
    {
        var (dense, sparse) = (new LinearAssignment(), new SparseAssignment());
        for (var trial = 0; trial < 2000; trial++)
        {
            var draws = new RandomSource(8, (ulong)trial).Stream(Purpose.Test, 0);
            var (rows, shared, share) = (1 + draws.NextIndex(12), draws.NextIndex(12), draws.NextUniform());
            var width = shared + rows;
            var costs = new double[rows * width];
            Array.Fill(costs, 1e9);
            List<int> firsts = [0];
            List<(int Column, double Cost)> pairs = [];
            for (var row = 0; row < rows; row++)
            {
                for (var column = 0; column < shared; column++)
                {
                    if (draws.NextBernoulli(share))
                    {
                        var cost = isWhole ? draws.NextIndex(21) - 16 : draws.NextUniform(-12, 4);
                        costs[row * width + column] = cost;
                        pairs.Add((column, cost));
                    }
                }

                costs[row * width + shared + row] = 0;
                firsts.Add(pairs.Count);
            }

            var (expected, found) = (new int[rows], new int[rows]);
            var total = dense.Solve(costs, rows, width, expected);
            Assert.Equal(total, sparse.Solve(firsts.ToArray(), [.. pairs.Select(pair => pair.Column)], [.. pairs.Select(pair => pair.Cost)], shared, found), 0.0);
            Assert.Equal(expected, found);
            Assert.Equal(dense.RowPrices[..rows], sparse.RowPrices[..rows]);
            Assert.Equal(dense.ColumnPrices[..width], sparse.ColumnPrices[..width]);
        }
    }

    [Fact]
    public void Without_a_row_there_is_nothing_to_pay() => Assert.Equal(0, new SparseAssignment().Solve([0], [], [], 3, []));
}
