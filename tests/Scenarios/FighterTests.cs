using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Fighters;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Record.Entries;
using Parapet.Simulation.Scenarios;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>Fighters among the defenders: they act on tracks, never on truth, and only as far as fuel, weapons and rules reach.</summary>
public sealed class FighterTests
{
    [Fact]
    public void A_patrol_meets_what_its_control_sees_and_is_counted()
    {
        var run = Replications.Run(World(aircraft: 1, onPatrol: 1).Build());
        Assert.Equal(TargetFate.Killed, run.Targets[0].Fate);
        var launched = Assert.Single(run.Of<Launched>());
        Assert.Equal((new FireUnitId(0), 0), (launched.Unit, launched.InterceptorType));
        Assert.Contains(run.Of<FighterPhaseChanged>(), entry => entry.Phase == FighterPhase.Committed);
        Assert.NotEmpty(run.Of<FighterSaw>());
        var work = run.Outcome.Fighters;
        Assert.Equal((1, 1, 1, 0), (work.Sorties, work.Commits, work.Kills, work.Lost));
        Assert.Equal(run.Outcome.Simulated, work.Flown);
        Assert.Equal(0.02e6 * work.Flown.Seconds / 3_600, work.FlyingCost.Dollars, 1e-6);
        Assert.Equal((1, 1, 2), (run.Rounds[0].Fired, run.Rounds[0].Left, run.Rounds[1].Left));
    }

    [Fact]
    public void Fighters_without_any_picture_do_nothing()
    {
        var world = new ReducedScenario();
        var post = world.AddPost(ReducedParts.Doctrine(FiringPattern.Of(1)));
        world.AddFighters(post, ReducedParts.Fighter(1), aircraft: 4, onPatrol: 2);
        world.AddRaid([Flights.Inbound(90_000, 0, 0, 360)]);
        var run = Replications.Run(world.Build());
        Assert.Equal(TargetFate.HitAsset, run.Targets[0].Fate);
        Assert.Empty(run.Of<Launched>());
        Assert.DoesNotContain(run.Of<FighterPhaseChanged>(), entry => entry.Phase is FighterPhase.Committed or FighterPhase.Scrambling);
    }

    private static ReducedScenario World(int aircraft, int onPatrol, double kill = 1, Func<FighterStation, FighterStation>? change = null)
    {
        var world = new ReducedScenario();
        var post = world.AddPost(ReducedParts.Doctrine(FiringPattern.Of(1)));
        world.AddRadar(post, ReducedParts.ExactRadar);
        world.AddFighters(post, ReducedParts.Fighter(kill), aircraft, onPatrol, change);
        world.AddRaid([Flights.Inbound(120_000, 0, 0, 470)]);
        return world;
    }
}
