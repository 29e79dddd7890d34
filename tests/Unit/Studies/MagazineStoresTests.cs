using System.Collections.Immutable;
using Parapet.Judging.Outcomes;
using Parapet.Messages;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Xunit;

namespace Parapet.Tests.Unit.Studies;

/// <summary>
/// Rounds through a campaign. The oracle is arithmetic on public figures: two THAAD batteries hold 96 ready rounds; more
/// than 150 were fired in twelve days of June 2025, about a quarter of all ever bought; 12 a year were bought then and 37 planned.
/// </summary>
public sealed class MagazineStoresTests
{
    private const double DailyDemand = 150.0 / 12;

    [Fact]
    public void Two_batteries_without_a_depot_are_empty_on_the_eighth_day()
    {
        var fired = FiredByDay(depot: 0, days: 12);

        // 96 / 12.5 = 7.68 days.
        Assert.Equal(96, fired.Sum());
        Assert.All(fired[..7], day => Assert.InRange(day, 12, 13));
        Assert.InRange(fired[7], 1, 11);
        Assert.All(fired[8..], day => Assert.Equal(0, day));
    }

    [Fact]
    public void Fifty_four_rounds_in_depot_carry_them_through_the_twelve_days()
    {
        var fired = FiredByDay(depot: 54.0 / 96, days: 13);
        Assert.Equal(150, fired[..12].Sum());
        Assert.Equal(0, fired[12]);
    }

    /// <summary>150 rounds at 12 a year take 12.5 years and at 37 a year 4.05, between which the published 3 to 8 years lie.</summary>
    [Theory]
    [InlineData(12, 13)]
    [InlineData(37, 5)]
    public void What_was_fired_takes_years_to_buy_again(double boughtPerYear, int wholeYears)
    {
        var scenario = TwoBatteries(75);
        var campaign = new Campaign { Raids = 2, Every = Duration.FromSeconds(365.25 * 86_400), Depot = 0, DeliveredPerYear = boughtPerYear / 150 };
        var stores = new MagazineStores(campaign, scenario);
        stores.After(Outcome(scenario, [75, 75]), scenario);
        var years = 1;
        while (Ready(stores, scenario).Sum() < 150)
        {
            stores.After(Outcome(stores.Filled(scenario), [0, 0]), scenario);
            years++;
        }

        Assert.Equal(wholeYears, years);
    }

    [Fact]
    public void The_depot_fills_the_emptiest_launchers_first_and_no_further_than_they_hold()
    {
        var scenario = TwoBatteries(48);
        var stores = new MagazineStores(new Campaign { Raids = 2, Every = Duration.FromSeconds(86_400), Depot = 30.0 / 96, DeliveredPerYear = 0 }, scenario);
        stores.After(Outcome(scenario, [40, 0]), scenario);
        Assert.Equal([38, 48], Ready(stores, scenario));
        Assert.Equal(0, stores.InDepot);

        var plenty = new MagazineStores(new Campaign { Raids = 2, Every = Duration.FromSeconds(86_400), Depot = 2, DeliveredPerYear = 0 }, scenario);
        plenty.After(Outcome(scenario, [40, 5]), scenario);
        Assert.Equal([48, 48], Ready(plenty, scenario));
        Assert.Equal(192 - 45, plenty.InDepot);
    }

    /// <summary>A convoy of 30 h that leaves after a raid is late for the next of every 24 h and in time for the one behind it.</summary>
    [Fact]
    public void Rounds_on_the_way_are_on_no_launcher_and_are_not_sent_twice()
    {
        var scenario = TwoBatteries(48);
        var stores = new MagazineStores(Daily(depot: 1) with { Convoy = Duration.FromSeconds(30 * 3_600) }, scenario);
        stores.After(Outcome(scenario, [40, 0]), scenario);
        Assert.Equal([8, 48], Ready(stores, scenario));
        Assert.Equal((40, 56), (stores.OnTheWay, stores.InDepot));
        stores.After(Outcome(stores.Filled(scenario), [0, 4]), scenario);
        Assert.Equal([48, 44], Ready(stores, scenario));
        Assert.Equal((4, 52), (stores.OnTheWay, stores.InDepot));
    }

    /// <summary>A launcher that is out takes its room with it, and no convoy goes to it; repaired, it is filled again.</summary>
    [Fact]
    public void What_is_out_of_order_stays_so_until_it_is_repaired_and_is_not_reloaded()
    {
        var scenario = WithLaunchers(TwoBatteries(48), 6);
        var stores = new MagazineStores(Daily(depot: 1), scenario);
        PartOut[] parts =
        [
            new(new(DefencePartKind.Launcher, 1), Instant.FromSeconds(100_000)), new(new(DefencePartKind.Radar, 0), Instant.FromSeconds(200_000)),
            new(new(DefencePartKind.CommandPost, CommandPostPlacement.FirstNode), Instant.FromSeconds(86_400)),
        ];
        stores.After(Outcome(scenario, [8, 18]) with { PutOut = [.. parts] }, scenario);
        var second = stores.Filled(scenario);
        Assert.Equal([48, 40], Ready(stores, scenario));
        Assert.Equal(96 - 8 - 10, stores.InDepot);
        Assert.Equal([(0, 48), (1, 40)], second.FireUnits.Select(unit => (unit.Site.Description.Magazines[0].LaunchersOut, unit.Site.Description.Magazines[0].Room)));
        Assert.Equal([new(new(DefencePartKind.Launcher, 1), Instant.FromSeconds(13_600)), new(new(DefencePartKind.Radar, 0), Instant.FromSeconds(113_600))], second.OutAtStart);
        stores.After(Outcome(second, [0, 0]) with { PutOut = second.OutAtStart }, scenario);
        Assert.Equal([48, 48], Ready(stores, scenario));
        Assert.Equal([new(new(DefencePartKind.Radar, 0), Instant.FromSeconds(27_200))], stores.Filled(scenario).OutAtStart);
    }

