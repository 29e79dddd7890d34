using Parapet.Fusion;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.Fusion;

public sealed class SymmetricMatrixTests
{
    /// <summary>A full matrix of whole numbers, row by row from its diagonal, and what it makes of (1, 2, 3, 4, 5, 6), by hand.</summary>
    private static readonly double[] Cells =
    [
        900, 120, -210, 60, 30, -30,
        641, 47, -17, 79, 46,
        842, 11, -54, 125,
        87, 15, -27,
        82, -1,
        80,
    ];

    [Fact]
    public void A_product_takes_every_cell()
    {
        var (position, velocity) = SymmetricMatrix.Times(Matrix(), new(1, 2, 3), new(4, 5, 6));
        Assert.Equal(new(720, 2146, 2934), position);
        Assert.Equal(new(320, 490, 804), velocity);
    }

    /// <summary>The inverse takes the product back, and the distance of the product is its product with (1, 2, 3, 4, 5, 6).</summary>
    [Fact]
    public void The_inverse_and_the_distance_undo_the_product()
    {
        var (position, velocity) = SymmetricMatrix.Times(SymmetricMatrix.Inverse(Matrix()), new(720, 2146, 2934), new(320, 490, 804));
        Assert.Equal(0, (position - new Vector<Ecef>(1, 2, 3)).Norm, 1e-9);
        Assert.Equal(0, (velocity - new Velocity<Ecef>(4, 5, 6)).Norm, 1e-9);
        Assert.Equal(22_368, SymmetricMatrix.Distance(Matrix(), new(720, 2146, 2934), new(320, 490, 804)), 1e-6);
    }

    private static StateCovariance Matrix()
    {
        var matrix = default(StateCovariance);
        for (var i = 0; i < Cells.Length; i++)
        {
            matrix[i] = Cells[i];
        }

        return matrix;
    }
}
