using System.Collections.Immutable;
using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.BattleManagement.Fighters;
using Parapet.BattleManagement.Identification;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Record.Entries;
using Parapet.Simulation.Scenarios;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>What reaches a part of the defence puts it out of order, and only as long as it takes to repair it.</summary>
public sealed class StrikeTests
{
    private const double StruckAt = 60;
    private const double Repair = 100;

    private static readonly DefencePart Radar = new(DefencePartKind.Radar, 0);
    private static readonly DefencePart Launcher = new(DefencePartKind.Launcher, 0);
    private static readonly DefencePart Post = new(DefencePartKind.CommandPost, CommandPostPlacement.FirstNode);

    [Fact]
    public void A_radar_that_is_hit_sees_and_guides_nothing_until_it_is_repaired()
    {
        var run = Run(Radar);
        Assert.Equal((Instant.FromSeconds(StruckAt), Repair), (Struck(run).Time, Struck(run).OutFor.Seconds));
        Assert.Equal(TargetFate.HitDefence, run.Targets[0].Fate);
        Assert.NotNull(run.Targets[0].Cause);
        Assert.Equal(Instant.FromSeconds(StruckAt + Repair), Assert.Single(run.Of<DefenceRepaired>()).Time);
        var states = run.Of<EmitterState>().Where(entry => entry.Time > Instant.Start).Select(entry => (entry.Status, entry.Time.Seconds)).ToArray();
        Assert.Equal([EmitterStatus.Lost, EmitterStatus.Emitting], states.Select(state => state.Status));
        Assert.InRange(states[0].Seconds, StruckAt, StruckAt + 4);
        Assert.InRange(states[1].Seconds, StruckAt + Repair, StruckAt + Repair + 4);

        // The second comes into sight while the radar is out: before it is repaired nobody knows of it.
        Assert.All(run.Of<TrackConfirmed>().Where(entry => entry.Time.Seconds > StruckAt + 4), entry => Assert.True(entry.Time.Seconds > StruckAt + Repair));
        Assert.NotEmpty(run.Of<Launched>());
        Assert.All(run.Of<Launched>(), entry => Assert.False(entry.Time.Seconds is > StruckAt + 8 and < StruckAt + Repair, entry.ToString()));
    }

    [Fact]
    public void Nothing_is_fired_without_the_post_that_orders_it()
    {
        var run = Run(Post);
        Assert.All(run.Of<Ordered>(), entry => Assert.False(entry.Time.Seconds is >= StruckAt and <= StruckAt + Repair, entry.ToString()));
        Assert.All(run.Of<Launched>(), entry => Assert.False(entry.Time.Seconds is >= StruckAt and <= StruckAt + Repair, entry.ToString()));
        Assert.Contains(run.Of<Ordered>(), entry => entry.Time.Seconds > StruckAt + Repair);
        Assert.Equal(1, Assert.Single(run.Of<DefenceRepaired>()).Standing);
    }

    /// <summary>What a post knew when it was hit it gives no orders by, to fighters as little as to units.</summary>
    [Fact]
    public void Nobody_is_sent_by_a_post_that_is_out()
    {
        const double Hit = 26;
        var world = new ReducedScenario();
        var post = world.AddSystem(ReducedParts.Doctrine(FiringPattern.Of(1)), ReducedParts.FireUnit(0), ReducedParts.Interceptor(0));
        world.AddFighters(post, ReducedParts.Fighter(0), aircraft: 6, onPatrol: 6);
        world.AddTarget(ReducedParts.Target with { Class = TargetClass.CruiseMissile }, Flights.Inbound(8_000, 10, 0, Hit, height: 2_000));
        world.AddRaid(Flights.Ring(12, rangeMetres: 110_000, seconds: 430));
        var run = Replications.Run(world.Struck([Post, .. Enumerable.Repeat(DefencePart.None, 18)], Repair));
        var sent = run.Of<FighterPhaseChanged>().Where(entry => entry.Phase == FighterPhase.Committed).Select(entry => entry.Time.Seconds).ToArray();
        Assert.Contains(sent, time => time < Hit);
        Assert.DoesNotContain(sent, time => time is > Hit and < Hit + Repair);
        Assert.Contains(run.Of<Launched>(), entry => entry.Time.Seconds > Hit + Repair);
    }

    [Fact]
    public void A_launcher_takes_its_part_of_the_rounds_with_it()
    {
        var run = Run(Launcher, unit => unit with { Magazines = [new Magazine("round", 12, 0) { Launchers = 4 }] });
        var fired = run.Of<Launched>().Count(entry => entry.Time.Seconds < StruckAt);
        Assert.Equal(Math.Round((12 - fired) / 4.0, MidpointRounding.AwayFromZero), Struck(run).RoundsLost);
        Assert.Equal(12, run.Rounds[0].Fired + run.Rounds[0].Left + Struck(run).RoundsLost);
        Assert.Equal((1, 0, 1, 0, Struck(run).RoundsLost), (run.Outcome.Damage.Hits, run.Outcome.Damage.Radars, run.Outcome.Damage.Launchers, run.Outcome.Damage.CommandPosts, run.Outcome.Damage.RoundsLost));
        Assert.Equal(4, Assert.Single(run.Of<DefenceRepaired>()).Standing);
    }

