using Parapet.BattleManagement.Identification;
using Parapet.Messages;
using Xunit;
using static Parapet.Messages.StandardIdentity;

namespace Parapet.Tests.Unit.BattleManagement;

public sealed class IdentityRuleTests
{
    /// <summary>The one that spares comes first, then the graver one.</summary>
    private static readonly StandardIdentity[] FirstToLast = [Friend, AssumedFriend, Neutral, Hostile, Suspect, Unknown, Pending];

    /// <summary>The doctrine's three challenges are enough, and two are not.</summary>
    [Theory]
    [InlineData(2, Unknown)]
    [InlineData(3, Hostile)]
    [InlineData(4, Hostile)]
    public void Silence_counts_from_the_challenge_that_the_doctrine_names(int challenges, StandardIdentity expected)
    {
        var swift = new IdentityEvidence(TargetCategory.Aircraft, new(challenges, 0, 0), false, 6000, 5000, 240, true, 300);
        Assert.Equal(3, Setting.Doctrine.ChallengesBeforeHostile);
        Assert.Equal(expected, IdentityRule.Of(swift, Setting.Doctrine).Identity);
    }

    [Theory]
    [InlineData(Hostile, Suspect, Hostile)]
    [InlineData(Hostile, Unknown, Hostile)]
    [InlineData(Hostile, Friend, Friend)]
    [InlineData(Hostile, AssumedFriend, AssumedFriend)]
    [InlineData(Hostile, Neutral, Neutral)]
    [InlineData(Suspect, Unknown, Unknown)]
    [InlineData(Suspect, Hostile, Hostile)]
    [InlineData(Friend, Suspect, Suspect)]
    public void Only_what_was_hostile_stays_so_until_it_is_spared(StandardIdentity earlier, StandardIdentity now, StandardIdentity expected) =>
        Assert.Equal(expected, IdentityRule.Revise(earlier, now));

    [Fact]
    public void Of_two_judgements_the_first_in_order_holds_whoever_made_it()
    {
        for (var first = 0; first < FirstToLast.Length; first++)
        {
            for (var later = first; later < FirstToLast.Length; later++)
            {
                Assert.Equal(FirstToLast[first], IdentityRule.Join(FirstToLast[first], FirstToLast[later], TargetCategory.Aircraft));
                Assert.Equal(FirstToLast[first], IdentityRule.Join(FirstToLast[later], FirstToLast[first], TargetCategory.Aircraft));
            }
        }

        Assert.Equal(Hostile, IdentityRule.Join(Hostile, Friend, TargetCategory.BallisticMissile));
        Assert.Equal(Friend, IdentityRule.Join(Unknown, Friend, TargetCategory.BallisticMissile));
        Assert.Equal(Friend, IdentityRule.Join(Hostile, Friend, TargetCategory.CruiseMissile));
    }
}
