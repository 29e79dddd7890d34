using Parapet.Fusion.Registration;
using Xunit;

namespace Parapet.Tests.Unit.Fusion;

public sealed class SpreadMatrixTests
{
    /// <summary>L L' of the rows (2), (1, 3), (4, 5, 6) in whole numbers, so that all comes out exactly.</summary>
    [Fact]
    public void A_vector_is_whitened_by_the_lower_factor()
    {
        var factor = new SpreadMatrix(4, 2, 8, 10, 19, 77).Factor();
        Assert.Equal(new SpreadFactor(2, 1, 4, 3, 5, 6), factor);
        Assert.Equal(new Vector<Ecef>(1, 2, 3), factor.Whiten(new(2, 7, 32)));
    }
}
