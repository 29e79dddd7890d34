using Parapet.BattleManagement;
using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.BattleManagement;

/// <summary>Every shot not taken names what bound it, once for each change.</summary>
public sealed class ShotConstraintTests
{
    /// <summary>A round launched on another's track is its own radar's from the middle of its flight on.</summary>
    [Fact]
    public void Half_of_the_flight_may_pass_before_the_handover()
    {
        var order = new EngagementOrder { LaunchAt = Instant.FromSeconds(100), PredictedInterceptTime = Instant.FromSeconds(160) };
        Assert.Equal(Instant.FromSeconds(130), RemoteRule.HandoverOf(order));
    }

    [Fact]
    public void TrackQuality()
    {
        var tentative = Body.Inbound(1, 0, 80, 240, 6000);
        tentative.Status = TrackStatus.Tentative;
        AssertBinds(ShotConstraint.TrackQuality, CommandPost.EveryUnit, Setting.Post(), tentative);

        var stale = Body.Inbound(1, 0, 80, 240, 6000);
        (stale.Status, stale.LastPlotAt) = (TrackStatus.Coasted, -20);
        AssertBinds(ShotConstraint.TrackQuality, CommandPost.EveryUnit, Setting.Post(), stale);

        var vague = Body.Falling(1, 200);
        vague.Sigma = (1000, 300);
        AssertBinds(ShotConstraint.TrackQuality, CommandPost.EveryUnit, Setting.Post(), vague, seconds: 60);
    }

    [Fact]
    public void NotIdentified()
    {
        var friend = Body.Inbound(1, 0, 80, 240, 6000);
        friend.Iff = new(5, 5, 0);
        AssertBinds(ShotConstraint.NotIdentified, CommandPost.EveryUnit, Setting.Post(), friend);
    }

    [Theory]
    [InlineData(6, false)] // in the city's outskirts
    [InlineData(60, true)]
    public void HarmsNothing(double eastKilometres, bool harmless)
    {
        var skirmish = new Skirmish(new(1, 1), 0).With(Setting.Post()).With(Body.Falling(1, 120, eastKilometres)).Run(120);
        Assert.Equal(harmless, skirmish.Refusals.Any(refusal => refusal.Constraint == ShotConstraint.HarmsNothing));
        Assert.Equal(harmless, skirmish.Launches.Count == 0);
    }

    [Fact]
    public void AnUncertainImpactIsTakenAsHarmfulWithinItsError()
    {
        // 25 km from the city's edge: harmless if well known, within two standard deviations if not.
        var known = Body.Falling(1, 120, 30);
        var vague = Body.Falling(1, 120, 30);
        vague.Sigma = (12_000, 1);
        Assert.Empty(new Skirmish(new(1, 1), 0).With(Setting.Post()).With(known).Run(100).Orders);
        Assert.NotEmpty(new Skirmish(new(1, 1), 0).With(Setting.Post()).With(vague).Run(100).Orders);
    }

    /// <summary>It flies over the unit, higher than any round goes.</summary>
    [Fact]
    public void OutOfEnvelope()
    {
        var low = Setting.Site() with { Rounds = [Setting.Round() with { AgainstAirBreathing = Setting.Envelope(100, 20, 5) }] };
        AssertBinds(ShotConstraint.OutOfEnvelope, Setting.Unit, Setting.Post(units: low), Body.Inbound(1, 0, 80, 240, 6000));
    }

    [Fact]
    public void StandsTooFar() =>
        AssertBinds(ShotConstraint.StandsTooFar, Setting.Unit, Setting.Post(units: Setting.Site(place: Geodetic.FromDegrees(30, 35))), Body.Inbound(1, 0, 80, 240, 6000));

    [Fact]
    public void WaitingForEnvelope()
    {
        var skirmish = AssertBinds(ShotConstraint.WaitingForEnvelope, Setting.Unit, Setting.Post(), Body.Inbound(1, 0, 160, 240, 6000));
        Assert.Empty(skirmish.Orders);
        Assert.NotEmpty(skirmish.Run(200).Launches);
    }

    [Fact]
    public void NoEngagementRadar()
    {
        var blind = new Skirmish(new(1, 1), 0) { RadarHolds = (_, _) => false };
        AssertBinds(blind, ShotConstraint.NoEngagementRadar, Setting.Unit, Setting.Post(), Body.Inbound(1, 0, 80, 240, 6000));
    }

