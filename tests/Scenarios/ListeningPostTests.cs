using System.Collections.Immutable;
using Parapet.BattleManagement.Doctrine;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Record.Entries;
using Parapet.Sensing.Listening;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Counterfactuals;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>Listening posts in whole runs: what no radar sees is held, told over links, and shot at.</summary>
public sealed class ListeningPostTests
{
    /// <summary>A system whose radar is as good as blind hears of the drone over its link alone, and holds it where it is; the centre, which confirms nothing, tells it.</summary>
    [Fact]
    public void Posts_hold_a_drone_that_no_radar_sees_and_tell_it_over_links()
    {
        var scenario = Defence();
        var held = Replications.Run(scenario).Of<TrackConfirmed>().ToArray();
        Assert.InRange(held.Length, 1, 2);
        var way = scenario.Targets[0].Trajectory;
        Assert.All(held, confirmed =>
        {
            var off = (confirmed.Track.Position - way.At(confirmed.Track.Time).Position).Norm;
            Assert.True(off < 1_000, $"{off:F0} m off");
        });
    }

    [Fact]
    public void Without_listening_posts_nobody_holds_it()
    {
        ImmutableArray<Change> change = [Changes.Find("listening-posts", isAddition: false)!];
        Assert.Empty(Replications.Run(change.InScenario(Defence())).Of<TrackConfirmed>());
    }

    /// <summary>The field draws from streams of its own: what radars see, and all that follows, keeps its bits where posts hear nothing.</summary>
    [Fact]
    public void Posts_that_hear_nothing_move_no_bit()
    {
        var deaf = Field(Post with { Hearing = Post.Hearing! with { Noise = 300.Decibels }, FalseBearings = 0 });
        var scenario = Seeing();
        Assert.Equal(
            Replications.Run(scenario).Story.Select(joined => joined.Entry),
            Replications.Run(scenario with { ListeningFields = [deaf] }).Story.Select(joined => joined.Entry));
    }

    /// <summary>A radar that keeps silent until a cue is woken by what posts hear, and its unit fires; without posts it never is.</summary>
    [Fact]
    public void A_cue_of_posts_wakes_a_silent_radar_and_its_unit_fires()
    {
        var scenario = Silent();
        var cued = Replications.Run(scenario);
        Assert.Contains(cued.Of<EmitterState>(), entry => entry.Status == EmitterStatus.Emitting && entry.Time > Instant.FromSeconds(10));
        Assert.NotEmpty(cued.Of<Launched>());
        var uncued = Replications.Run(scenario with { ListeningFields = [] });
        Assert.DoesNotContain(uncued.Of<EmitterState>(), entry => entry.Status == EmitterStatus.Emitting);
        Assert.Empty(uncued.Of<Launched>());
    }

    private static Scenario Silent()
    {
        var world = new ReducedScenario();
        var centre = world.AddCentre();
        var doctrine = ReducedParts.Doctrine(FiringPattern.Of(1)) with { EmissionControl = new(20.Kilometres, Instant.Never), WeaponControl = WeaponControlStatus.Free };
        var system = world.AddSystem(doctrine, ReducedParts.FireUnit(2), ReducedParts.Interceptor(0.5));
        world.TieBothWays(centre, system, ReducedParts.SwiftLink);
        world.AddTarget(ReducedParts.Target with { Class = TargetClass.Drone }, Flights.Straight(800, 14_000, 300, 0, -45, begins: 0, seconds: 500));
        return world.Build() with { ListeningFields = [Field(Post)] };
    }

    private static Scenario Seeing()
    {
        var world = new ReducedScenario();
        world.AddCentre();
        world.AddSystem(ReducedParts.Doctrine(FiringPattern.Of(1)), ReducedParts.FireUnit(2), ReducedParts.Interceptor(0.5));
        world.AddTarget(ReducedParts.Target, Flights.Straight(0, 60_000, 3_000, 0, -200, begins: 0, seconds: 240));
        return world.Build();
    }

    /// <summary>A centre with 49 posts around the place, a system tied to it whose radar sees next to nothing, and a drone that flies over.</summary>
    private static Scenario Defence()
    {
        var world = new ReducedScenario();
        var centre = world.AddCentre();
        var blind = ReducedParts.ExactRadar with { ReferenceRange = 1.Metres, InstrumentedRange = 100.Metres, FalsePlotsPerScan = 1e-6 };
        var system = world.AddSystem(ReducedParts.Doctrine(FiringPattern.Of(1)), ReducedParts.FireUnit(2), ReducedParts.Interceptor(0.5), blind);
        world.TieBothWays(centre, system, ReducedParts.SwiftLink);
        world.AddTarget(ReducedParts.Target with { Class = TargetClass.Drone }, Flights.Straight(800, 14_000, 300, 0, -45, begins: 0, seconds: 500));
        return world.Build() with { ListeningFields = [Field(Post)] };
    }

    private static ListeningFieldPlacement Field(ListeningPostDescription kind) => new()
    {
        Keeper = new(ListeningFieldPlacement.FirstNode),
        Name = kind.Name,
        Kind = kind,
        Posts = [.. Enumerable.Range(0, 49).Select(i => new ListeningPost(i, FrameOf(i), new SmoothHorizon(2.Metres)))],
        Post = new(CommandPostPlacement.FirstNode),
    };

    private static LocalFrame FrameOf(int i)
    {
        var (east, north) = (i % 7 - 3, i / 7 - 3);
        var place = LocalFrame.At(ReducedScenario.Centre).ToEcef(new Position<Enu>(3_000 * east, 3_000 * north, 0));
        return LocalFrame.At(Wgs84.ToGeodetic(place).WithHeight(2.Metres));
    }

    private static ListeningPostDescription Post => new()
    {
        Id = "post",
        Name = "Post",
        Hearing = new()
        {
            SourceLevel = [.. Enum.GetValues<TargetClass>().Select(target => target.IsBallistic ? (Decibels?)null : 115.Decibels)],
            AbsorptionPerKilometre = 2.Decibels,
            Threshold = (-6).Decibels,
            Fluctuation = 3.Decibels,
            Screening = 10.Decibels,
        },
        Period = Duration.FromSeconds(2),
        Reach = 6.Kilometres,
        AzimuthSigma = 3.Degrees,
        ElevationSigma = 5.Degrees,
        Resolution = 10.Degrees,
        FalseBearings = 0.02,
        MastHeight = 2.Metres,
        Availability = Ratio.One,
        ReportingDelay = Duration.FromSeconds(1),
        Cost = Money.FromDollars(500),
    };
}