    [Fact]
    public void A_hit_that_puts_nothing_out_changes_nothing_else()
    {
        var scenario = World().Struck([Radar, DefencePart.None], Repair, putOut: 0);
        var (hit, plain) = (Replications.Run(scenario), Replications.Run(scenario with { Attacks = [], Strikes = null }));
        Assert.Equal(TargetFate.HitDefence, hit.Targets[0].Fate);
        Assert.Equal(TargetFate.HitAsset, plain.Targets[0].Fate);
        Assert.Equal(Duration.Zero, Struck(hit).OutFor);
        Assert.Equal(plain.Of<Launched>(), hit.Of<Launched>());
        Assert.Equal(plain.Of<Identified>(), hit.Of<Identified>());
    }

    [Fact]
    public void A_missile_that_homes_misses_a_radar_that_has_been_silent_for_longer_than_it_remembers()
    {
        // Until 900 s it has not radiated at all; from 20 s on it does.
        foreach (var (until, fate) in ((double, TargetFate)[])[(900, TargetFate.FellHarmless), (20, TargetFate.HitDefence)])
        {
            var world = World(doctrine => doctrine with { EmissionControl = new(Length.Zero, Instant.FromSeconds(until)) }, new EmitterHoming(Duration.FromSeconds(30), Ratio.Zero));
            Assert.Equal(fate, Replications.Run(world.Struck([Radar, DefencePart.None], Repair)).Targets[0].Fate);
        }
    }

    /// <summary>Between its scans, however long one takes, a radar radiates on, and whether or not anybody fires by its tracks.</summary>
    [Theory]
    [InlineData(12, true)]
    [InlineData(2, false)]
    public void A_radar_that_radiates_is_found_without_any_memory(double scanSeconds, bool reachesUnits)
    {
        var world = new ReducedScenario();
        var post = world.AddPost(ReducedParts.Doctrine(FiringPattern.Of(1)));
        world.AddRadar(post, ReducedParts.ExactRadar with { ScanPeriod = Duration.FromSeconds(scanSeconds) });
        if (reachesUnits)
        {
            world.AddFireUnit(post, new(0), ReducedParts.FireUnit(4), ReducedParts.Interceptor(0));
        }

        world.AddTarget(
            ReducedParts.Target with { Class = TargetClass.CruiseMissile, Homing = new EmitterHoming(Duration.Zero, Ratio.Zero) },
            Flights.Inbound(15_000, 10, 0, StruckAt, height: 2_000));
        Assert.Equal(TargetFate.HitDefence, Replications.Run(world.Struck([Radar], Repair)).Targets[0].Fate);
    }

    /// <summary>What no launcher is left for is hit in vain: no more launchers are put out than stand.</summary>
    [Fact]
    public void No_more_launchers_are_put_out_than_stand()
    {
        var world = new ReducedScenario();
        world.AddSystem(
            ReducedParts.Doctrine(FiringPattern.Of(1)), ReducedParts.FireUnit(0) with { Magazines = [new Magazine("round", 6, 0) { Launchers = 2 }] }, ReducedParts.Interceptor(0));
        world.AddRaid(Flights.Ring(4, rangeMetres: 10_000, seconds: 40, staggerMetres: 100));
        var run = Replications.Run(world.Struck([.. Enumerable.Repeat(Launcher, 4)], repairSeconds: 3_000));
        Assert.Equal((4, 2), (run.Outcome.Damage.Hits, run.Outcome.Damage.Launchers));
        Assert.Equal(2, run.Of<DefenceStruck>().Count(entry => entry.OutFor > Duration.Zero));
    }

    /// <summary>The last raid meets what is left: what an earlier one put out comes back when it is repaired, and no hit of this raid is counted for it.</summary>
    [Fact]
    public void What_an_earlier_raid_put_out_is_out_until_it_is_repaired()
    {
        var scenario = World().Struck([DefencePart.None, DefencePart.None], Repair);
        var whole = Replications.Run(scenario);
        foreach (var part in (DefencePart[])[Radar, Post])
        {
            var run = Replications.Run(scenario with { OutAtStart = [new(part, Instant.FromSeconds(Repair))] });
            Assert.Contains(whole.Of<Ordered>(), entry => entry.Time.Seconds < Repair);
            Assert.All(run.Of<Ordered>(), entry => Assert.True(entry.Time.Seconds >= Repair, $"{part}: {entry}"));
            Assert.NotEmpty(run.Of<Ordered>());
            Assert.Equal((Instant.Start, true, part), (Struck(run).Time, Struck(run).Target.IsNone, Struck(run).Part));
            Assert.Equal(Instant.FromSeconds(Repair), Assert.Single(run.Of<DefenceRepaired>()).Time);
            Assert.Equal(default, run.Outcome.Damage);
            Assert.Equal(new PartOut(part, Instant.FromSeconds(Repair)), Assert.Single(run.Outcome.PutOut));
        }
    }

