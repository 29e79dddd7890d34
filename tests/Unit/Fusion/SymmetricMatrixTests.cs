using Parapet.Fusion;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.Fusion;

public sealed class SymmetricMatrixTests
{
    /// <summary>Of the full matrix and (1, 2, 3, 4, 5, 6), by hand.</summary>
    [Fact]
    public void A_product_takes_every_cell()
    {
        var (position, velocity) = SymmetricMatrix.Times(FullCovariance.Make(), new(1, 2, 3), new(4, 5, 6));
        Assert.Equal(new(720, 2146, 2934), position);
        Assert.Equal(new(320, 490, 804), velocity);
    }

    /// <summary>The inverse takes the product back, and the distance of the product is its product with (1, 2, 3, 4, 5, 6).</summary>
    [Fact]
    public void The_inverse_and_the_distance_undo_the_product()
    {
        var (position, velocity) = SymmetricMatrix.Times(SymmetricMatrix.Inverse(FullCovariance.Make()), new(720, 2146, 2934), new(320, 490, 804));
        Assert.Equal(0, (position - new Vector<Ecef>(1, 2, 3)).Norm, 1e-9);
        Assert.Equal(0, (velocity - new Velocity<Ecef>(4, 5, 6)).Norm, 1e-9);
        Assert.Equal(22_368, SymmetricMatrix.Distance(FullCovariance.Make(), new(720, 2146, 2934), new(320, 490, 804)), 1e-6);
    }
}
