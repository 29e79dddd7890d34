using Parapet.BattleManagement.Doctrine;
using Xunit;
using static Parapet.Tests.Unit.BattleManagement.RepeatedRaid;

namespace Parapet.Tests.Unit.BattleManagement;

/// <summary>Closed forms for one target under a firing doctrine with perfect and imperfect kill assessment.</summary>
public sealed class FiringDoctrineTests
{
    public static TheoryData<int[], double, double, double, double> Cases => new()
    {
        // pattern, p, leak, expected rounds, variance of rounds
        { [2], 0.8, 0.04, 2, 0 },
        { [2], 0.5, 0.25, 2, 0 },
        { [1, 1], 0.8, 0.04, 1.2, 0.16 },
        { [1, 1], 0.5, 0.25, 1.5, 0.25 },
        { [2, 1], 0.8, 0.008, 2.04, 0.04 * 0.96 },
        { [2, 1], 0.5, 0.125, 2.25, 0.25 * 0.75 },
        { [2, 2], 0.5, 0.0625, 2.5, 4 * 0.25 * 0.75 },
        { [1, 1, 1], 0.7, 0.027, 1.39, 0.4179 },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void LeakAndRoundsFollowTheClosedForm(int[] salvos, double p, double leak, double rounds, double variance)
    {
        var (leaked, fired) = Fight(FiringPattern.Of(salvos), p, falseKill: 0);
        const int N = Targets * Replications;
        Assert.Equal(leak, (double)leaked / N, StandardErrors * Math.Sqrt(leak * (1 - leak) / N));
        Assert.Equal(rounds, (double)fired / N, StandardErrors * Math.Sqrt(variance / N) + 1e-12);
    }

    [Theory]
    [InlineData(0.7, 0.3)]
    [InlineData(0.5, 0.5)]
    public void AMissTakenForAKillCostsTheSecondShot(double p, double beta)
    {
        var q = 1 - p;
        var leak = q * (beta + (1 - beta) * q);
        var (leaked, _) = Fight(FiringPattern.Of(1, 1), p, beta);
        const int N = Targets * Replications;
        Assert.Equal(leak, (double)leaked / N, StandardErrors * Math.Sqrt(leak * (1 - leak) / N));
    }

    private static (int Leaked, int Fired) Fight(FiringPattern pattern, double p, double falseKill)
    {
        var doctrine = Setting.Doctrine with { AgainstAirBreathing = pattern };
        // A declared kill is believed to the end, as the closed form has it.
        var post = Setting.Post(doctrine with { PersistenceAfterKill = Duration.FromSeconds(10_000) }, Setting.Site(Battery(0.1)));
        return RepeatedRaid.Fight(post, replication => new(new(11, replication), p) { FalseKill = falseKill }, 110, 400);
    }
}
