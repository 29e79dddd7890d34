using Parapet.BattleManagement.Doctrine;
using Parapet.Earth.Terrain;
using Parapet.Flight.Navigation;
using Parapet.Messages;
using Parapet.Record.Entries;
using Parapet.Simulation.Scenarios;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>What goes astray is told when it loses its way, and counted by where it ends: lost where that lies beside its aim, a hit where it does not.</summary>
public sealed class JammedRaidTests
{
    private const double LostAt = 20;

    [Fact]
    public void One_that_ends_beside_its_aim_is_lost_and_told_so()
    {
        var run = Replications.Run(Jammed(20.Kilometres));
        var told = Assert.Single(run.Of<NavigationLost>());
        Assert.Equal((Instant.FromSeconds(LostAt), new(0), "Jammers", StrayCourse.ComesDown), (told.Time, told.Target, told.Jammer, told.Course));
        Assert.Equal(TargetFate.LostToJamming, run.Targets[0].Fate);
        Assert.Equal(TargetFate.HitAsset, run.Targets[1].Fate);
        Assert.Equal(1, run.Leakers);
    }

    [Fact]
    public void One_that_ends_within_its_aim_hits_it()
    {
        var scenario = Jammed(Length.Zero);
        var run = Replications.Run(scenario);
        Assert.Single(run.Of<NavigationLost>());
        Assert.Equal([TargetFate.HitAsset, TargetFate.HitAsset], run.Targets.Select(target => target.Fate));
        Assert.Equal(TargetFate.LostToJamming, Replications.Run(Jammed(scenario.Assets[0].Radius + 1.Metres)).Targets[0].Fate);
        Assert.Equal(TargetFate.HitAsset, Replications.Run(Jammed(scenario.Assets[0].Radius)).Targets[0].Fate);
    }

    [Fact]
    public void One_that_is_shot_down_before_is_a_kill_and_loses_nothing()
    {
        var run = Replications.Run(Jammed(20.Kilometres, defended: true, lostAt: 395));
        Assert.Equal(TargetFate.Killed, run.Targets[0].Fate);
        Assert.Empty(run.Of<NavigationLost>());
    }

    /// <summary>A loss that is laid down changes nothing that is seen or decided before the end.</summary>
    [Fact]
    public void Nobody_who_defends_is_told()
    {
        var (with, without) = (Replications.Run(Jammed(20.Kilometres, defended: true)), Replications.Run(Jammed(20.Kilometres, defended: true) with { NavigationLosses = [] }));
        Assert.Equal(without.Of<Launched>(), with.Of<Launched>());
        Assert.Equal(without.Of<TrackConfirmed>(), with.Of<TrackConfirmed>());
        Assert.NotEmpty(with.Of<Launched>());
    }

    /// <summary>A run that is broken off counts a stray by where its way leads, and knows nothing of what flies as laid.</summary>
    [Fact]
    public void One_that_still_strays_when_the_run_is_broken_off_is_counted_by_where_it_would_end()
    {
        var limit = Duration.FromSeconds(300);
        var far = Replications.Run(Jammed(20.Kilometres) with { TimeLimit = limit });
        Assert.Equal([TargetFate.LostToJamming, TargetFate.Open], far.Targets.Select(target => target.Fate));
        var near = Replications.Run(Jammed(Length.Zero) with { TimeLimit = limit });
        Assert.Equal([TargetFate.HitAsset, TargetFate.Open], near.Targets.Select(target => target.Fate));
        Assert.Equal(TargetFate.Open, Replications.Run(Jammed(20.Kilometres, lostAt: 350) with { TimeLimit = limit }).Targets[0].Fate);
    }

    private static Scenario Jammed(Length beside, bool defended = false, double lostAt = LostAt)
    {
        var world = new ReducedScenario();
        world.AddSystem(ReducedParts.Doctrine(FiringPattern.Of(1)), ReducedParts.FireUnit(defended ? 8 : 0), ReducedParts.Interceptor(1));
        world.AddRaid(Flights.Ring(2, rangeMetres: 100_000, seconds: 400));
        var description = new NavigationJammerDescription
        {
            Id = "jammer", Name = "jammer", EffectivePower = Power.FromWatts(100), ControlReach = Length.Zero, MastHeight = 10.Metres, Cost = Money.Zero,
        };
        var jammer = new NavigationJammer(description, ReducedScenario.Centre, new SmoothHorizon(10.Metres));
        return world.Build() with
        {
            NavigationJammers = [new("Jammers", jammer)],
            NavigationLosses = [new(Instant.FromSeconds(lostAt), LostSignal.SatelliteNavigation, 0, StrayCourse.ComesDown, beside), null],
        };
    }
}
