using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Xunit;
using static Parapet.Tests.Unit.BattleManagement.RepeatedRaid;

namespace Parapet.Tests.Unit.BattleManagement;

/// <summary>
/// Looks by window: three rounds in all, one at each look but the last, which has the rest. With q = 1 - p and k looks,
/// q^3 leak whatever k is, and 1 + q + ... + q^(k-2) + (4 - k) q^(k-1) rounds leave; a salvo of three costs three.
/// </summary>
public sealed class LookRuleTests
{
    // The targets reach the city 300 s after the start. First rounds leave at 12 s and meet them at 60 s, second ones meet
    // them at 107 s; so looks of 20 s leave time for three, of 200 s for two, and of 280 s for one.
    [Theory]
    [InlineData(20, 3, 0.7)]
    [InlineData(20, 3, 0.5)]
    [InlineData(200, 2, 0.7)]
    [InlineData(200, 2, 0.5)]
    [InlineData(280, 1, 0.5)]
    public void RoundsFollowTheLooksThatTimeAllows(double lookSeconds, int looks, double kill)
    {
        var q = 1 - kill;
        // Of each target the number of rounds is that of its first hit, all the rest counting as one look.
        var (rounds, square) = (0.0, 0.0);
        for (var look = 1; look <= looks; look++)
        {
            var fired = look < looks ? look : 3;
            var chance = look < looks ? Math.Pow(q, look - 1) * kill : Math.Pow(q, looks - 1);
            rounds += chance * fired;
            square += chance * fired * fired;
        }

        var (leaked, launched) = Fight(Doctrine(lookSeconds), kill);
        const int N = Targets * Replications;
        Assert.Equal(q * q * q, (double)leaked / N, StandardErrors * Math.Sqrt(q * q * q * (1 - q * q * q) / N));
        Assert.Equal(rounds, (double)launched / N, StandardErrors * Math.Sqrt((square - rounds * rounds) / N) + 1e-9);
    }

    [Fact]
    public void NoMoreRoundsThanThePatternHasAreFiredAtOneTarget()
    {
        var (leaked, launched) = Fight(Doctrine(20), kill: 0);
        Assert.Equal(Targets * Replications, leaked);
        Assert.Equal(3 * Targets * Replications, launched);
    }

    [Fact]
    public void ALowerTierKeepsTheLastLookForItself()
    {
        // The upper tier reaches from 60 to 100 km, the lower to 20 km; the city is reached after 375 s. The upper's first
        // intercept at 82 s leaves a look of 80 s to the lower tier alone, whose first one, at 292 s, leaves none: it has the rest.
        var upper = Setting.Battery with { Magazines = [new Magazine("round", 8, 0)] };
        var low = Setting.Site(upper, id: 4) with { Rounds = [Setting.Round() with { AgainstAirBreathing = Setting.Envelope(20, 20, 25), UnitCost = Money.Zero }] };
        var high = Setting.Site(upper) with { Rounds = [Setting.Round() with { AgainstAirBreathing = NotBelow(60) }] };
        var skirmish = new Skirmish(new(3, 3), 0)
            .With(Setting.Post(Doctrine(80), high, low))
            .With(Body.Inbound(1, 0, 90, 240, 6000))
            .Run(400);
        Assert.Equal([3, 4], skirmish.Orders.Select(order => order.FireUnit.Value).ToArray());
        Assert.Equal([1, 2], skirmish.Orders.Select(order => order.Rounds).ToArray());
    }

    /// <summary>Reaches from a ground range on, to 100 km.</summary>
    private static EngagementEnvelope NotBelow(double kilometres)
    {
        double[] ranges = [.. Enumerable.Range(0, 41).Select(i => i * 2500.0)];
        double[] heights = [20, 25_000];
        return new(ranges, heights, [.. ranges.SelectMany(range => heights.Select(_ => range < kilometres * 1000 ? double.NaN : range / 1000))]);
    }

    private static DoctrineDescription Doctrine(double lookSeconds) => Setting.Doctrine with
    {
        AgainstAirBreathing = FiringPattern.Of(2, 1),
        Looks = LookRule.ByWindow,
        LookTime = Duration.FromSeconds(lookSeconds),
    };

    private static (int Leaked, int Fired) Fight(DoctrineDescription doctrine, double kill) =>
        RepeatedRaid.Fight(Setting.Post(doctrine, Setting.Site(Battery(0.05))), replication => new(new(17, replication), kill), 60, 330);
}
