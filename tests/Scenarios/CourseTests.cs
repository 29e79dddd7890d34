using CsCheck;
using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Campaigns.Counting.Courses;
using Parapet.Campaigns.Outcomes;
using Parapet.Earth.Ellipsoid;
using Parapet.Foundation.Randomness;
using Parapet.Judging.Joining;
using Parapet.Judging.Outcomes;
using Parapet.Messages;
using Parapet.Record.Entries;
using Parapet.Simulation.Scenarios;
using Parapet.Simulation.Stages;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>How a defence stands through a run: by hand in one world, and what must balance in any.</summary>
public sealed class CourseTests
{
    private const double StruckAt = 60;
    private const double Repair = 100;
    private const int Channels = 3;

    private static readonly DefencePart Radar = new(DefencePartKind.Radar, 0);
    private static readonly DefencePart Launcher = new(DefencePartKind.Launcher, 0);
    private static readonly DefencePart Post = new(DefencePartKind.CommandPost, CommandPostPlacement.FirstNode);

    /// <summary>Hit after one minute, repaired after 160 s, which is in the third; the second threat arrives after 320 s, in the sixth.</summary>
    [Fact]
    public void A_radar_that_is_hit_takes_channels_and_coverage_with_it_until_it_is_repaired()
    {
        var course = Follow(World(Holding).Struck([Radar, DefencePart.None], Repair)).Course;
        Assert.Equal(6, course.Minutes);
        Assert.Equal([(0, Channels), (1, 0), (3, Channels)], Steps(course, CourseQuantity.Channels));
        Assert.Equal([(0, 1), (1, 0), (3, 1)], Steps(course, CourseQuantity.Coverage));
        Assert.Equal([(0, 1), (6, 0)], Steps(course, CourseQuantity.Worth));
        Assert.Equal([(0, 12)], Steps(course, CourseQuantity.Shots));
    }

    [Fact]
    public void A_post_that_is_hit_takes_channels_and_no_coverage()
    {
        var course = Follow(World(Holding).Struck([Post, DefencePart.None], Repair)).Course;
        Assert.Equal([(0, Channels), (1, 0), (3, Channels)], Steps(course, CourseQuantity.Channels));
        Assert.Equal([(0, 1)], Steps(course, CourseQuantity.Coverage));
    }

    /// <summary>Of four launchers one takes three of twelve rounds; of one that is all, its rounds are gone when it stands again.</summary>
    [Theory]
    [InlineData(4, 9, Channels)]
    [InlineData(1, 0, 0)]
    public void A_launcher_takes_its_rounds_and_the_last_one_the_channels(int launchers, int left, int channels)
    {
        var world = World(Holding, unit => unit with { Magazines = [new Magazine("round", 12, 0) { Launchers = launchers }] });
        var course = Follow(world.Struck([Launcher, DefencePart.None], Repair)).Course;
        Assert.Equal([(0, 12), (1, left)], Steps(course, CourseQuantity.Shots));
        Assert.Equal((Channels, channels), (course.At(CourseQuantity.Channels, 0), course.At(CourseQuantity.Channels, 6)));
    }

    /// <summary>With reloads the unit has shots, but no launcher until it is repaired.</summary>
    [Fact]
    public void A_unit_without_a_launcher_cannot_work_whatever_it_holds()
    {
        var world = World(Holding, unit => unit with { Magazines = [new Magazine("round", 4, 8)], ReloadTime = Duration.FromSeconds(600) });
        var course = Follow(world.Struck([Launcher, DefencePart.None], Repair)).Course;
        Assert.Equal([(0, Channels), (1, 0), (3, Channels)], Steps(course, CourseQuantity.Channels));
        Assert.Equal([(0, 12), (1, 8)], Steps(course, CourseQuantity.Shots));
    }

    [Fact]
    public void What_is_lost_for_good_stands_no_more()
    {
        var built = World(Holding).Struck([DefencePart.None, DefencePart.None], Repair);
        var lost = Instant.FromSeconds(90);
        foreach (var scenario in (Scenario[])
        [
            built with { Sensors = [built.Sensors[0] with { LostAt = lost }] },
            built with { Posts = [built.Posts[0] with { LostAt = lost }] },
            built with { FireUnits = [built.FireUnits[0] with { LostAt = lost }] },
        ])
        {
            Assert.Equal([(0, Channels), (2, 0)], Steps(Follow(scenario).Course, CourseQuantity.Channels));
        }
    }

