using Parapet.Statistics.Estimates;
using Xunit;

namespace Parapet.Tests.Unit.Statistics;

/// <summary>Sums over sums of independent units.</summary>
public sealed class UnitRatioTests
{
    private static readonly double[] s_ones = [1, 1, 1, 1, 1, 1];

    /// <summary>Student's interval of 1 to 6 by hand: 3.5 with a standard error of 0.7638 and 2.5706 for five degrees of freedom.</summary>
    [Fact]
    public void Of_single_values_it_is_Students_interval()
    {
        var (mean, chance) = UnitRatio.Of([1, 2, 3, 4, 5, 6], s_ones);
        Assert.Equal(3.5, mean, 12);
        Assert.Equal(3.5 - 2.570582 * 0.763763, chance.Low, 4);
        Assert.Equal(3.5 + 2.570582 * 0.763763, chance.High, 4);
    }

    /// <summary>The quotient moves by the residual over all other divisors where a unit is left out; large units make the tries fewer.</summary>
    [Fact]
    public void Of_quotients_it_counts_what_leaving_a_unit_out_moves()
    {
        double[] above = [2, 9, 4, 16, 7, 10], below = [1, 4, 2, 8, 4, 5];
        var (mean, chance) = UnitRatio.Of(above, below);
        Assert.Equal(2, mean, 12);
        // Residuals 0, 1, 0, 0, -1, 0, over 20 each; 24 squared over the sum of squares, less one, are 3.5714 degrees of freedom, of which t is 2.912910.
        var half = 2.912910 * Math.Sqrt(2.0 / 400 * 5 / 6);
        Assert.Equal(2 - half, chance.Low, 5);
        Assert.Equal(2 + half, chance.High, 5);
    }

    /// <summary>Whatever both have in common drops out.</summary>
    [Fact]
    public void A_difference_is_taken_unit_by_unit()
    {
        double[] one = [11, 22, 33, 44, 55, 66], other = [10, 20, 30, 40, 50, 60];
        var (mean, chance) = UnitRatio.Difference(one, s_ones, other, s_ones);
        var (alone, expected) = UnitRatio.Of([1, 2, 3, 4, 5, 6], s_ones);
        Assert.Equal(alone, mean, 9);
        Assert.Equal(expected.Low, chance.Low, 9);
        Assert.Equal(expected.High, chance.High, 9);
    }

    [Fact]
    public void Too_few_units_equal_ones_and_nothing_to_divide_by_have_no_interval()
    {
        Assert.False(UnitRatio.Of([1, 2, 3, 4, 5], [1, 1, 1, 1, 1]).Chance.IsKnown);
        Assert.False(UnitRatio.Of([1, 2, 3, 4, 5, 0], [1, 1, 1, 1, 1, 0]).Chance.IsKnown);
        Assert.False(UnitRatio.Of([2, 2, 2, 2, 2, 2], s_ones).Chance.IsKnown);
        Assert.True(double.IsNaN(UnitRatio.Of([0, 0], [0, 0]).Mean));
        Assert.True(double.IsNaN(UnitRatio.Difference([1, 2], [1, 1], [0, 0], [0, 0]).Mean));
    }
}
