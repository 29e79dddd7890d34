using System.Collections.Immutable;
using Parapet.Campaigns.Counterfactuals;
using Parapet.Foundation.Randomness;
using Parapet.Studies.Counterfactuals;
using Xunit;

namespace Parapet.Tests.Unit.Campaigns;

public sealed class CauseSharesTests
{
    private static readonly ImmutableArray<Change> Three = [.. Changes.All.Take(3)];

    [Fact]
    public void Shares_and_rest_add_up_to_all_leakers()
    {
        var draws = new RandomSource(3, 0).Stream(Purpose.Test, 1);
        var leakers = Enumerable.Range(0, 8).Select(_ => Enumerable.Range(0, 5).Select(_ => draws.NextUniform(0, 20)).ToArray()).ToArray();
        var shares = CauseShares.Of("any", Three, leakers, [0, 0, 1, 1, 2]);
        Assert.Equal(shares.Leakers - shares.Remaining, shares.Causes.Sum(cause => cause.Share), 1e-12);
        Assert.Equal(shares.Interaction, shares.Leakers - shares.Remaining - shares.Causes.Sum(cause => cause.Alone), 1e-12);
    }

    [Fact]
    public void Where_causes_do_not_meet_a_share_is_what_removing_it_alone_takes()
    {
        // Each removal takes 1, 2 and 4 leakers, whatever else is removed.
        var leakers = Enumerable.Range(0, 8).Select(set => new double[] { 10 - set, 12 - set }).ToArray();
        var shares = CauseShares.Of("any", Three, leakers, [0, 1]);
        Assert.Equal([1.0, 2, 4], shares.Causes.Select(cause => Math.Round(cause.Share, 12)));
        Assert.All(shares.Causes, cause => Assert.Equal(cause.Alone, cause.Last, 1e-12));
        Assert.Equal(0, shares.Interaction, 1e-12);
    }

    [Fact]
    public void The_gloves_are_shared_as_Shapley_shares_them()
    {
        // One left glove and two right ones: a pair is worth 1. The left is worth 2/3, each right 1/6.
        var leakers = Enumerable.Range(0, 8).Select(set => new[] { HasPair(set) ? 0.0 : 1, HasPair(set) ? 0.0 : 1 }).ToArray();
        var shares = CauseShares.Of("gloves", Three, leakers, [0, 0]);
        Assert.Equal(2.0 / 3, shares.Causes[0].Share, 1e-12);
        Assert.Equal(1.0 / 6, shares.Causes[1].Share, 1e-12);
        Assert.Equal(1.0 / 6, shares.Causes[2].Share, 1e-12);

        static bool HasPair(int set) => (set & 1) != 0 && (set & 6) != 0;
    }
}