    [Fact]
    public void What_is_out_of_order_from_the_start_never_stands()
    {
        var broken = World(Holding, radar: ReducedParts.ExactRadar with { Availability = Ratio.Zero }).Build();
        var course = Follow(broken).Course;
        Assert.Equal([(0, 0)], Steps(course, CourseQuantity.Channels));
        Assert.Equal([(0, 0)], Steps(course, CourseQuantity.Coverage));
        course = Follow(World(Holding, unit => unit with { Availability = Ratio.Zero }).Build()).Course;
        Assert.Equal([(0, 0)], Steps(course, CourseQuantity.Channels));
        Assert.Equal([(0, 1)], Steps(course, CourseQuantity.Coverage));
    }

    [Fact]
    public void What_an_earlier_raid_put_out_comes_back()
    {
        var scenario = World(Holding).Struck([DefencePart.None, DefencePart.None], Repair);
        foreach (var part in (DefencePart[])[Radar, Post])
        {
            var course = Follow(scenario with { OutAtStart = [new(part, Instant.FromSeconds(Repair))] }).Course;
            Assert.Equal([(0, 0), (2, Channels)], Steps(course, CourseQuantity.Channels));
        }
    }

    [Fact]
    public void A_unit_without_a_shot_has_no_channel()
    {
        var (course, run) = Follow(World(rule => rule, _ => ReducedParts.FireUnit(2, Channels)).Build());
        var launches = run.Entries.Select(joined => joined.Entry).OfType<Launched>().Select(entry => MinuteOf(entry.Time)).ToArray();
        Assert.Equal(2, launches.Length);
        Assert.Equal([(0, Channels), (launches[1], 0)], Steps(course, CourseQuantity.Channels));
        Assert.Equal(0, course.At(CourseQuantity.Shots, course.Minutes));
    }

    /// <summary>Fired, lost and left make up what was loaded, at the end of every minute, and at the end of the run the magazines say the same.</summary>
    [Fact]
    public void Shots_worth_and_channels_balance_at_every_minute() => (
        from launchers in Gen.Int[1, 4]
        from perLauncher in Gen.Int[0, 4]
        from reloads in Gen.Int[0, 6]
        from attackers in Gen.Int[1, 6]
        from kill in Gen.Double[0, 1]
        from seed in Gen.Int[1, 1_000_000]
        select (launchers, perLauncher, reloads, attackers, kill, seed)).Sample(
        made =>
        {
            var loaded = made.launchers * made.perLauncher + made.reloads;
            var world = new ReducedScenario();
            var unit = ReducedParts.FireUnit(0, Channels) with
            {
                Magazines = [new Magazine("round", made.launchers * made.perLauncher, made.reloads) { Launchers = made.launchers }],
                ReloadTime = Duration.FromSeconds(20),
            };
            world.AddSystem(ReducedParts.Doctrine(FiringPattern.Of(1, 1)), unit, ReducedParts.Interceptor(made.kill));
            world.AddRaid(Flights.Ring(made.attackers, rangeMetres: 40_000, seconds: 160, staggerMetres: 4_000));
            world.AddRaid(Flights.Ring(4, rangeMetres: 60_000, begins: 120, seconds: 190));
            var scenario = world.Struck(
                [.. Enumerable.Range(0, made.attackers).Select(i => i % 3 == 0 ? Launcher : i % 3 == 1 ? Radar : Post), .. Enumerable.Repeat(DefencePart.None, 4)], Repair);
            var (course, run) = Follow(scenario, (ulong)made.seed);
            var entries = run.Entries.Select(joined => joined.Entry).ToArray();
            var worth = double.PositiveInfinity;
            for (var minute = 0; minute < course.Minutes; minute++)
            {
                var fired = entries.OfType<Launched>().Count(entry => MinuteOf(entry.Time) <= minute);
                var lost = entries.OfType<DefenceStruck>().Where(entry => MinuteOf(entry.Time) <= minute).Sum(entry => entry.RoundsLost);
                Assert.Equal(loaded, fired + lost + course.At(CourseQuantity.Shots, minute));
                Assert.InRange(course.At(CourseQuantity.Channels, minute), 0, Channels);
                Assert.InRange(course.At(CourseQuantity.Coverage, minute), 0, 1);
                Assert.InRange(course.At(CourseQuantity.Worth, minute), 0, worth);
                worth = course.At(CourseQuantity.Worth, minute);
            }

            Assert.Equal(run.Outcome.Rounds.Sum(count => count.Left), course.At(CourseQuantity.Shots, course.Minutes));
            Assert.Equal(run.Outcome.Targets.Any(target => target.Asset >= 0) ? 0 : 1, course.At(CourseQuantity.Worth, course.Minutes));
        },
        iter: 60,
        threads: 1,
        seed: "0000KV1u3pz4");

