using CsCheck;
using Parapet.BattleManagement.Engagement;
using Xunit;

namespace Parapet.Tests.Unit.BattleManagement;

public sealed class GridAxisTests
{
    private static readonly Gen<double[]> Posts =
        Gen.Select(Gen.Double[-1e5, 1e5], Gen.OneOf(Gen.Double[1e-6, 1], Gen.Double[1, 1e4]).Array[1, 40]).Select((first, steps) =>
            (double[])[first, .. steps.Select((_, i) => first + steps.Take(i + 1).Sum())]);

    /// <summary>The stretches only shorten the way: the cell is the one that looking through all posts finds, on every post and to either side of it too.</summary>
    [Fact]
    public void The_cell_of_a_value_is_that_which_looking_through_all_posts_finds() =>
        Gen.Select(Posts, Gen.Double[-0.1, 1.1].Array[20]).Sample((posts, shares) =>
        {
            var axis = new GridAxis(posts);
            var values = shares.Select(share => posts[0] + share * (posts[^1] - posts[0]))
                .Concat(posts.SelectMany(post => (double[])[Math.BitDecrement(post), post, Math.BitIncrement(post)]));
            foreach (var value in values)
            {
                Assert.Equal(LookedFor(posts, value), axis.CellOf(value));
            }
        });

    [Fact]
    public void No_cell_holds_what_is_no_number() => Assert.Equal(-1, new GridAxis([0, 1]).CellOf(double.NaN));

    private static int LookedFor(double[] posts, double value) =>
        value < posts[0] || value > posts[^1] ? -1 : Math.Min(posts.Length - 2, Array.FindLastIndex(posts, post => post <= value));
}
