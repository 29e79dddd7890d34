using Parapet.BattleManagement.Doctrine;
using Parapet.Messages;
using Parapet.Simulation.Digests;
using Parapet.Simulation.Scenarios;
using Parapet.Simulation.Stages;
using Parapet.Tests.Scenarios.Reduced;
using Parapet.Tracking.Keeping;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>The digests hear what every stage brings forth: a change of one stage's work is found, and found there.</summary>
public sealed class PlantedChangeTests
{
    [Theory]
    [InlineData(Stage.Fate)]
    [InlineData(Stage.Sense)]
    [InlineData(Stage.Track)]
    [InlineData(Stage.Receive)]
    [InlineData(Stage.Share)]
    [InlineData(Stage.Assess)]
    [InlineData(Stage.Command)]
    [InlineData(Stage.Launch)]
    [InlineData(Stage.Fly)]
    [InlineData(Stage.Repair)]
    public void AChangeOfAStagesWorkIsFoundAndNamed(Stage stage)
    {
        // A unit's ripple decides at a look when the next target can be served; with one target only its launches tell of it.
        var targets = stage == Stage.Launch ? 1 : 10;
        var plain = Fight(targets);
        var first = Replications.Run(plain, seed: 90).Digests;
        Assert.Null(DigestLog.FirstDifference(first, Replications.Run(Fight(targets), seed: 90).Digests));

        var difference = DigestLog.FirstDifference(first, Replications.Run(Changed(plain, stage), seed: 90).Digests);
        Assert.NotNull(difference);
        Assert.Equal(stage, difference.Step.Stage);
    }

    /// <summary>A divergence at one step of a stage, whichever it is, is named with that very step, and what follows from nothing else is not.</summary>
    [Fact]
    public void ADivergenceAtAnyStepOfAnyStageIsNamedWithIt()
    {
        var scenario = Fight(10);
        var plain = Planted(scenario, default, -1);
        var random = new Random(20261129);
        foreach (var stage in Enum.GetValues<Stage>())
        {
            Assert.True(plain.Begun[stage] > 0, $"{stage} has no step");
            var planted = Planted(scenario, stage, random.Next(plain.Begun[stage]));
            Assert.Equal((stage, planted.At), Named(DigestLog.FirstDifference(plain.Log, planted.Log)));
            Assert.Equal((stage, planted.At), Named(DigestLog.FirstDifference(planted.Log, plain.Log)));
        }
    }

    private static (Stage Stage, Instant At) Named(DigestDifference? difference) => (difference!.Step.Stage, difference.Step.Time);

    private static PlantedDigests Planted(Scenario scenario, Stage stage, int step)
    {
        var digests = new PlantedDigests(stage, step);
        EventLoop.Run(scenario, new(90, 0), new(digests), digests, share: null, arrivals: null, TestContext.Current.CancellationToken);
        return digests;
    }

    [Fact]
    public void EveryStageIsAmongThem() => Assert.Equal(
        Enum.GetValues<Stage>(),
        typeof(PlantedChangeTests).GetMethod(nameof(AChangeOfAStagesWorkIsFoundAndNamed))!
            .GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>().Select(row => (Stage)row.Data[0]!).Order());

    /// <summary>The scenario with something else in it that only one stage works by.</summary>
    private static Scenario Changed(Scenario plain, Stage stage)
    {
        var (sensor, post, unit, link) = (plain.Sensors[0], plain.Posts[0], plain.FireUnits[0], plain.Links[0]);
        return stage switch
        {
            Stage.Fate => plain with { Aims = [.. plain.Aims.Select(_ => -1)] },
            Stage.Sense => plain with { Sensors = plain.Sensors.SetItem(0, sensor with { Bias = new(0.5.Metres, Angle.Zero, Angle.Zero) }) },
            Stage.Track => plain with { Sensors = plain.Sensors.SetItem(0, sensor with { Keeping = TrackKeeperKind.MultiHypothesis }) },
            Stage.Receive => plain with { Correlation = new() { GateDistanceSquared = 1e-9 } },
            Stage.Share => plain with { Links = plain.Links.SetItem(0, link with { Description = link.Description with { PositionGrain = 100.Metres } }) },
            Stage.Assess => plain with { KillAssessment = plain.KillAssessment with { MissDeclaredKill = Ratio.One, KillDeclaredMiss = Ratio.One } },
            Stage.Command => plain with { Posts = plain.Posts.SetItem(0, post with { Doctrine = ReducedParts.Doctrine(FiringPattern.Of(1)) }) },
            Stage.Launch => plain with { FireUnits = plain.FireUnits.SetItem(0, unit with { Site = unit.Site with { Description = unit.Site.Description with { RippleInterval = Duration.FromSeconds(0.3) } } }) },
            Stage.Fly => plain with { FireUnits = plain.FireUnits.SetItem(0, unit with { Interceptors = [unit.Interceptors[0] with { BallisticCoefficient = 19_000 }] }) },
            Stage.Repair => plain with { FireUnits = plain.FireUnits.SetItem(0, unit with { LostAt = Instant.FromSeconds(177) }) },
            _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "has no planted change"),
        };
    }

    /// <summary>Two linked systems against a ring of aircraft, more than their rounds can stop, and one that puts a post out for a while.</summary>
    private static Scenario Fight(int targets)
    {
        var world = new ReducedScenario();
        var doctrine = ReducedParts.Doctrine(FiringPattern.Of(2));
        var posts = Enumerable.Range(0, 2).Select(_ => world.AddSystem(doctrine, ReducedParts.FireUnit(6), ReducedParts.Interceptor(0.6))).ToArray();
        world.TieBothWays(posts[0], posts[1], ReducedParts.SwiftLink);
        world.AddRaid(Flights.Ring(targets, rangeMetres: 60_000));

        // One comes out of nowhere, so that it gets through: it puts a post out from 175 s on until 180.
        world.AddRaid([Flights.Inbound(1_250, 45, 170, 5)]);
        return world.Struck([.. Enumerable.Repeat(DefencePart.None, targets), new DefencePart(DefencePartKind.CommandPost, posts[0].Value)], repairSeconds: 5);
    }
}
