using Parapet.Statistics.Distributions;
using Xunit;

namespace Parapet.Tests.Unit.Statistics;

public sealed class QuantilesTests
{
    /// <summary>Between the order statistics at (n - 1) p, as R's type 7 and others do by default: of 1, 2, 3 and 10.</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.1, 1.3)]
    [InlineData(0.5, 2.5)]
    [InlineData(0.95, 8.95)]
    [InlineData(1, 10)]
    public void A_quantile_lies_between_its_neighbours(double probability, double expected) =>
        Assert.Equal(expected, Quantiles.Of([3, 1, 10, 2], probability), 1e-12);

    [Fact]
    public void Equal_values_share_the_mean_of_their_ranks() =>
        Assert.Equal([4, 1.5, 6, 1.5, 4, 4], Quantiles.Ranks([5, 2, 9, 2, 5, 5]));
}
