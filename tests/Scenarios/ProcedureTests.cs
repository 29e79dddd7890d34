using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.Record.Entries;
using Parapet.Simulation.Scenarios;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>What posts do by rules agreed beforehand: zones that keep them apart without a link, and a status for when they are alone.</summary>
public sealed class ProcedureTests
{
    [Fact]
    public void Zones_apart_end_double_engagements_without_any_link()
    {
        var blind = Run(TwoSystems(zones: false));
        var zoned = Run(TwoSystems(zones: true));

        Assert.True(blind.Outcome.DoubleEngagements > 0);
        Assert.Equal(0, zoned.Outcome.DoubleEngagements);
        Assert.Equal(10, zoned.Of<Launched>().Count());
        Assert.Equal(2, zoned.Of<Launched>().Select(entry => entry.Post).Distinct().Count());
    }

    [Fact]
    public void A_post_that_no_longer_hears_its_centre_falls_back_on_its_own_rule()
    {
        var cut = Run(UnderCentre(new AutonomyRule(Duration.FromSeconds(20), WeaponControlStatus.Free), Instant.FromSeconds(60)));
        var heard = Run(UnderCentre(new AutonomyRule(Duration.FromSeconds(20), WeaponControlStatus.Free), Instant.Never));
        var without = Run(UnderCentre(null, Instant.FromSeconds(60)));

        var alone = Assert.Single(cut.Of<AutonomyChanged>());
        Assert.Equal((1001, true), (alone.Post.Value, alone.IsAlone));
        Assert.InRange(alone.Time.Seconds, 78, 82);
        Assert.All(cut.Of<Launched>(), entry => Assert.True(entry.Time >= alone.Time));
        Assert.NotEmpty(cut.Of<Launched>());
        Assert.Empty(heard.Of<Launched>());
        Assert.Empty(without.Of<Launched>());
    }

    private static ReducedRun Run(Scenario scenario) => Replications.Run(scenario, seed: 80);

    private static Scenario TwoSystems(bool zones)
    {
        var world = new ReducedScenario();
        var doctrine = ReducedParts.Doctrine(FiringPattern.Of(1));
        world.AddSystem(doctrine, ReducedParts.FireUnit(10), ReducedParts.Interceptor(0));
        world.AddSystem(doctrine, ReducedParts.FireUnit(10), ReducedParts.Interceptor(0));
        world.AddRaid(Flights.Ring(10, rangeMetres: 70_000, seconds: 260, staggerMetres: 1_500));
        var scenario = world.Build();
        return !zones ? scenario : scenario with { Posts = [WithZone(scenario.Posts[0], 1, 181), WithZone(scenario.Posts[1], 181, 1)] };
    }

    private static CommandPostPlacement WithZone(CommandPostPlacement post, double from, double to) => post with
    {
        Zones =
        [
            new Zone
            {
                Name = post.Name, Centre = ReducedScenario.Centre, Radius = 200.Kilometres, From = Azimuth.FromDegrees(from), To = Azimuth.FromDegrees(to),
            },
        ],
    };

    /// <summary>Nothing is hostile here before it is shown to be, so a post whose weapons are tight does not fire.</summary>
    private static Scenario UnderCentre(AutonomyRule? rule, Instant cutAt)
    {
        var world = new ReducedScenario();
        var doctrine = ReducedParts.Doctrine(FiringPattern.Of(1)) with { WeaponControl = WeaponControlStatus.Hold, Autonomous = rule };
        var centre = world.AddPost(doctrine);
        world.AddRadar(centre, ReducedParts.ExactRadar);
        var post = world.AddSystem(doctrine, ReducedParts.FireUnit(10), ReducedParts.Interceptor(0));
        world.Tie(centre, post, ReducedParts.SwiftLink, cutAt);
        world.AddRaid(Flights.Ring(3, rangeMetres: 90_000, seconds: 360, staggerMetres: 1_500));
        var scenario = world.Build();
        return scenario with { Posts = scenario.Posts.SetItem(0, scenario.Posts[0] with { System = "" }) };
    }
}
