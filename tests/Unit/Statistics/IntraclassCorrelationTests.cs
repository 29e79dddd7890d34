using Parapet.Statistics.Association;
using Xunit;

namespace Parapet.Tests.Unit.Statistics;

public sealed class IntraclassCorrelationTests
{
    // Six subjects, four ratings each [Shrout1979, table 2]: mean squares 11.24 and 6.26, correlation .17, 95 % from -.133 to .723.
    private static readonly double[][] Rated = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];

    [Fact]
    public void It_is_the_published_example()
    {
        var rated = IntraclassCorrelation.Of(Rated);
        Assert.Equal(11.24, rated.Between, 0.005);
        Assert.Equal(6.26, rated.Within, 0.005);
        Assert.Equal(0.17, rated.Value, 0.005);
    }

    [Fact]
    public void Its_interval_is_the_published_one()
    {
        var interval = IntraclassCorrelation.Of(Rated).Interval();
        Assert.Equal(-0.133, interval.Low, 0.0005);
        Assert.Equal(0.723, interval.High, 0.0005);
    }

    // By hand, of groups of 2 and 4 with all and a quarter: mean 1/2, between 2 x 1/4 + 4 x 1/16 = 3/4 with one degree, within 3/4
    // over four; equal groups would be of 6 - 20/6 = 8/3. So (3/4 - 3/16) / (3/4 + 5/3 x 3/16) = 9/17.
    [Fact]
    public void Events_in_unequal_groups_are_counted_by_hand()
    {
        var counted = IntraclassCorrelation.OfEvents([[(2, 2), (1, 4)]]);
        Assert.Equal(8.0 / 3, counted.GroupSize, 1e-12);
        Assert.Equal(9.0 / 17, counted.Value, 1e-12);
    }

    [Fact]
    public void What_differs_between_blocks_is_no_likeness_of_groups()
    {
        // Groups of a block are alike; the blocks are not: within them nothing lies between groups.
        var apart = IntraclassCorrelation.OfEvents([[(5, 10), (5, 10)], [(1, 10), (1, 10)]]);
        Assert.Equal(-1.0 / 9, apart.Value, 1e-12);
        Assert.True(IntraclassCorrelation.OfEvents([[(5, 10), (5, 10), (1, 10), (1, 10)]]).Value > 0.1);
    }

    [Fact]
    public void Groups_that_are_all_or_nothing_are_one() =>
        Assert.Equal(1, IntraclassCorrelation.OfEvents([[(4, 4), (0, 4), (4, 4)]]).Value, 1e-12);

    [Fact]
    public void It_is_unknown_where_there_is_nothing_to_compare()
    {
        Assert.Equal(double.NaN, IntraclassCorrelation.OfEvents([[(1, 4)]]).Value);
        Assert.Equal(double.NaN, IntraclassCorrelation.OfEvents([[(4, 4), (2, 2)]]).Value);
        Assert.False(IntraclassCorrelation.OfEvents([[(4, 4), (2, 2)]]).Interval().IsKnown);
    }
}
