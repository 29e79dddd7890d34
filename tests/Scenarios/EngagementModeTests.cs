using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.Messages;
using Parapet.Networks;
using Parapet.Record.Entries;
using Parapet.Sensing.Radar;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>
/// A unit whose own radar sees 20 km, beside a radar that sees everything and tells it by a link. Rounds reach 80 km: what each
/// mode of engagement makes of the difference.
/// </summary>
public sealed class EngagementModeTests
{
    private static readonly LinkDescription FireControl = ReducedParts.SwiftLink with
    {
        Carries = ReducedParts.SwiftLink.Carries | LinkContent.FireControlTracks,
    };

    private static readonly double Cued = FirstLaunch(EngagementMode.Cued, FireControl);

    [Fact]
    public void Launch_on_remote_fires_earlier_than_its_own_radar_would_let_it()
    {
        // Guided by its own radar from half of its flight on, a round gains half of a flight to 20 km; guided by another's,
        // the four minutes that a target at 250 m/s needs from the rounds' reach to the radar's.
        Assert.InRange(FirstLaunch(EngagementMode.LaunchOnRemote, FireControl), Cued - 40, Cued - 5);
        Assert.InRange(FirstLaunch(EngagementMode.EngageOnRemote, FireControl), 0, Cued - 60);
    }

    [Fact]
    public void Organic_fires_no_earlier_than_cued() =>
        Assert.True(FirstLaunch(EngagementMode.Organic, FireControl) >= Cued);

    [Fact]
    public void A_link_without_fire_control_tracks_gives_what_cued_gives() =>
        Assert.Equal(Cued, FirstLaunch(EngagementMode.LaunchOnRemote, ReducedParts.SwiftLink));

    [Fact]
    public void A_late_link_is_too_old_and_the_journal_says_so()
    {
        var late = FireControl with { MinimumLatency = Duration.FromSeconds(7), MaximumLatency = Duration.FromSeconds(8) };
        var outcome = Run(EngagementMode.LaunchOnRemote, late);

        Assert.Contains(outcome.Of<ShotRefused>(), entry => entry.Refusal.Constraint == ShotConstraint.RemoteTrackTooOld);
        Assert.DoesNotContain(Run(EngagementMode.LaunchOnRemote, FireControl).Of<ShotRefused>(), entry => entry.Refusal.Constraint == ShotConstraint.RemoteTrackTooOld);
    }

    [Fact]
    public void Rounds_guided_by_anothers_radar_meet_their_targets() =>
        Assert.Equal(0, Run(EngagementMode.EngageOnRemote, FireControl).Leakers);

    /// <summary>Who fires at a track that another told it of is understood by that other, and by everyone who was told of it too.</summary>
    [Fact]
    public void Fire_at_anothers_track_is_told_so_that_the_other_knows_which()
    {
        var world = new ReducedScenario();
        var doctrine = ReducedParts.Doctrine(FiringPattern.Of(1, 1, 1, 1)) with
        {
            Engagement = EngagementMode.EngageOnRemote,
            RemoteTrackAge = Duration.FromSeconds(6),
            RemoteTrackSigma = 500.Metres,
        };
        var unit = ReducedParts.FireUnit(40) with { LaunchDelay = TimeSpread.Fixed(Duration.FromSeconds(3)), EngagesOnRemoteTrack = true };
        var near = ReducedParts.Interceptor(0) with { AgainstAircraft = new(1.Kilometres, 30.Kilometres, 100.Metres, 25.Kilometres) };
        var sees = world.AddSystem(doctrine, unit, near);
        var reaches = world.AddSystem(doctrine, unit, ReducedParts.Interceptor(0), ReducedParts.ExactRadar with { InstrumentedRange = 1.Kilometres });
        world.TieBothWays(sees, reaches, FireControl);
        world.AddRaid(Flights.Ring(4, rangeMetres: 90_000, seconds: 360));
        var run = Replications.Run(world.Build(), seed: 73);
        Assert.Equal([sees, reaches], run.Of<Launched>().Select(entry => entry.Post).Distinct().OrderBy(post => post.Value));
        Assert.Equal(0, run.Outcome.DoubleEngagements);
    }

    /// <summary>A raid that the unit's radar, staring north over 120 degrees, never sees; another's radar sees all of it.</summary>
    [Theory]
    [InlineData(180, false)]
    [InlineData(0, true)]
    public void No_round_leaves_for_what_its_own_radar_will_never_see(double azimuthDegrees, bool fires)
    {
        var world = World(EngagementMode.LaunchOnRemote, FireControl, ReducedParts.ExactRadar with { SectorWidth = 120.Degrees, InstrumentedRange = 60.Kilometres });
        for (var i = 0; i < 3; i++)
        {
            world.AddTarget(ReducedParts.Target, Flights.Inbound(100_000 + 1_500 * i, azimuthDegrees + 5 * i, 0, 400));
        }

        var run = Replications.Run(world.Build(), seed: 71);
        Assert.Equal(fires, run.Fired > 0);
        // Also the raid that it will see is waited for until it will be seen in time.
        Assert.Contains(run.Of<ShotRefused>(), entry => entry.Refusal.Constraint == ShotConstraint.RadarWillNotHold);
    }

    private static double FirstLaunch(EngagementMode mode, LinkDescription link) =>
        Run(mode, link).Of<Launched>().First().Time.Seconds;

    private static ReducedRun Run(EngagementMode mode, LinkDescription link)
    {
        var world = World(mode, link, ReducedParts.ExactRadar with { InstrumentedRange = 20.Kilometres });
        world.AddRaid(Flights.Ring(3, rangeMetres: 100_000, seconds: 400, staggerMetres: 1_500));
        return Replications.Run(world.Build(), seed: 70);
    }

    private static ReducedScenario World(EngagementMode mode, LinkDescription link, RadarDescription own)
    {
        var doctrine = ReducedParts.Doctrine(FiringPattern.Of(1)) with
        {
            Engagement = mode,
            RemoteTrackAge = Duration.FromSeconds(6),
            RemoteTrackSigma = 500.Metres,
        };
        var world = new ReducedScenario();
        var eye = world.AddPost(doctrine);
        world.AddRadar(eye, ReducedParts.ExactRadar);
        var unit = ReducedParts.FireUnit(20) with { EngagesOnRemoteTrack = mode == EngagementMode.EngageOnRemote };
        var shooter = world.AddSystem(
            doctrine, unit, ReducedParts.Interceptor(1), own);
        world.Tie(eye, shooter, link);
        return world;
    }
}