    /// <summary>What a unit holds for a reload is spent like what is on its launchers: it does not grow again from raid to raid.</summary>
    [Fact]
    public void Held_rounds_come_from_nowhere_on_no_day()
    {
        var scenario = WithLaunchers(TwoBatteries(48), 6, reloads: 10);
        var stores = new MagazineStores(Daily(depot: 0), scenario);
        for (var (day, left) = (0, 58); day < 4; day++, left -= 17)
        {
            var filled = stores.Filled(scenario);
            Assert.Equal((Math.Min(48, left), Math.Max(0, left - 48)), (filled.FireUnits[0].Site.Description.Magazines[0].Ready, filled.FireUnits[0].Site.Description.Magazines[0].Reloads));
            var outcome = Outcome(filled, [17, 0]);
            stores.After(outcome with { Rounds = [outcome.Rounds[0] with { Left = left - 17 }, outcome.Rounds[1]] }, scenario);
        }
    }

    private static Campaign Daily(double depot) => new() { Raids = 5, Every = Duration.FromSeconds(86_400), Depot = depot, DeliveredPerYear = 0 };

    private static Scenario WithLaunchers(Scenario scenario, int launchers, int reloads = 0) => scenario with
    {
        FireUnits =
        [
            .. scenario.FireUnits.Select(unit => unit with
            {
                Site = unit.Site with { Description = unit.Site.Description with { Magazines = [unit.Site.Description.Magazines[0] with { Launchers = launchers, Reloads = reloads }] } },
            }),
        ],
    };

    /// <summary>Rounds fired each day by a demand that asks both batteries in turn, as far as their launchers hold.</summary>
    private static int[] FiredByDay(double depot, int days)
    {
        var scenario = TwoBatteries(48);
        var stores = new MagazineStores(new Campaign { Raids = days, Every = Duration.FromSeconds(86_400), Depot = depot, DeliveredPerYear = 0 }, scenario);
        var fired = new int[days];
        for (var day = 0; day < days; day++)
        {
            var asked = (int)((day + 1) * DailyDemand) - (int)(day * DailyDemand);
            var ready = Ready(stores, scenario);
            var first = Math.Min(ready[0], (asked + 1) / 2);
            var second = Math.Min(ready[1], asked - first);
            first = Math.Min(ready[0], asked - second);
            fired[day] = first + second;
            stores.After(Outcome(stores.Filled(scenario), [first, second]), scenario);
        }

        return fired;
    }

    private static int[] Ready(MagazineStores stores, Scenario scenario) =>
        [.. stores.Filled(scenario).FireUnits.Select(unit => unit.Site.Description.Magazines[0].Ready)];

    private static RunOutcome Outcome(Scenario before, int[] fired) => new()
    {
        Targets = [],
        Shots = [],
        Rounds = [.. before.FireUnits.Select((unit, i) => new RoundCount(i, "thaad-interceptor", fired[i], unit.Site.Description.Magazines[0].Ready - fired[i], Money.Zero))],
        RoundFates = [],
        DoubleEngagements = 0,
        Picture = default,
        Pictures = [],
        Commonality = default,
        Judgements = [],
        Simulated = Duration.Zero,
    };

    private static Scenario TwoBatteries(int rounds) => ScenarioOf([Battery(0, rounds), Battery(1, rounds)]);

    private static FireUnitPlacement Battery(int id, int rounds) => new()
    {
        Site = new()
        {
            Id = new(id),
            Description = new()
            {
                Id = "thaad", Name = "THAAD fire unit", TargetChannels = 10, MissileChannels = 10, RippleInterval = Duration.FromSeconds(3),
                LaunchDelay = default, ReloadTime = Duration.Zero, Magazines = [new("thaad-interceptor", rounds, 0)],
                EngagesOnRemoteTrack = true, Availability = Ratio.Of(1),
            },
            Place = Geodetic.FromDegrees(38, 35),
            Boresight = Azimuth.FromDegrees(140),
            SectorWidth = 120.Degrees,
            Rounds = [],
        },
        Interceptors = [],
        Post = new(CommandPostPlacement.FirstNode),
        EngagementRadar = new(0),
    };

    private static Scenario ScenarioOf(ImmutableArray<FireUnitPlacement> units) => new()
    {
        Name = "two batteries", Terrain = Parapet.Earth.Terrain.SmoothEarth.Instance, Sensors = [], Posts = [], FireUnits = units, Links = [],
        Assets = [], Targets = [], Aims = [], KillAssessment = null!, TimeLimit = Duration.FromSeconds(1),
    };
}
