using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.BattleManagement;

/// <summary>
/// Two posts with five rounds each against ten targets, each round killing with chance p: N (1 - p m1/N)(1 - p m2/N)
/// leakers if they choose at random without knowing of each other, N - 5p(2 - p) if both take the same five,
/// N - 10p if they know of each other's fire.
/// </summary>
public sealed class CoordinationTests
{
    private const int Targets = 10;
    private const int Replications = 250;

    [Theory]
    [InlineData(0.8)]
    [InlineData(0.9)]
    public void BlindPostsThatChooseAtRandomLeakTheProduct(double p) =>
        AssertMean(Targets * (1 - 5 * p / Targets) * (1 - 5 * p / Targets), Leakers(p, TargetOrder.AtRandom, latency: null));

    [Theory]
    [InlineData(0.8)]
    public void BlindPostsWithTheSamePrioritiesShootTheSameFive(double p) =>
        AssertMean(Targets - 5 * p * (2 - p), Leakers(p, TargetOrder.ByThreat, latency: null));

    [Theory]
    [InlineData(TargetOrder.AtRandom)]
    [InlineData(TargetOrder.ByThreat)]
    public void PostsThatHearOfEachOtherWasteNoRound(TargetOrder order) =>
        AssertMean(Targets * (1 - 0.8), Leakers(0.8, order, latency: 0));

    [Fact]
    public void ALinkFasterThanTheLaunchStillSortsOutDoubleEngagements() =>
        AssertMean(Targets * (1 - 0.8), Leakers(0.8, TargetOrder.ByThreat, latency: 1.5));

    /// <summary>Of three rounds two seconds apart the last arrives four seconds after the first; then the doctrine waits 15 s for a report.</summary>
    [Fact]
    public void APostTellsOthersWhenItExpectsItsResult()
    {
        var doctrine = Setting.Doctrine with { AgainstAirBreathing = FiringPattern.Of(3), AssessmentPatience = Duration.FromSeconds(15) };
        var skirmish = new Skirmish(new(1, 1), 0).With(Setting.Post(doctrine)).With(Body.Inbound(1, 0, 80, 240, 6000)).Run(30);
        var order = Assert.Single(skirmish.Orders);
        Assert.Equal(3, order.Rounds);
        var statuses = new List<EngagementStatus>();
        skirmish.Posts[0].ReportEngagements(skirmish.Now, statuses);
        Assert.Equal(order.PredictedInterceptTime + Duration.FromSeconds(4 + 15), Assert.Single(statuses).ExpectedEnd);
    }

    private static double[] Leakers(double p, TargetOrder order, double? latency)
    {
        var doctrine = Setting.Doctrine with { AgainstAirBreathing = FiringPattern.Of(1), Order = order };
        var battery = Setting.Battery with
        {
            TargetChannels = 10,
            MissileChannels = 10,
            RippleInterval = Duration.FromSeconds(0.1),
            Magazines = [new Magazine("round", 5, 0)],
        };
        var first = Setting.Post(doctrine, Setting.Site(battery, 1));
        var second = Setting.Post(doctrine, Setting.Site(battery, 2)) with { Node = new NodeId(8) };
        var leakers = new double[Replications];
        for (var replication = 0; replication < Replications; replication++)
        {
            var skirmish = new Skirmish(new(5, (ulong)replication), p) { LinkLatency = latency }.With(first).With(second);
            for (var i = 0; i < Targets; i++)
            {
                skirmish.With(Body.Inbound(i, 36 * i, 90 + 0.1 * i, 200, 6000));
            }

            skirmish.Run(130);
            Assert.Equal(10, skirmish.Launches.Count);
            leakers[replication] = Targets - skirmish.Killed.Count;
        }

        return leakers;
    }

    private static void AssertMean(double expected, double[] sample)
    {
        var mean = sample.Average();
        var variance = sample.Sum(x => (x - mean) * (x - mean)) / (sample.Length - 1);
        Assert.Equal(expected, mean, 3 * Math.Sqrt(variance / sample.Length));
    }
}
