using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.Simulation.Digests;
using Parapet.Simulation.Scenarios;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>Names mean nothing: equal numbers and links under other names give the same runs, bit for bit.</summary>
public sealed class NameTests
{
    [Fact]
    public void A_clone_under_another_name_differs_by_exactly_nothing()
    {
        var originals = Replications.Run(TwoSystems("alpha"), 20, seed: 60);
        var clones = Replications.Run(TwoSystems("Zeta 9, export version"), 20, seed: 60);

        foreach (var (original, clone) in originals.Zip(clones))
        {
            Assert.Null(DigestLog.FirstDifference(original.Digests, clone.Digests));
            Assert.Equal(original.Targets, clone.Targets);
            Assert.Equal(original.Story, clone.Story);
            Assert.Equal(original.Fired, clone.Fired);
        }

        // The scenario is one in which chance and timing decide, so that a difference would have shown.
        Assert.True(originals.Select(outcome => outcome.Leakers).Distinct().Count() > 2);
    }

    private static Scenario TwoSystems(string name)
    {
        var world = new ReducedScenario();
        var doctrine = ReducedParts.Doctrine(FiringPattern.Of(1, 1)) with
        {
            Id = name,
            IdentificationDelay = Spread,
            DecisionDelay = Spread,
        };
        var radar = ReducedParts.ExactRadar with { Id = name, Name = name, FalsePlotsPerScan = 2, Registration = ReducedParts.LooseRegistration };
        var round = ReducedParts.Interceptor(0.6) with { Id = name, Name = name };
        var unit = ReducedParts.FireUnit(7) with { Id = name, Name = name, LaunchDelay = Spread, Magazines = [new Magazine(name, 7, 0)] };
        var first = world.AddPost(doctrine, name);
        var second = world.AddPost(doctrine, name);
        world.AddFireUnit(first, world.AddRadar(first, radar), unit, round);
        world.AddFireUnit(second, world.AddRadar(second, radar), unit, round);
        world.TieBothWays(first, second, ReducedParts.SwiftLink with { Name = name });
        world.AddRaid(Flights.Ring(10, staggerMetres: 500));
        return world.Build();
    }

    private static TimeSpread Spread { get; } = new(Duration.FromSeconds(1), Duration.FromSeconds(4), Duration.FromSeconds(20));
}
