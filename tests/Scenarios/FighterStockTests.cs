using System.Collections.Immutable;
using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.Messages;
using Parapet.Record.Entries;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>Missiles of fighters come from their base and nowhere else, in a raid and from one to the next, and who was shot down comes no more.</summary>
public sealed class FighterStockTests
{
    /// <summary>Two fighters that never hit, come home and are armed again within minutes, against more than they can shoot at.</summary>
    [Theory]
    [InlineData(4, 4)]
    [InlineData(9, 5)]
    [InlineData(3, 0)]
    [InlineData(60, 60)]
    public void Nothing_is_shot_that_the_base_does_not_have(int far, int near)
    {
        var run = Replications.Run(Raided(kill: 0, far, near).Build());
        Assert.Equal([far, near], run.Rounds.Select(count => count.Fired + count.Left));
        Assert.All(run.Rounds, count => Assert.True(count.Left >= 0, count.ToString()));
        Assert.InRange(run.Rounds.Sum(count => count.Fired), Math.Min(far + near, 9), far + near);
    }

    [Fact]
    public void A_base_without_missiles_sends_nobody()
    {
        var run = Replications.Run(Raided(kill: 1, far: 0, near: 0).Build());
        Assert.Equal(0, run.Outcome.Fighters.Sorties);
        Assert.Empty(run.Of<Launched>());
    }

    /// <summary>Three raids in a row before a battery that takes every stranger for an enemy: fighters and missiles only ever grow fewer.</summary>
    [Fact]
    public void Who_was_shot_down_flies_in_no_later_raid_and_its_missiles_are_gone()
    {
        const int Aircraft = 4;
        var world = Raided(kill: 0, far: 20, near: 20, Aircraft);
        world.AddSystem(
            ReducedParts.Doctrine(FiringPattern.Of(1)) with { WeaponControl = WeaponControlStatus.Free }, ReducedParts.FireUnit(1), ReducedParts.Interceptor(1));
        var full = world.Build();
        var campaign = new Campaign { Raids = 3, Every = Duration.FromSeconds(86_400), Depot = 0, DeliveredPerYear = 0 };
        var stores = new MagazineStores(campaign, full);
        var (flying, missiles, lost) = (Aircraft, 40, 0);
        for (var raid = 0; raid < campaign.Raids; raid++)
        {
            var filled = stores.Filled(full);
            var station = Assert.Single(filled.FighterStations);
            Assert.Equal((flying, missiles), (station.Aircraft, station.Missiles.Sum()));
            var run = Replications.Run(filled, replication: (ulong)raid);
            Assert.InRange(run.Outcome.Fighters.Lost, 0, flying);
            Assert.Equal(run.Outcome.Fighters.Lost, run.Outcome.FightersLost.Count(unit => unit == new FireUnitId(1)));
            var stock = run.Rounds.Where(count => count.FireUnit == 1).ToArray();
            Assert.InRange(missiles - stock.Sum(count => count.Fired + count.Left), 0, 4 * run.Outcome.Fighters.Lost);
            (flying, missiles, lost) = (flying - run.Outcome.Fighters.Lost, stock.Sum(count => count.Left), lost + run.Outcome.Fighters.Lost);
            stores.After(run.Outcome, full);
        }

        Assert.InRange(lost, 1, Aircraft);
    }

    /// <summary>Nothing comes near: who is relieved brings home all that it took up.</summary>
    [Fact]
    public void What_is_not_shot_comes_home()
    {
        var run = Replications.Run(Quiet(isShotAt: false));
        Assert.True(run.Outcome.Fighters.Sorties > 3, $"{run.Outcome.Fighters.Sorties} sorties");
        Assert.Contains(run.Of<FighterPhaseChanged>(), entry => entry.Phase == FighterPhase.TurnRound);
        Assert.Equal([(0, 20), (0, 20)], run.Rounds.Where(count => count.FireUnit == 0).Select(count => (count.Fired, count.Left)));
    }

    [Fact]
    public void What_hangs_on_a_fighter_falls_with_it()
    {
        var run = Replications.Run(Quiet(isShotAt: true));
        var stock = run.Rounds.Where(count => count.FireUnit == 1).ToArray();
        Assert.True(run.Outcome.Fighters.Lost > 0);
        Assert.Equal(0, stock.Sum(count => count.Fired));
        Assert.Equal(40 - 4 * run.Outcome.Fighters.Lost, stock.Sum(count => count.Left));
    }

    /// <summary>Deliveries and depots are measured by what hangs on the fighters, and a base holds no more than it did.</summary>
    [Fact]
    public void A_depot_fills_a_base_as_it_fills_launchers()
    {
        var full = Raided(kill: 0, far: 16, near: 16).Build();
        var stores = new MagazineStores(new Campaign { Raids = 2, Every = Duration.FromSeconds(86_400), Depot = 0.5, DeliveredPerYear = 0 }, full);
        Assert.Equal(4, stores.InDepot);
        var run = Replications.Run(full);
        ImmutableArray<Judging.Outcomes.RoundCount> spent = [.. run.Rounds.Select(count => count with { Fired = 5, Left = 11 })];
        stores.After(run.Outcome with { Rounds = spent }, full);
        Assert.Equal([13, 13], stores.Filled(full).FighterStations[0].Missiles);
        Assert.Equal(0, stores.InDepot);
    }

    /// <summary>Fighters with fuel for 40 minutes, and a threat that flies far off and keeps the run going.</summary>
    /// <param name="isShotAt">By a battery that takes every stranger for an enemy.</param>
    private static Scenario Quiet(bool isShotAt)
    {
        var world = new ReducedScenario();
        var post = world.AddPost(ReducedParts.Doctrine(FiringPattern.Of(1)));
        world.AddRadar(post, ReducedParts.ExactRadar);
        var fighter = ReducedParts.Fighter(0);
        world.AddFighters(
            post, fighter with { Airframe = fighter.Airframe with { Endurance = Duration.FromMinutes(40) } }, aircraft: 3, onPatrol: 1, station => station with { Missiles = [20, 20] });
        if (isShotAt)
        {
            world.AddSystem(
                ReducedParts.Doctrine(FiringPattern.Of(1)) with { WeaponControl = WeaponControlStatus.Free }, ReducedParts.FireUnit(1), ReducedParts.Interceptor(1));
        }

        world.AddTarget(ReducedParts.Target, Flights.Straight(350_000, 350_000, 8_000, 1, 0, 0, 7_000));
        return world.Build(7_200);
    }

    private static ReducedScenario Raided(double kill, int far, int near, int aircraft = 2)
    {
        var world = new ReducedScenario();
        var post = world.AddPost(ReducedParts.Doctrine(FiringPattern.Of(1)));
        world.AddRadar(post, ReducedParts.ExactRadar);
        var fighter = ReducedParts.Fighter(kill) with { TurnRound = Duration.FromMinutes(2) };
        world.AddFighters(post, fighter, aircraft, onPatrol: 2, station => station with { Missiles = [far, near] });
        world.AddRaid([.. Flights.Ring(6, rangeMetres: 110_000, seconds: 430), .. Flights.Ring(6, rangeMetres: 300_000, seconds: 1_300), .. Flights.Ring(6, rangeMetres: 500_000, seconds: 2_200)]);
        return world;
    }
}
