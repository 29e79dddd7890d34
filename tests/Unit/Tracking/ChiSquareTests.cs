using Parapet.Tracking.Gating;
using Xunit;

namespace Parapet.Tests.Unit.Tracking;

public sealed class ChiSquareTests
{
    /// <summary>Of three degrees of freedom, as any table has them.</summary>
    [Theory]
    [InlineData(0.05, 0.351846)]
    [InlineData(0.5, 2.365974)]
    [InlineData(0.95, 7.814728)]
    [InlineData(0.999, 16.266236)]
    public void Quantiles_are_those_of_the_tables(double probability, double expected) =>
        Assert.Equal(expected, ChiSquare.Quantile3(probability), 1e-6);
}
