using Parapet.Foundation.Randomness;
using Xunit;

namespace Parapet.Tests.Unit.Foundation;

public sealed class StandardNormalTests
{
    // The quartile, 0.001 and 1e-20 are the checks that [Wichura1988] prints.
    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.995, 2.5758293035489004)]
    [InlineData(0.25, -0.6744897501960817)]
    [InlineData(0.001, -3.090232306167813)]
    [InlineData(1e-20, -9.262340089798408)]
    public void Quantiles_are_the_tabulated_ones(double probability, double expected) =>
        Assert.Equal(expected, StandardNormal.Quantile(probability), 1e-14 * Math.Max(1, Math.Abs(expected)));

    [Fact]
    public void Quantiles_are_odd_and_rise()
    {
        var last = double.NegativeInfinity;
        for (var i = 1; i < 1024; i++)
        {
            var probability = i / 1024.0;
            var value = StandardNormal.Quantile(probability);
            Assert.True(value > last);
            Assert.Equal(-value, StandardNormal.Quantile(1 - probability), 1e-14);
            last = value;
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void Probabilities_outside_the_open_interval_are_refused(double probability) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StandardNormal.Quantile(probability));
}