    [Theory]
    [InlineData(EngagementMode.Cued, true, 1, 100, ShotConstraint.NoEngagementRadar)]
    [InlineData(EngagementMode.LaunchOnRemote, false, 1, 100, null)]
    [InlineData(EngagementMode.LaunchOnRemote, false, 6, 100, ShotConstraint.RemoteTrackTooOld)]
    [InlineData(EngagementMode.LaunchOnRemote, false, 1, 501, ShotConstraint.RemoteTrackTooCoarse)]
    [InlineData(EngagementMode.EngageOnRemote, true, 1, 100, null)]
    [InlineData(EngagementMode.EngageOnRemote, false, 1, 100, ShotConstraint.NoEngagementRadar)]
    public void A_remote_track_serves_where_doctrine_and_unit_let_it_and_it_is_good_enough(
        EngagementMode mode, bool isCapable, double ageSeconds, double sigmaMetres, ShotConstraint? binds)
    {
        var doctrine = Setting.Doctrine with { Engagement = mode, RemoteTrackAge = Duration.FromSeconds(5), RemoteTrackSigma = 500.Metres };
        var battery = Setting.Battery with { EngagesOnRemoteTrack = isCapable };
        var skirmish = new Skirmish(new(1, 1), 0)
        {
            RadarHolds = (_, _) => false,
            Remote = new(Duration.FromSeconds(ageSeconds), Length.FromMetres(sigmaMetres)),
        };
        skirmish.With(Setting.Post(doctrine, Setting.Site(battery))).With(Body.Inbound(1, 0, 80, 240, 6000)).Run(60);

        Assert.Equal(binds is null, skirmish.Launches.Count > 0);
        Assert.Equal(binds, skirmish.Refusals.LastOrDefault(refusal => refusal.FireUnit == Setting.Unit) is { Time: var time } last && time > Instant.Start ? last.Constraint : null);
    }

    /// <summary>Launched on another's track, but its own radar could not see where it must guide: at the intercept, or half-way there.</summary>
    [Theory]
    [InlineData(0, true, true)]
    [InlineData(90_000, true, false)]
    [InlineData(0, false, true)]
    [InlineData(90_000, false, true)]
    public void A_unit_that_must_guide_by_itself_fires_only_where_its_radar_will_see(double nearestSeenMetres, bool mustGuide, bool fires)
    {
        var doctrine = Setting.Doctrine with { Engagement = EngagementMode.LaunchOnRemote, RemoteTrackAge = Duration.FromSeconds(5), RemoteTrackSigma = 500.Metres };
        var site = Parapet.Earth.Ellipsoid.Wgs84.ToEcef(Setting.City);
        var skirmish = new Skirmish(new(1, 1), 0)
        {
            RadarHolds = (_, _) => false,
            RadarCovers = place => (place - site).Norm >= nearestSeenMetres,
            Remote = new(Duration.FromSeconds(1), 100.Metres),
        };
        skirmish.With(Setting.Post(doctrine, Setting.Site(Setting.Battery with { EngagesOnRemoteTrack = !mustGuide }))).With(Body.Inbound(1, 0, 80, 240, 6000)).Run(60);
        Assert.Equal(fires, skirmish.Launches.Count > 0);
        Assert.Equal(!fires, skirmish.Refusals.Any(refusal => refusal.Constraint == ShotConstraint.RadarWillNotHold));
    }

    /// <summary>One that is surely sinking leaves the envelope by its height: that is told, and not that time was short.</summary>
    [Fact]
    public void A_flyer_that_sinks_below_the_envelope_is_out_of_it_and_not_too_late()
    {
        var high = Setting.Site() with { Rounds = [Setting.Round() with { AgainstAirBreathing = Setting.Envelope(100, 3000, 25) }] };
        var skirmish = new Skirmish(new(1, 1), 0).With(Setting.Post(units: high)).With(Body.Sinking(1, 80, 200, 3400, 40)).Run(12);
        Assert.Equal(ShotConstraint.OutOfEnvelope, skirmish.Refusals[^1].Constraint);
    }

    [Fact]
    public void An_organic_post_acts_on_own_radars_alone()
    {
        var organic = Setting.Doctrine with { Engagement = EngagementMode.Organic };
        var unseen = new Skirmish(new(1, 1), 0) { OwnRadarsSee = false }.With(Setting.Post(organic)).With(Body.Inbound(1, 0, 80, 240, 6000)).Run(60);
        Assert.Empty(unseen.Launches);
        Assert.All(unseen.Refusals, refusal => Assert.Equal(ShotConstraint.NotHeldByOwnRadars, refusal.Constraint));
        Assert.NotEmpty(unseen.Refusals);

        var seen = new Skirmish(new(1, 1), 0).With(Setting.Post(organic)).With(Body.Inbound(1, 0, 80, 240, 6000)).Run(60);
        Assert.NotEmpty(seen.Launches);
    }

    [Fact]
    public void NoChannel()
    {
        var one = Setting.Battery with { TargetChannels = 1 };
        var skirmish = new Skirmish(new(1, 1), 0).With(Setting.Post(units: Setting.Site(one)))
            .With(Body.Inbound(1, 0, 80, 240, 6000), Body.Inbound(2, 5, 85, 240, 6000)).Run(30);
        Assert.Equal(ShotConstraint.NoChannel, Assert.Single(skirmish.Refusals, refusal => refusal.FireUnit == Setting.Unit).Constraint);
        Assert.Single(skirmish.Orders);
    }

    [Fact]
    public void NoRound() => AssertBinds(
        ShotConstraint.NoRound, Setting.Unit,
        Setting.Post(units: Setting.Site(Setting.Battery with { Magazines = [new Magazine("round", 0, 0)] })),
        Body.Inbound(1, 0, 80, 240, 6000));

