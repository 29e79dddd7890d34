using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.Simulation.Scenarios;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>
/// V9: two complete systems at one place, each in order within itself, against ten targets. Blind to each other they
/// shoot some targets twice and leave others; linked they do not.
/// </summary>
public sealed class TwoSystemsTests
{
    private const int Targets = 10;

    // The values of V9 are exact for the shots they assume: the margin is that of chance alone.
    private const double Linked = 2.000;
    private const double BlindAtRandom = 3.600;
    private const double BlindAlike = 5.200;

    [Fact]
    public void Two_blind_systems_that_choose_at_random_leak_as_the_formula_says()
    {
        var outcomes = Replications.Run(TwoSystems(5, TargetOrder.AtRandom, linked: false), 400, seed: 90);

        AllFire(outcomes, 10);
        var leakers = outcomes.Mean(outcome => outcome.Leakers);
        leakers.AssertAgrees(BlindAtRandom, "leakers");
        leakers.AssertExcludes(Linked, "leakers of linked systems");
        leakers.AssertExcludes(BlindAlike, "leakers of systems that choose alike");

        // Expected double engagements: m1 m2 / N.
        outcomes.Mean(outcome => outcome.Outcome.DoubleEngagements).AssertAgrees(2.5, "targets shot by both");
    }

    [Fact]
    public void Two_blind_systems_that_choose_alike_shoot_the_same_targets()
    {
        var outcomes = Replications.Run(TwoSystems(5, TargetOrder.ByThreat, linked: false), 200, seed: 91);

        AllFire(outcomes, 10);
        Assert.All(outcomes, outcome => Assert.Equal(5, outcome.Outcome.DoubleEngagements));
        outcomes.Mean(outcome => outcome.Leakers).AssertAgrees(BlindAlike, "leakers");
    }

    [Theory]
    [InlineData(TargetOrder.ByThreat)]
    [InlineData(TargetOrder.AtRandom)]
    public void Linked_systems_share_the_targets_out(TargetOrder order)
    {
        var outcomes = Replications.Run(TwoSystems(5, order, linked: true), 200, seed: 92);

        AllFire(outcomes, 10);
        Assert.All(outcomes, outcome => Assert.Equal(0, outcome.Outcome.DoubleEngagements));
        var leakers = outcomes.Mean(outcome => outcome.Leakers);
        leakers.AssertAgrees(Linked, "leakers");
        leakers.AssertExcludes(BlindAtRandom, "leakers of blind systems");
    }

    [Fact]
    public void Where_each_system_can_cover_all_a_link_saves_rounds_and_no_target()
    {
        var blind = Replications.Run(TwoSystems(10, TargetOrder.ByThreat, linked: false), 200, seed: 93);
        var linked = Replications.Run(TwoSystems(10, TargetOrder.ByThreat, linked: true), 200, seed: 93);

        blind.Mean(outcome => outcome.Leakers).AssertAgrees(0.4, "leakers of blind systems");
        linked.Mean(outcome => outcome.Leakers).AssertAgrees(0.4, "leakers of linked systems");
        AllFire(blind, 20);

        // Linked, a second round leaves only for a target that the first has missed: 10 + 10 x 0.2.
        linked.Mean(outcome => outcome.Fired).AssertAgrees(12, "rounds of linked systems");
    }

    [Fact]
    public void Layers_that_do_not_know_of_each_other_leak_the_product()
    {
        // V7, layers 0.8 and 0.9: 0.98 of the targets are stopped; each layer has a round for every target.
        var world = new ReducedScenario();
        world.AddSystem(ReducedParts.Doctrine(FiringPattern.Of(1)), ReducedParts.FireUnit(Targets), ReducedParts.Interceptor(0.8));
        world.AddSystem(ReducedParts.Doctrine(FiringPattern.Of(1)), ReducedParts.FireUnit(Targets), ReducedParts.Interceptor(0.9));
        world.AddRaid(Flights.Ring(Targets));
        var outcomes = Replications.Run(world.Build(), 200, seed: 94);

        Estimate.OfShare(outcomes.Sum(outcome => outcome.Leakers), Targets * 200, 0.02).AssertAgrees(0.02, "leak probability");
    }

    private static Scenario TwoSystems(int rounds, TargetOrder order, bool linked)
    {
        var world = new ReducedScenario();
        var doctrine = ReducedParts.Doctrine(FiringPattern.Of(1), order);

        // Three seconds from order to launch, linked or not: long enough to hear of an earlier order and let it be.
        var unit = ReducedParts.FireUnit(rounds) with { LaunchDelay = TimeSpread.Fixed(Duration.FromSeconds(3)) };
        var first = world.AddSystem(doctrine, unit, ReducedParts.Interceptor(0.8));
        var second = world.AddSystem(doctrine, unit, ReducedParts.Interceptor(0.8));
        if (linked)
        {
            world.TieBothWays(first, second, ReducedParts.SwiftLink);
        }

        // Every target is within reach when first seen, so that nothing but the order of targets decides.
        world.AddRaid(Flights.Ring(Targets, rangeMetres: 55_000, staggerMetres: 1_500));
        return world.Build();
    }

    private static void AllFire(ReducedRun[] outcomes, int rounds) =>
        Assert.All(outcomes, outcome => Assert.Equal(rounds, outcome.Fired));
}
