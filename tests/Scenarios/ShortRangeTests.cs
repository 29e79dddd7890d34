using Parapet.BattleManagement.Doctrine;
using Parapet.Messages;
using Parapet.Record.Entries;
using Parapet.Sensing.Optics;
using Parapet.Sensing.Radar;
using Parapet.Simulation.Scenarios;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>Sights, interceptor drones, and what point defence is worth beside a radar.</summary>
public sealed class ShortRangeTests
{
    private const int Runs = 30;

    [Fact]
    public void A_sight_holds_what_it_sees_within_its_laser_and_radiates_nothing()
    {
        var run = Replications.Run(Seen(visibility: 30.Kilometres));
        var confirmed = run.WithTarget<TrackConfirmed>().First(pair => pair.Target == 0).Entry;
        Assert.InRange(RangeAt(confirmed.Time), 0, 6_000);
        Assert.NotEmpty(run.Of<Launched>());
        Assert.All(run.Of<EmitterState>(), entry => Assert.Equal(EmitterStatus.Silent, entry.Status));
    }

    /// <summary>The same draws: what is seen in thick air is seen no earlier than in clear air.</summary>
    [Fact]
    public void Thick_air_and_night_hide_what_clear_days_show()
    {
        var (clear, thick, night) = (FirstHeld(Seen(30.Kilometres)), FirstHeld(Seen(4.Kilometres)), FirstHeld(Seen(30.Kilometres, night: true)));
        Assert.True(thick > clear, $"{clear} s in clear air, {thick} s in thick");
        Assert.True(night > clear, $"{clear} s by day, {night} s by night");
    }

    [Fact]
    public void An_interceptor_drone_flies_at_drones_alone_and_no_longer_than_its_battery()
    {
        var runs = Replications.Run(Chased(TargetClass.Drone, speed: 40), Runs, seed: 80);
        Assert.True(runs.Sum(run => run.Killed) > Runs / 2, $"{runs.Sum(run => run.Killed)} killed");
        Assert.All(runs, run => Assert.All(run.Of<RoundEnded>(), ended =>
            Assert.True((ended.Time - run.Of<Launched>().Single(launched => launched.Round == ended.Round).Time).Seconds <= 120.5)));
        Assert.Empty(Replications.Run(Chased(TargetClass.CruiseMissile, speed: 240), seed: 80).Of<Launched>());
    }

    [Fact]
    public void A_gun_beside_a_radar_lowers_the_hits_on_it()
    {
        var (bare, guarded) = (Replications.Run(Guarded(guns: 0), Runs, seed: 81), Replications.Run(Guarded(guns: 2), Runs, seed: 81));
        var fewer = guarded.MeanDifference(bare, run => run.Outcome.Damage.Hits);
        Assert.True(fewer.Mean + 2 * fewer.StandardError < 0, $"{fewer.Mean} with a standard error of {fewer.StandardError}");
        Assert.Equal(4, bare.Mean(run => run.Outcome.Damage.Hits).Mean);
    }

    /// <summary>What a linked post's round is still flying at is left to it, and what that round misses is fired at.</summary>
    [Fact]
    public void A_linked_gun_waits_for_the_outer_layer_and_takes_what_it_leaks()
    {
        foreach (var kill in (double[])[0, 1])
        {
            var world = new ReducedScenario();
            var outer = world.AddPost(ReducedParts.Doctrine(FiringPattern.Of(1)));
            world.AddFireUnit(outer, world.AddRadar(outer, ReducedParts.ExactRadar), ReducedParts.FireUnit(4), ReducedParts.Interceptor(kill));
            var inner = world.AddPost(ReducedParts.Doctrine(FiringPattern.Of(2, 2, 2, 2)), "inner");
            world.AddFireUnit(inner, world.AddRadar(inner, ReducedParts.ExactRadar), GunTests.Unit(200, 0), GunTests.Gun(0.5));
            world.TieBothWays(outer, inner, ReducedParts.SwiftLink);
            world.AddTarget(ReducedParts.Target with { Class = TargetClass.CruiseMissile }, Flights.Inbound(20_000, 30, 0, 98, height: 1_500, speed: 200));
            var run = Replications.Run(world.Build());
            Assert.Single(run.Of<Launched>(), launched => launched.Post == outer);
            Assert.Equal(kill == 0, run.Of<BurstFired>().Any());
            Assert.All(run.Of<BurstFired>(), burst => Assert.True(burst.Time > run.Of<RoundEnded>().First().Time));
        }
    }