    /// <summary>
    /// An asset 70 km to the north. Of the nine places around it three lie 50 and 57.6 km away, the others 70 km or more; from a mast of 20 m
    /// a radar sees 59.6 km far at 100 m, by 4.12 km times the roots of both heights. So one that reaches 400 km looks over nine places at
    /// 3 km and three at 100 m; one that reaches 58 km looks over three at each: six of twelve.
    /// </summary>
    [Fact]
    public void Coverage_is_the_share_of_places_around_the_assets_that_somebody_still_looks_over()
    {
        var world = new ReducedScenario();
        world.AddSystem(ReducedParts.Doctrine(FiringPattern.Of(1)), ReducedParts.FireUnit(1), ReducedParts.Interceptor(0));
        world.AddSystem(ReducedParts.Doctrine(FiringPattern.Of(1)), ReducedParts.FireUnit(1), ReducedParts.Interceptor(0), ReducedParts.ExactRadar with { InstrumentedRange = 58.Kilometres });
        world.AddSystem(ReducedParts.Doctrine(FiringPattern.Of(1)), ReducedParts.FireUnit(1), ReducedParts.Interceptor(0), ReducedParts.ExactRadar with { InstrumentedRange = 48.Kilometres });
        world.AddRadar(world.AddPost(ReducedParts.Doctrine(FiringPattern.Of(1))), ReducedParts.ExactRadar);
        var place = Geodesic.Direct(ReducedScenario.Centre, Azimuth.North, 70.Kilometres).Place;
        var places = new CoveredPlaces(world.Build() with { Assets = [new DefendedAsset("town", place, 1.Kilometres, 1)] });
        Assert.Equal(1, places.Share(_ => true));
        Assert.Equal(1, places.Share(sensor => sensor.Id.Value == 0));
        Assert.Equal(0.5, places.Share(sensor => sensor.Id.Value == 1));

        // The nearest place is 50 km away, and the last radar has no fire unit at its post.
        Assert.Equal(0, places.Share(sensor => sensor.Id.Value == 2));
        Assert.Equal(0, places.Share(sensor => sensor.Id.Value == 3));
    }

    private static (int Minute, double Value)[] Steps(RunCourse course, CourseQuantity quantity) =>
        [.. course.Steps.Where(step => step.Quantity == quantity).Select(step => (step.Minute, step.Value))];

    private static int MinuteOf(Instant time) => (int)Math.Ceiling(time.Seconds / 60);

    private static DoctrineDescription Holding(DoctrineDescription doctrine) => doctrine with { WeaponControl = WeaponControlStatus.Hold };

    private static (RunCourse Course, (RunOutcome Outcome, IReadOnlyList<JoinedEntry> Entries) Run) Follow(Scenario scenario, ulong seed = 1)
    {
        var random = new RandomSource(seed, 0);
        var (story, tally) = (new JoinedRecord(JoinedRecord.Story), new CourseTally(scenario, random));
        var judge = new RunJudge(new FlownTruth(scenario.Targets), story, tally);
        EventLoop.Run(scenario, random, new(judge), observer: null, share: null, arrivals: null, TestContext.Current.CancellationToken);
        var outcome = judge.Outcome();
        return (tally.Course(Instant.Start + outcome.Simulated), (outcome, story.Entries));
    }

    /// <summary>A system whose rounds kill nothing, one flight that ends above it after a minute, and one that reaches it after 320 s.</summary>
    private static ReducedScenario World(
        Func<DoctrineDescription, DoctrineDescription> rule, Func<FireUnitDescription, FireUnitDescription>? change = null, Parapet.Sensing.Radar.RadarDescription? radar = null)
    {
        var world = new ReducedScenario();
        world.AddSystem(
            rule(ReducedParts.Doctrine(FiringPattern.Of(1, 1, 1))), (change ?? (unit => unit))(ReducedParts.FireUnit(12, Channels)), ReducedParts.Interceptor(0), radar);
        world.AddTarget(ReducedParts.Target with { Class = TargetClass.CruiseMissile }, Flights.Inbound(15_000, 10, 0, StruckAt, height: 2_000));
        world.AddTarget(ReducedParts.Target, Flights.Inbound(60_000, 200, 80, 240));
        return world;
    }
}
