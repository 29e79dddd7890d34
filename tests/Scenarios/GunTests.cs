using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.Flight.Gunnery;
using Parapet.Flight.Interceptors;
using Parapet.Messages;
using Parapet.Record.Entries;
using Parapet.Simulation.Scenarios;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>Guns fire bursts by a track within their reach, hit or not as they pass, and count their shells.</summary>
public sealed class GunTests
{
    private const int Runs = 40;

    private static readonly Length Reach = 3.Kilometres;

    [Fact]
    public void A_gun_kills_what_comes_and_never_fires_beyond_its_reach()
    {
        var runs = Replications.Run(World(guns: 1, drones: 3), Runs, seed: 70);
        Assert.All(runs, run => Assert.All(run.Of<BurstFired>(), burst => Assert.True(burst.Range <= Reach && burst.Range >= 300.Metres, burst.ToString())));
        Assert.True(runs.Sum(run => run.Of<BurstFired>().Count()) > Runs);
        Assert.True(runs.Sum(run => run.Targets.Count(target => target.Fate == TargetFate.Killed)) > Runs / 4);
    }

    /// <summary>Each burst kills as often as it says: the sum of chances, within three standard errors.</summary>
    [Fact]
    public void Bursts_kill_as_often_as_they_say()
    {
        var passed = Replications.Run(World(guns: 1, drones: 3), Runs, seed: 71).SelectMany(run =>
            run.Of<BurstPassed>().Select(burst => (burst.KillChance.Value, Killed: run.Of<RoundEnded>().Single(ended => ended.Round == burst.Burst).Fate == RoundFate.Killed))).ToArray();
        var expected = passed.Sum(burst => burst.Value);
        var error = Math.Sqrt(passed.Sum(burst => burst.Value * (1 - burst.Value)));
        Assert.InRange(passed.Count(burst => burst.Killed), expected - 3 * error, expected + 3 * error);
        Assert.InRange(expected, 10, passed.Length);
    }

    /// <summary>No shell from nowhere: what was fired and what is left make up what was brought.</summary>
    [Fact]
    public void Shells_are_counted_one_by_one()
    {
        foreach (var run in Replications.Run(World(guns: 1, drones: 6, shells: 47, reloads: 30), Runs / 4, seed: 72))
        {
            var count = Assert.Single(run.Rounds);
            Assert.Equal(77, count.Fired + count.Left);
            Assert.Equal(run.Of<BurstFired>().Sum(burst => burst.Shells), count.Fired);
            Assert.Equal(run.Of<BurstFired>().Count(), count.Shots);
            Assert.Equal(run.Targets.Count(target => target.Fate == TargetFate.Killed), count.Kills);
            Assert.Equal(0, count.Fired % 10);
        }
    }

    [Fact]
    public void A_gun_whose_shells_do_not_fill_a_burst_is_silent_until_it_is_loaded()
    {
        // 25 shells give two bursts of ten; 20 more are brought up only then.
        var run = Replications.Run(World(guns: 1, drones: 6, shells: 25, reloads: 20, kill: 0), seed: 73);
        var fired = run.Of<BurstFired>().Select(burst => burst.Time.Seconds).ToArray();
        Assert.True(fired.Length >= 3, $"{fired.Length} bursts");
        Assert.True(fired[2] - fired[1] >= 15, $"{fired[1]} s, then {fired[2]} s");
        Assert.True(fired[1] - fired[0] < 5);
    }

    [Fact]
    public void More_guns_around_an_asset_let_no_more_through()
    {
        var (one, three) = (Replications.Run(World(guns: 1, drones: 6), Runs, seed: 74), Replications.Run(World(guns: 3, drones: 6), Runs, seed: 74));
        var more = three.MeanDifference(one, run => run.Targets.Count(target => target.Fate.GotThrough));
        Assert.True(more.Mean - 2 * more.StandardError <= 0, $"{more.Mean} with a standard error of {more.StandardError}");
        Assert.True(more.Mean < 0);
    }

    [Fact]
    public void A_gun_tells_of_a_target_that_turned_out_of_its_reach()
    {
        // By the order it comes straight; then it turns away at 3,200 m.
        var world = new ReducedScenario();
        world.AddSystem(ReducedParts.Doctrine(FiringPattern.Of(2, 2)), Unit(200, 0) with { LaunchDelay = TimeSpread.Fixed(Duration.FromSeconds(6)) }, Gun(1));
        world.AddTarget(ReducedParts.Target with { Class = TargetClass.Drone }, Flights.TurningBack(6_000, 3_400, height: 500, speed: 50));
        var run = Replications.Run(world.Build());
        Assert.Contains(run.Of<Lapsed>(), entry => entry.Reason == LapseReason.OutOfReach);
        Assert.Empty(run.Of<BurstFired>());
        Assert.Equal(200, run.Rounds[0].Left);
    }

    [Fact]
    public void A_run_with_guns_is_the_same_twice()
    {
        var (a, b) = (Replications.Run(World(guns: 2, drones: 4), seed: 75), Replications.Run(World(guns: 2, drones: 4), seed: 75));
        Assert.Equal(a.Of<BurstPassed>(), b.Of<BurstPassed>());
        Assert.Equal(a.Of<RoundEnded>(), b.Of<RoundEnded>());
    }

    private static Scenario World(int guns, int drones, int shells = 400, int reloads = 0, double kill = 0.3)
    {
        var world = new ReducedScenario();
        var post = world.AddPost(ReducedParts.Doctrine(FiringPattern.Of(2, 2, 2, 2, 2, 2)));
        for (var i = 0; i < guns; i++)
        {
            world.AddFireUnit(post, world.AddRadar(post, ReducedParts.ExactRadar), Unit(shells, reloads), Gun(kill));
        }

        for (var i = 0; i < drones; i++)
        {
            world.AddTarget(
                ReducedParts.Target with { Class = TargetClass.Drone },
                Flights.Inbound(6_000 + 400 * i, 60 * i, 0, (6_000 + 400 * i - 300) / 50.0, height: 300, speed: 50));
        }

        return world.Build();
    }

    internal static FireUnitDescription Unit(int shells, int reloads) => ReducedParts.FireUnit(shells, targetChannels: 1, missileChannels: 4) with
    {
        Magazines = [new Magazine("gun", shells, reloads)],
        RippleInterval = Duration.FromSeconds(1.5),
        ReloadTime = Duration.FromSeconds(15),
    };

    internal static InterceptorDescription Gun(double kill) => ReducedParts.Interceptor(kill) with
    {
        Id = "gun",
        Name = "Gun",
        AgainstAircraft = new(300.Metres, 4.Kilometres, Length.Zero, 3.Kilometres),
        Gun = new GunDescription
        {
            MuzzleVelocity = 1_000.MetresPerSecond,
            BallisticCoefficient = 2_000,
            RoundsPerBurst = 10,
            RateOfFire = 600,
            Dispersion = Angle.FromMilliradians(1.5),
            LayingError = Angle.FromMilliradians(1),
            BurstRadius = Length.Zero,
            Fragments = 0,
            VulnerableRadius = [.. Enum.GetValues<TargetClass>().Select(_ => 0.5.Metres)],
            ReachOfSmall = Reach,
        },
    };
}