    [Fact]
    public void Reserve()
    {
        var keep = Setting.Doctrine with { BallisticReserve = Ratio.Of(0.5) };
        var battery = Setting.Battery with { Magazines = [new Magazine("round", 2, 0)] };
        var skirmish = new Skirmish(new(1, 1), 0).With(Setting.Post(keep, Setting.Site(battery)))
            .With(Body.Inbound(1, 0, 80, 240, 6000), Body.Inbound(2, 5, 85, 240, 6000), Body.Falling(3, 160)).Run(140);
        Assert.Contains(skirmish.Refusals, refusal => refusal.Constraint == ShotConstraint.Reserve && refusal.Track.Serial == 2);
        Assert.Equal([1, 3], skirmish.Orders.Select(order => order.Target.Number.Serial));
    }

    [Fact]
    public void AlreadyEngaged()
    {
        var skirmish = new Skirmish(new(1, 1), 0).With(Setting.Post()).With(Body.Inbound(1, 0, 80, 240, 6000)).Run(1);
        var track = new TrackNumber(Setting.Node, 1);
        skirmish.Posts[0].Receive(Status(EngagementPhase.InFlight, 0));
        skirmish.Run(30);
        Assert.Contains(skirmish.Refusals, refusal => refusal.Constraint == ShotConstraint.AlreadyEngaged);
        Assert.Empty(skirmish.Orders);
        skirmish.Posts[0].Receive(Status(EngagementPhase.Ended, 31));
        // A message overtaken by a later one changes nothing.
        skirmish.Posts[0].Receive(Status(EngagementPhase.InFlight, 2));
        Assert.NotEmpty(skirmish.Run(10).Orders);

        EngagementStatus Status(EngagementPhase phase, double at) =>
            new(new NodeId(9), track, new EngagementId(1), phase, Instant.FromSeconds(at), Instant.FromSeconds(200));
    }

    [Fact]
    public void TooLate() =>
        AssertBinds(ShotConstraint.TooLate, Setting.Unit, Setting.Post(), Body.Inbound(1, 0, 3.5, 240, 6000));

    [Fact]
    public void LeftToOther()
    {
        var skirmish = new Skirmish(new(1, 1), 0).With(Setting.Post(Setting.Doctrine with { AgainstAirBreathing = FiringPattern.Of(1) }))
            .With(Body.Inbound(1, 0, 80, 240, 6000)).Run(150);
        Assert.Single(skirmish.Launches);
        Assert.Equal(ShotConstraint.LeftToOther, skirmish.Refusals[^1].Constraint);
    }

    [Fact]
    public void UnitDown()
    {
        var skirmish = new Skirmish(new(1, 1), 0) { EachSecond = s => s.Posts[0].Units[0].InOrder = false };
        AssertBinds(skirmish, ShotConstraint.UnitDown, Setting.Unit, Setting.Post(), Body.Inbound(1, 0, 80, 240, 6000));
    }

    [Fact]
    public void TheSectorBoundsTheIntercept()
    {
        var narrow = Setting.Site() with { Boresight = Azimuth.FromDegrees(90), SectorWidth = 120.Degrees };
        AssertBinds(ShotConstraint.OutsideSector, Setting.Unit, Setting.Post(units: narrow), Body.Inbound(1, 0, 80, 240, 6000));
        // Out of the sector and of range: another boresight would not help.
        AssertBinds(ShotConstraint.StandsTooFar, Setting.Unit, Setting.Post(units: narrow with { Place = Geodetic.FromDegrees(30, 35) }), Body.Inbound(1, 0, 80, 240, 6000));
        Assert.NotEmpty(new Skirmish(new(1, 1), 0).With(Setting.Post(units: narrow)).With(Body.Inbound(1, 60, 80, 240, 6000)).Run(40).Orders);
    }

    [Fact]
    public void AConstraintIsToldOnceForAsLongAsItBinds()
    {
        var skirmish = new Skirmish(new(1, 1), 0).With(Setting.Post()).With(Body.Inbound(1, 0, 140, 240, 6000)).Run(30);
        Assert.Equal(skirmish.Refusals.Count, skirmish.Refusals.Distinct().Count());
        Assert.Equal(
            [ShotConstraint.NotIdentified, ShotConstraint.WaitingForEnvelope],
            skirmish.Refusals.Select(refusal => refusal.Constraint));
    }

    private static Skirmish AssertBinds(ShotConstraint constraint, FireUnitId unit, CommandPostDescription post, Body body, double seconds = 12) =>
        AssertBinds(new Skirmish(new(1, 1), 0), constraint, unit, post, body, seconds);

    private static Skirmish AssertBinds(Skirmish skirmish, ShotConstraint constraint, FireUnitId unit, CommandPostDescription post, Body body, double seconds = 12)
    {
        skirmish.With(post).With(body).Run(seconds);
        Assert.Empty(skirmish.Orders);
        var last = skirmish.Refusals[^1];
        Assert.Equal((constraint, unit, post.Node), (last.Constraint, last.FireUnit, last.Commander));
        return skirmish;
    }
}