    private static double RangeAt(Instant time) => 10_000 - 50 * time.Seconds;

    private static double FirstHeld(Scenario scenario) =>
        Replications.Run(scenario, Runs, seed: 82).Average(run => run.WithTarget<TrackConfirmed>().Where(pair => pair.Target == 0).Select(pair => pair.Entry.Time.Seconds).FirstOrDefault(200));

    private static Scenario Seen(Length visibility, bool night = false)
    {
        var world = new ReducedScenario();
        world.AddSystem(
            ReducedParts.Doctrine(FiringPattern.Of(1, 1)), ReducedParts.FireUnit(4), ReducedParts.Interceptor(0) with { AgainstAircraft = new(300.Metres, 5.Kilometres, Length.Zero, 4.Kilometres), SeekerRange = 4.Kilometres },
            Sight(visibility, night));
        world.AddTarget(ReducedParts.Target with { Class = TargetClass.Drone }, Flights.Inbound(10_000, 20, 0, 196, height: 300, speed: 50));
        return world.Build();
    }

    private static RadarDescription Sight(Length visibility, bool night) => ReducedParts.ExactRadar with
    {
        InstrumentedRange = 6.Kilometres,
        ReferenceRange = 6.Kilometres,
        ReferenceDetectionProbability = Ratio.Of(0.5),
        FalsePlotsPerScan = 1e-6,
        Optic = new OpticDescription
        {
            DayResolution = 6,
            NightResolution = 2,
            DayContrast = Ratio.Of(0.5),
            NightContrast = Ratio.Of(0.5),
            HazeGain = 1,
            LaserRange = 6.Kilometres,
            Size = [.. Enum.GetValues<TargetClass>().Select(_ => 1.Metres)],
            Visibility = visibility,
            IsNight = night,
        },
    };

    private static Scenario Chased(TargetClass kind, double speed)
    {
        var world = new ReducedScenario();
        var chaser = ReducedParts.Interceptor(0.8) with
        {
            BurnoutSpeed = 80.MetresPerSecond,
            BurnTime = Duration.Zero,
            BallisticCoefficient = 0,
            LoadLimit = Acceleration.FromStandardGravities(3),
            AgainstAircraft = new(300.Metres, 10.Kilometres, Length.Zero, 3.Kilometres),
            SeekerRange = 600.Metres,
            LethalRadius = 3.Metres,
            Endurance = Duration.FromSeconds(120),
        };
        world.AddSystem(ReducedParts.Doctrine(FiringPattern.Of(1, 1, 1)), ReducedParts.FireUnit(6), chaser);
        world.AddTarget(ReducedParts.Target with { Class = kind }, Flights.Inbound(12_000, 40, 0, 11_700 / speed, height: 500, speed: speed));
        return world.Build();
    }

    private static Scenario Guarded(int guns)
    {
        var world = new ReducedScenario();
        var radars = world.AddPost(ReducedParts.Doctrine(FiringPattern.Of(1)));
        world.AddFireUnit(radars, world.AddRadar(radars, ReducedParts.ExactRadar), ReducedParts.FireUnit(0), ReducedParts.Interceptor(0));
        var post = world.AddPost(ReducedParts.Doctrine(FiringPattern.Of(2, 2, 2, 2)), "guns");
        for (var i = 0; i < guns; i++)
        {
            world.AddFireUnit(post, world.AddRadar(post, ReducedParts.ExactRadar), GunTests.Unit(200, 0), GunTests.Gun(0.5));
        }

        for (var i = 0; i < 4; i++)
        {
            world.AddTarget(ReducedParts.Target with { Class = TargetClass.Drone }, Flights.Inbound(5_000 + 500 * i, 40 * i, 0, (4_900 + 500 * i) / 50.0, height: 200, speed: 50));
        }

        return world.Struck([.. Enumerable.Repeat(new DefencePart(DefencePartKind.Radar, 0), 4)], 3_000);
    }
}
