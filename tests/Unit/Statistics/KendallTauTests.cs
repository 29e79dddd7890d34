using Parapet.Statistics.Association;
using Xunit;

namespace Parapet.Tests.Unit.Statistics;

public sealed class KendallTauTests
{
    // By hand: of the 45 pairs of 7 4 3 10 6 2 9 8 1 5, read from the left, 19 rise and 26 fall.
    [Fact]
    public void Pairs_are_counted_one_by_one()
    {
        var tau = KendallTau.Of([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [7, 4, 3, 10, 6, 2, 9, 8, 1, 5]);
        Assert.Equal((19, 26, 45), (tau.Alike, tau.Opposed, tau.Pairs));
        Assert.Equal(-7.0 / 45, tau.Value, 1e-12);
    }

    // By hand: of the six pairs of four things the second list ties one, three are alike and two opposed: (3 - 2) / sqrt(6 x 5).
    [Fact]
    public void A_tie_is_taken_off_its_own_side()
    {
        var tau = KendallTau.Of([1, 2, 3, 4], [1, 3, 3.04, 2], margin: 0.05);
        Assert.Equal((3, 2, 0, 1), (tau.Alike, tau.Opposed, tau.TiedFirst, tau.TiedSecond));
        Assert.Equal(1 / Math.Sqrt(30), tau.Value, 1e-12);
    }

    [Theory]
    [InlineData(0, 0.04)]
    [InlineData(1, 0.05)]
    public void Values_no_farther_apart_than_the_margin_are_equal(int ties, double margin) =>
        Assert.Equal(ties, KendallTau.Of([1, 2], [0, 0.05], margin).TiedSecond);

    [Fact]
    public void A_value_that_is_not_known_orders_nothing() =>
        Assert.Equal((1, 0, 2), (KendallTau.Of([1, 2, 3], [4, double.NaN, 5]).Alike, KendallTau.Of([1, 2, 3], [4, double.NaN, 5]).Opposed, KendallTau.Of([1, 2, 3], [4, double.NaN, 5]).TiedSecond));

    [Fact]
    public void A_list_that_orders_nothing_leaves_tau_unknown() => Assert.Equal(double.NaN, KendallTau.Of([1, 2, 3], [5, 5, 5]).Value);

    // The upper tail of the score S = tau x pairs for 4, 5 and 10 things, to three digits as tabled ([Kendall1938, table II] and
    // any textbook since): n = 4, S = 6: .042, S = 4: .167; n = 5, S = 8: .042, S = 6: .117; n = 10, S = 21: .036, S = 45: under .001.
    [Theory]
    [InlineData(3, 3, 0.167)]
    [InlineData(4, 6, 0.042)]
    [InlineData(4, 4, 0.167)]
    [InlineData(5, 8, 0.042)]
    [InlineData(5, 6, 0.117)]
    [InlineData(10, 21, 0.036)]
    [InlineData(10, 45, 0.000)]
    public void Chance_of_unrelated_orders_is_the_tabled_one(int things, int score, double chance) =>
        Assert.Equal(chance, KendallTau.ChanceUnrelated(things, score / (0.5 * things * (things - 1))), 0.0005);

    // Of 0, 1/4, 1/2, 3/4, 1 the middle half runs from a quarter to three quarters; one unknown counts as 0.
    [Fact]
    public void Interval_is_the_middle_of_what_was_drawn()
    {
        Assert.Equal((0.25, 0.75), (KendallTau.Interval([1, 0.5, 0, 0.25, 0.75], 0.5).Low, KendallTau.Interval([1, 0.5, 0, 0.25, 0.75], 0.5).High));
        Assert.Equal(0, KendallTau.Interval([double.NaN, double.NaN, 1], 0.5).Low);
        Assert.False(KendallTau.Interval([]).IsKnown);
    }
}
