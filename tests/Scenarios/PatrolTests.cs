using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.BattleManagement.Fighters;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;
using Parapet.Simulation.Scenarios;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>Fighters among the defenders: they act on tracks, never on truth, and only as far as fuel, weapons and rules reach.</summary>
public sealed class PatrolTests
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
        Assert.Equal((1, 7, 8), (run.Rounds[0].Fired, run.Rounds[0].Left, run.Rounds[1].Left));
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

    /// <summary>Whoever fires first has the target: the other holds its fire until the result is known.</summary>
    [Fact]
    public void Batteries_and_fighters_do_not_fire_at_one_target_at_a_time()
    {
        const int Runs = 12;
        var fired = 0;
        for (var i = 0; i < Runs; i++)
        {
            var world = new ReducedScenario();
            var post = world.AddSystem(ReducedParts.Doctrine(FiringPattern.Of(1, 1, 1)), ReducedParts.FireUnit(20), ReducedParts.Interceptor(0.4));
            world.AddFighters(post, ReducedParts.Fighter(0.4), aircraft: 3, onPatrol: 3);
            world.AddRaid(Flights.Ring(4, rangeMetres: 110_000, seconds: 430));
            var run = Replications.Run(world.Build(), seed: 60, replication: (ulong)i);
            var ends = run.Of<Judged>().ToDictionary(entry => entry.Report.Engagement, entry => entry.Time);
            foreach (var shots in run.Of<Launched>().GroupBy(entry => entry.Track))
            {
                var inTime = shots.OrderBy(entry => entry.Time).ToArray();
                for (var shot = 1; shot < inTime.Length; shot++)
                {
                    Assert.True(inTime[shot].Time >= ends[inTime[shot - 1].Engagement], $"{inTime[shot]} before the result of {inTime[shot - 1]}");
                }
            }

            fired += run.Of<Launched>().Select(entry => entry.Unit).Distinct().Count() == 2 ? 1 : 0;
        }

        Assert.True(fired > Runs / 2, $"both fired in {fired} of {Runs} runs");
    }

    /// <summary>
    /// Over a slow link both may come to fire at one target. Once that is known, a pilot whose missile has missed does not shoot again while the
    /// other's round is on its way.
    /// </summary>
    [Fact]
    public void A_pilot_does_not_shoot_again_while_a_linked_posts_round_is_known_to_fly()
    {
        var (known, both) = (0, 0);
        for (var i = 0; i < 24; i++)
        {
            var world = new ReducedScenario();
            var battery = world.AddSystem(ReducedParts.Doctrine(FiringPattern.Of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)), ReducedParts.FireUnit(40), ReducedParts.Interceptor(0));
            var centre = world.AddCentre();
            world.AddRadar(centre, ReducedParts.ExactRadar);
            world.TieBothWays(battery, centre, ReducedParts.SwiftLink with { Period = Duration.FromSeconds(12) });
            world.AddFighters(centre, ReducedParts.Fighter(0), aircraft: 8, onPatrol: 8);
            world.AddRaid([Flights.Inbound(110_000, 3 * i, 0, 430)]);
            var run = Replications.Run(world.Build(), seed: 61, replication: (ulong)i);
            var launches = run.Of<Launched>().ToDictionary(entry => entry.Engagement, entry => entry.Time);
            var ends = run.Of<RoundEnded>().Where(entry => entry.Met == new TruthNumber(0)).ToArray();
            var rounds = ends.Where(entry => entry.Post == battery).Select(entry => (Time: launches[entry.Engagement], End: entry.Time)).ToArray();
            var missiles = ends.Where(entry => entry.Post == centre).Select(entry => launches[entry.Engagement]).ToArray();
            known += missiles.Count(shot => rounds.Any(round => round.Time < shot - Duration.FromSeconds(16) && round.End > shot));
            both += missiles.Any(shot => rounds.Any(round => round.Time < shot && round.End > shot)) ? 1 : 0;
        }

        Assert.Equal(0, known);
        Assert.True(both > 0, "none was ever shot at by both");
    }

    [Fact]
    public void A_patrol_is_relieved_before_its_fuel_ends_and_every_aircraft_comes_home()
    {
        var world = new ReducedScenario();
        var post = world.AddPost(ReducedParts.Doctrine(FiringPattern.Of(1)));
        world.AddRadar(post, ReducedParts.ExactRadar);
        var fighter = ReducedParts.Fighter(1);
        world.AddFighters(
            post, fighter with { Airframe = fighter.Airframe with { Endurance = Duration.FromMinutes(40) } }, aircraft: 3, onPatrol: 1);

        // Far off and slow, so that the run lasts: it threatens nothing.
        world.AddTarget(ReducedParts.Target, Flights.Straight(350_000, 350_000, 8_000, 1, 0, 0, 7_000));
        var run = Replications.Run(world.Build(7_200));
        var aloft = new Dictionary<int, double>();
        var patrolling = 0;
        var gaps = 0.0;
        var since = 0.0;
        foreach (var entry in run.Of<FighterPhaseChanged>())
        {
            var isUp = entry.Phase is FighterPhase.Patrol;
            if (isUp)
            {
                aloft[entry.Target.Value] = entry.Time.Seconds;
            }
            else if (entry.Phase == FighterPhase.TurnRound)
            {
                Assert.True(entry.Time.Seconds - aloft[entry.Target.Value] <= 40 * 60 + 60, entry.ToString());
            }

            gaps += patrolling == 0 ? entry.Time.Seconds - since : 0;
            since = entry.Time.Seconds;
            patrolling += isUp ? 1 : entry.Phase == FighterPhase.Returning ? -1 : 0;
        }

        Assert.True(run.Outcome.Fighters.Sorties >= 4, $"{run.Outcome.Fighters.Sorties} sorties");
        Assert.Equal(0, run.Outcome.Fighters.Lost);
        Assert.True(gaps < 1, $"nobody on patrol for {gaps} s");
    }

    [Fact]
    public void An_alert_fighter_is_up_when_its_scramble_is_over_and_not_before()
    {
        var run = Replications.Run(World(aircraft: 1, onPatrol: 0).Build());
        var phases = run.Of<FighterPhaseChanged>().ToArray();
        Assert.Equal([FighterPhase.Scrambling, FighterPhase.Patrol, FighterPhase.Committed], phases.Take(3).Select(entry => entry.Phase));
        Assert.InRange((phases[1].Time - phases[0].Time).Seconds, 60, 61);
        Assert.Equal(TargetFate.Killed, run.Targets[0].Fate);
        var late = Replications.Run(World(aircraft: 1, onPatrol: 0, change: station => station with { Scramble = Duration.FromMinutes(10) }).Build());
        Assert.Equal(0, late.Outcome.Fighters.Sorties);
        Assert.Equal(TargetFate.HitAsset, late.Targets[0].Fate);
    }

    /// <summary>Where pilots must see what they shoot at they come near by day, and shoot nothing by night.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Who_must_see_the_target_closes_with_it_by_day_and_stays_by_night(bool byDay)
    {
        var run = Replications.Run(World(aircraft: 1, onPatrol: 1, change: station => station with { Identification = FighterIdentification.BySight, ByDay = byDay }).Build());
        Assert.Equal(byDay ? TargetFate.Killed : TargetFate.HitAsset, run.Targets[0].Fate);
        Assert.Equal(byDay, run.Of<FighterPhaseChanged>().Any(entry => entry.Phase == FighterPhase.Committed));
        if (byDay)
        {
            var seen = Assert.Single(run.Of<FighterSaw>(), entry => entry.Identity != StandardIdentity.Pending);
            Assert.Equal(StandardIdentity.Hostile, seen.Identity);
            Assert.True(seen.Range <= 5.1.Kilometres, seen.ToString());
            Assert.True(Assert.Single(run.Of<Launched>()).Time >= seen.Time);
        }
    }

    [Fact]
    public void A_stranger_that_turns_out_a_friend_is_spared_and_its_control_is_told()
    {
        var world = new ReducedScenario();
        var post = world.AddPost(ReducedParts.Doctrine(FiringPattern.Of(1)) with { WeaponControl = WeaponControlStatus.Tight });
        world.AddRadar(post, ReducedParts.ExactRadar);
        world.AddFighters(post, ReducedParts.Fighter(1), aircraft: 1, onPatrol: 1);
        world.AddTarget(ReducedParts.Target with { Class = TargetClass.FriendlyAircraft }, Flights.Inbound(120_000, 0, 0, 400));

        // A threat far away keeps the run going.
        world.AddTarget(ReducedParts.Target, Flights.Straight(300_000, -300_000, 8_000, -1, 0, 0, 450));
        var run = Replications.Run(world.Build());
        Assert.Empty(run.Of<Launched>());
        Assert.Contains(run.Of<FighterSaw>(), entry => entry.Identity == StandardIdentity.Friend);
        Assert.Contains(StandardIdentity.Friend, run.IdentitiesOf(0));
    }

    /// <summary>A reply that is missed at a look makes nobody known of it for that look; fighters do not go for it over and over.</summary>
    [Fact]
    public void An_airliner_that_has_replied_once_is_left_alone()
    {
        var world = new ReducedScenario();
        var post = world.AddPost(ReducedParts.Doctrine(FiringPattern.Of(1)));
        world.AddRadar(post, ReducedParts.ExactRadar with
        {
            Interrogator = new() { Modes = IffModes.Civil, MaximumRange = 400.Kilometres, ReplyProbability = Ratio.Of(0.3) },
        });
        world.AddFighters(post, ReducedParts.Fighter(1), aircraft: 2, onPatrol: 1);
        world.AddTarget(ReducedParts.Target with { Class = TargetClass.CivilAircraft }, Flights.Inbound(120_000, 0, 0, 600), new Transponder(IffModes.Civil, Working: true));
        world.AddTarget(ReducedParts.Target, Flights.Straight(300_000, -300_000, 8_000, -1, 0, 0, 650));
        var run = Replications.Run(world.Build());
        var taken = run.Of<Identified>().Where(entry => entry.Post == post).Select(entry => (entry.Time, entry.Judgement.Identity)).ToArray();
        var first = taken.First(told => told.Identity == StandardIdentity.Neutral).Time;
        Assert.Contains(taken, told => told.Time > first && told.Identity == StandardIdentity.Unknown);
        Assert.DoesNotContain(run.Of<FighterPhaseChanged>(), entry => entry.Phase == FighterPhase.Committed && entry.Time > first);
    }

    [Fact]
    public void More_fighters_let_no_more_through()
    {
        const int Runs = 40;
        var (few, more) = (Replications.Run(Raided(2), Runs, seed: 70), Replications.Run(Raided(5), Runs, seed: 70));
        var difference = more.MeanDifference(few, run => run.Leakers);
        Assert.True(difference.Mean - 2 * difference.StandardError <= 0, $"{difference.Mean} with a standard error of {difference.StandardError}");
        Assert.True(few.Mean(run => run.Leakers).Mean - more.Mean(run => run.Leakers).Mean > 0.5);
    }

    /// <summary>The control has a radar that sees an eighth as far as the battery's: linked, its fighters get the battery's picture.</summary>
    [Fact]
    public void A_shared_picture_brings_no_fewer_kills()
    {
        const int Runs = 40;
        var (alone, shared) = (Replications.Run(Controlled(isLinked: false), Runs, seed: 80), Replications.Run(Controlled(isLinked: true), Runs, seed: 80));
        var difference = shared.MeanDifference(alone, run => run.Outcome.Fighters.Kills);
        Assert.True(difference.Mean + 2 * difference.StandardError >= 0, $"{difference.Mean} with a standard error of {difference.StandardError}");
        Assert.True(difference.Mean > 0.5, $"{difference.Mean}");
    }

    [Fact]
    public void Equal_seeds_give_equal_runs_and_another_station_changes_no_other_draw()
    {
        var scenario = Raided(3);
        Assert.Equal(Replications.Run(scenario, seed: 90).Of<Launched>(), Replications.Run(scenario, seed: 90).Of<Launched>());
        var plain = World(aircraft: 1, onPatrol: 1);
        var run = Replications.Run(plain.Build(), seed: 91);
        plain.AddFighters(new(CommandPostPlacement.FirstNode), ReducedParts.Fighter(1), aircraft: 1, onPatrol: 1, station => station with { Patrol = Geodetic.FromDegrees(33, 35, 8_000), Base = Geodetic.FromDegrees(33, 35) });
        Assert.Equal(run.Of<TrackConfirmed>().First(), Replications.Run(plain.Build(), seed: 91).Of<TrackConfirmed>().First());
    }

    private static Scenario Raided(int fighters)
    {
        var world = new ReducedScenario();
        var post = world.AddPost(ReducedParts.Doctrine(FiringPattern.Of(1)));
        world.AddRadar(post, ReducedParts.ExactRadar);
        world.AddFighters(post, ReducedParts.Fighter(0.6), fighters, fighters);
        world.AddRaid(Flights.Ring(8, rangeMetres: 130_000, seconds: 500));
        return world.Build();
    }

    private static Scenario Controlled(bool isLinked)
    {
        var world = new ReducedScenario();
        var centre = world.AddCentre();
        var battery = world.AddPost(ReducedParts.Doctrine(FiringPattern.Of(1)));
        world.AddRadar(centre, ReducedParts.ExactRadar with { InstrumentedRange = 25.Kilometres });
        world.AddRadar(battery, ReducedParts.ExactRadar with { InstrumentedRange = 200.Kilometres });
        world.AddFighters(centre, ReducedParts.Fighter(0.6), aircraft: 2, onPatrol: 2);
        if (isLinked)
        {
            world.Tie(battery, centre, ReducedParts.SwiftLink);
        }

        world.AddRaid(Flights.Ring(6, rangeMetres: 130_000, seconds: 500));
        return world.Build();
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