    [Fact]
    public void A_launcher_that_is_out_comes_back_without_rounds()
    {
        var run = Run(DefencePart.None, unit => unit with { Magazines = [new Magazine("round", 9, 0) { Launchers = 4, Full = 12, LaunchersOut = 1 }] }, [new(Launcher, Instant.FromSeconds(Repair))]);
        Assert.Equal(9, run.Rounds[0].Fired + run.Rounds[0].Left);
        Assert.Equal(4, Assert.Single(run.Of<DefenceRepaired>()).Standing);
    }

    [Fact]
    public void A_radar_falls_silent_for_a_missile_that_comes_for_it_and_sees_again()
    {
        var criterion = new AntiRadiationCriterion(100.MetresPerSecond, (-5).Degrees, 40.Degrees, 100.Kilometres);
        var world = World(
            doctrine => doctrine with { AntiRadiation = criterion, ShutDown = new(Duration.FromSeconds(15), Duration.FromSeconds(40)), WeaponControl = WeaponControlStatus.Hold },
            new EmitterHoming(Duration.FromSeconds(5), Ratio.Zero));
        var run = Replications.Run(world.Struck([Radar, DefencePart.None], Repair));
        var states = run.Of<EmitterState>().Where(entry => entry.Time > Instant.Start).Take(2).ToArray();
        Assert.Equal([EmitterStatus.Silent, EmitterStatus.Emitting], states.Select(state => state.Status));
        // It would arrive in 15 s at 250 m/s 3,750 m away; it ends its way some 2,000 m beside the radar's mast in height.
        Assert.InRange(states[0].Time.Seconds, 30, StruckAt);
        Assert.InRange((states[1].Time - states[0].Time).Seconds, 38, 46);
        Assert.Equal(TargetFate.FellHarmless, run.Targets[0].Fate);
        Assert.Empty(run.Of<DefenceStruck>());
    }

    [Fact]
    public void More_attackers_on_a_radar_do_not_let_it_see_more()
    {
        const int Runs = 40;
        var few = Replications.Run(Attacked(2), Runs, seed: 400);
        var many = Replications.Run(Attacked(6), Runs, seed: 400);
        var more = many.MeanDifference(few, run => run.Of<TrackConfirmed>().Count(entry => entry.Time.Seconds > 200));
        Assert.True(more.Mean - 2 * more.StandardError <= 0, $"{more.Mean} with a standard error of {more.StandardError}");
        Assert.True(few.Mean(run => run.Of<DefenceStruck>().Count()).Mean > 0.5);
    }

    private static Scenario Attacked(int attackers)
    {
        var world = new ReducedScenario();
        world.AddSystem(ReducedParts.Doctrine(FiringPattern.Of(1)), ReducedParts.FireUnit(8, targetChannels: 2), ReducedParts.Interceptor(0.7));
        world.AddRaid(Flights.Ring(attackers, rangeMetres: 30_000, seconds: 110, staggerMetres: 500));
        world.AddRaid(Flights.Ring(4, rangeMetres: 60_000, begins: 180, seconds: 190));
        return world.Struck([.. Enumerable.Repeat(Radar, attackers), .. Enumerable.Repeat(DefencePart.None, 4)], repairSeconds: 3_000);
    }

    private static DefenceStruck Struck(ReducedRun run) => Assert.Single(run.Of<DefenceStruck>());

    private static ReducedRun Run(DefencePart part, Func<FireUnitDescription, FireUnitDescription>? change = null, ImmutableArray<PartOut>? outAtStart = null) =>
        Replications.Run(World(change: change).Struck([part, DefencePart.None], Repair) with { OutAtStart = outAtStart ?? [] });

    /// <summary>A system whose rounds kill nothing, one flight that ends above it after a minute, and one that comes into sight within the next.</summary>
    private static ReducedScenario World(
        Func<DoctrineDescription, DoctrineDescription>? rule = null, EmitterHoming? homing = null, Func<FireUnitDescription, FireUnitDescription>? change = null)
    {
        var world = new ReducedScenario();
        var doctrine = ReducedParts.Doctrine(FiringPattern.Of(1, 1, 1));
        world.AddSystem(rule?.Invoke(doctrine) ?? doctrine, (change ?? (unit => unit))(ReducedParts.FireUnit(12)), ReducedParts.Interceptor(0));
        world.AddTarget(ReducedParts.Target with { Class = TargetClass.CruiseMissile, Homing = homing }, Flights.Inbound(15_000, 10, 0, StruckAt, height: 2_000));
        world.AddTarget(ReducedParts.Target, Flights.Inbound(60_000, 200, 80, 240));
        return world;
    }
}
