using Parapet.Drawing.Labels;
using Xunit;

namespace Parapet.Tests.Unit.Drawing;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(1234.5, "1,235")]
    [InlineData(12.34, "12.3")]
    [InlineData(-1.234, "\u22121.23")]
    [InlineData(0.0123, "0.012")]
    [InlineData(double.NaN, "n/a")]
    public void Numbers_carry_three_digits_or_so(double value, string expected) => Assert.Equal(expected, NumberText.Of(value));

    [Theory]
    [InlineData(0, "0 %")]
    [InlineData(0.004, "under 1 %")]
    [InlineData(0.5, "50 %")]
    [InlineData(0.996, "over 99 %")]
    [InlineData(1, "100 %")]
    public void Nothing_and_all_are_said_of_nothing_and_all_only(double share, string expected) =>
        Assert.Equal(expected, NumberText.Percent(share));

    [Theory]
    [InlineData(0.02465, "0.025")]
    [InlineData(0.0201, "0.021")]
    [InlineData(0.5, "0.50")]
    public void A_bound_is_never_printed_lower_than_it_is(double bound, string expected) => Assert.Equal(expected, NumberText.UpperBound(bound));

    /// <summary>Each rounded by itself these come to 99 or 101.</summary>
    [Theory]
    [InlineData(new[] { 1.0 / 3, 1.0 / 3, 1.0 / 3 }, new[] { "34 %", "33 %", "33 %" })]
    [InlineData(new[] { 0.125, 0.875 }, new[] { "13 %", "87 %" })]
    [InlineData(new[] { 0.994, 0.004, 0.002 }, new[] { "over 99 %", "under 1 %", "under 1 %" })]
    [InlineData(new[] { 0.25, 0.25 }, new[] { "25 %", "25 %" })]
    [InlineData(new[] { 0.0, 1.0 }, new[] { "0 %", "100 %" })]
    public void Shares_of_a_whole_add_up(double[] shares, string[] expected) => Assert.Equal(expected, NumberText.Percents(shares));
}
