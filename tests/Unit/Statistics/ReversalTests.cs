using Parapet.Statistics.Estimates;
using Xunit;

namespace Parapet.Tests.Unit.Statistics;

public sealed class ReversalTests
{
    [Fact]
    public void A_draw_that_chance_alone_turned_round_holds()
    {
        // Replications of a draw differ by 8, the draws' means by 2 at most: all of that is chance, and the first draw's
        // negative mean with it.
        var difference = new NestedSample([-4.2, 3.8, -2, 6, -3, 5], [0, 0, 1, 1, 2, 2]);
        Assert.Equal(-0.2, difference.DrawMeans[0].Mean, 1e-12);
        var reversal = Reversal.Of(difference);
        Assert.Equal((3, 3, 0, 1), (reversal.Draws, reversal.Holding, reversal.Reversed, reversal.ReversedAsDrawn));
        Assert.Equal(1, reversal.HoldingShare);
    }

    [Fact]
    public void A_draw_that_the_disputed_figures_turned_round_is_reversed()
    {
        var difference = new NestedSample([-3.1, -2.9, 4.9, 5.1, 3.9, 4.1], [0, 0, 1, 1, 2, 2]);
        var reversal = Reversal.Of(difference);
        Assert.Equal((3, 2, 1, 1), (reversal.Draws, reversal.Holding, reversal.Reversed, reversal.ReversedAsDrawn));
        Assert.Equal(1.0 / 3, reversal.ReversedShare, 1e-12);
    }

    /// <summary>Both options came to the same in five draws of six: the rounding of a mean taken off and put back is no side.</summary>
    [Theory]
    [InlineData(0.1)]
    [InlineData(0.7)]
    [InlineData(-4.0 / 3)]
    public void A_draw_in_which_both_came_to_the_same_is_on_no_side(double apart)
    {
        var reversal = Reversal.Of(new NestedSample([0, 0, apart, 0, 0, 0], [0, 1, 2, 3, 4, 5]));
        Assert.Equal((6, 1, 0, 0), (reversal.Draws, reversal.Holding, reversal.Reversed, reversal.ReversedAsDrawn));
    }

    [Fact]
    public void A_difference_of_nothing_has_no_order_to_keep()
    {
        var reversal = Reversal.Of(new NestedSample([-1, 1, 1, -1], [0, 0, 1, 1]));
        Assert.Equal((0, 0, 0), (reversal.Holding, reversal.Reversed, reversal.ReversedAsDrawn));
    }
}
