using Parapet.Foundation.Assignment;
using Parapet.Foundation.Randomness;
using Xunit;

namespace Parapet.Tests.Unit.Foundation;

public sealed class LinearAssignmentTests
{
    [Fact]
    public void Agrees_with_trying_everything()
    {
        var solver = new LinearAssignment();
        for (var trial = 0; trial < 500; trial++)
        {
            var draws = new RandomSource(7, (ulong)trial).Stream(Purpose.Test, 0);
            var rows = 1 + draws.NextIndex(6);
            var columns = rows + draws.NextIndex(3);
            var costs = new double[rows * columns];
            for (var i = 0; i < costs.Length; i++)
            {
                // Small whole numbers, so that ties are common and sums exact; some as dear as a forbidden pair.
                costs[i] = draws.NextIndex(8) == 0 ? 1e9 : draws.NextIndex(21) - 10;
            }

            var columnOf = new int[rows];
            var total = solver.Solve(costs, rows, columns, columnOf);
            Assert.Equal(rows, columnOf.Distinct().Count());
            Assert.Equal(Cheapest(costs, rows, columns, 0, 0), total, 0.0);
        }
    }

    [Fact]
    public void Fewer_columns_than_rows_is_an_error() =>
        Assert.Throws<ArgumentException>(() => new LinearAssignment().Solve(new double[6], 3, 2, new int[3]));

    private static double Cheapest(double[] costs, int rows, int columns, int row, int used)
    {
        if (row == rows)
        {
            return 0;
        }

        var best = double.PositiveInfinity;
        for (var column = 0; column < columns; column++)
        {
            if ((used & (1 << column)) == 0)
            {
                best = Math.Min(best, costs[row * columns + column] + Cheapest(costs, rows, columns, row + 1, used | (1 << column)));
            }
        }

        return best;
    }
}
