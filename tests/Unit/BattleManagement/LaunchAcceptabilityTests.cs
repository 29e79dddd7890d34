using CsCheck;
using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.Earth.Ellipsoid;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.BattleManagement;

public sealed class LaunchAcceptabilityTests
{
    /// <summary>Whatever comes in from wherever, each order meets the target inside the envelope and sector, in time.</summary>
    [Fact]
    public void NoShotIsOrderedOutsideTheEnvelope() =>
        Gen.Select(Gen.Int[0, 359], Gen.Double[20, 200], Gen.Double[40, 600], Gen.Double[100, 15_000], Gen.Double[-60, 60], Gen.Bool).Sample(
            (bearing, range, speed, height, aside, falls) =>
            {
                var site = Setting.Site() with { Boresight = Azimuth.FromDegrees(20), SectorWidth = 200.Degrees };
                var body = falls ? Body.Falling(1, range, aside / 20, bearing, 3 * speed) : Body.Inbound(1, bearing, range, speed, height, aside);
                var post = Setting.Post(Setting.Doctrine with { WeaponControl = WeaponControlStatus.Free }, site);
                var skirmish = new Skirmish(new(1, 1), 0).With(post).With(body).Run(120);
                foreach (var order in skirmish.Orders)
                {
                    AssertReachable(site, order, falls);
                }
            },
            iter: 150);

    [Fact]
    public void AnInterceptIsWhereTheTargetWillBe()
    {
        foreach (var body in new[] { Body.Inbound(1, 40, 90, 300, 8000), Body.Falling(1, 120, 0, 40) })
        {
            var order = new Skirmish(new(1, 1), 0).With(Setting.Post()).With(body).Run(118).Orders[0];
            var miss = body.ReportAt(order.PredictedInterceptTime).Position - order.PredictedIntercept;
            Assert.True(miss.Norm < 0.006 * 90_000, $"{miss.Norm} m");
        }
    }

    [Fact]
    public void TheWindowIsWaitedForAndTheRoundLeavesAsItOpens()
    {
        var body = Body.Inbound(1, 0, 160, 240, 6000);
        var order = new Skirmish(new(1, 1), 0).With(Setting.Post()).With(body).Run(200).Orders[0];
        var range = LocalFrame.At(Setting.City).Sight(order.PredictedIntercept).Range.Kilometres;
        // The envelope ends at 100 km; the launch may be ordered up to two seconds early and is drawn to the cycle.
        Assert.InRange(range, 98, 100.6);
    }

    [Fact]
    public void ARoundMayNotLeaveAfterItsDeadlineNorAtASparedTrack()
    {
        var body = Body.Inbound(1, 0, 80, 240, 6000);
        var skirmish = new Skirmish(new(1, 1), 0).With(Setting.Post()).With(body).Run(8);
        var engagement = Assert.Single(skirmish.Orders).Engagement;
        var post = skirmish.Posts[0];
        Assert.False(post.ReleaseRound(engagement, Instant.FromSeconds(500)));
        Assert.Equal(0, post.Units[0].TargetChannelsInUse);
        Assert.Equal(0, post.Units[0].MissileChannelsInUse);
        Assert.Equal(32, post.Units[0].Ready(0));

        // Ordered anew; then the target begins to answer before the round leaves.
        skirmish.Run(1);
        Assert.Equal(2, skirmish.Orders.Count);
        body.Iff = new(9, 9, 0);
        skirmish.Run(8);
        Assert.Empty(skirmish.Launches);
        Assert.Equal(EngagementStage.BrokenOff, post.Ledger.All[1].Stage);
    }

    [Fact]
    public void ALostTrackFreesTheWaitingRound()
    {
        var skirmish = new Skirmish(new(1, 1), 0).With(Setting.Post()).With(Body.Inbound(1, 0, 80, 240, 6000)).Run(8);
        Assert.Single(skirmish.Orders);
        skirmish.Remove(1);
        skirmish.Run(10);
        Assert.Empty(skirmish.Launches);
        Assert.Equal(0, skirmish.Posts[0].Units[0].TargetChannelsInUse);
    }

    [Fact]
    public void ReloadingTakesItsTimeAndNoMoreThanIsHeld()
    {
        var battery = Setting.Battery with { Magazines = [new Magazine("round", 1, 1)], ReloadTime = Duration.FromSeconds(50) };
        var doctrine = Setting.Doctrine with { AgainstAirBreathing = FiringPattern.Of(1) };
        var skirmish = new Skirmish(new(1, 1), 1).With(Setting.Post(doctrine, Setting.Site(battery)));
        for (var i = 0; i < 3; i++)
        {
            skirmish.With(Body.Inbound(i, 10 * i, 80 + 2 * i, 200, 6000));
        }

        skirmish.Run(380);
        Assert.Equal(2, skirmish.Launches.Count);
        Assert.True(skirmish.Launches[1].Time - skirmish.Launches[0].Time >= battery.ReloadTime);
        Assert.Contains(skirmish.Refusals, refusal => refusal.Constraint == ShotConstraint.UnitDown);
        Assert.Equal(ShotConstraint.NoRound, skirmish.Refusals.Last(refusal => refusal.FireUnit == Setting.Unit && refusal.Constraint != ShotConstraint.TooLate).Constraint);
    }

    [Fact]
    public void RippleKeepsLaunchesApart()
    {
        var skirmish = new Skirmish(new(1, 1), 0.5).With(Setting.Post(Setting.Doctrine with { AgainstAirBreathing = FiringPattern.Of(2, 2) }));
        for (var i = 0; i < 5; i++)
        {
            skirmish.With(Body.Inbound(i, 10 * i, 80, 200, 6000));
        }

        var times = skirmish.Run(300).Launches.Select(launch => launch.Time).Order().ToArray();
        Assert.True(times.Length >= 10);
        for (var i = 1; i < times.Length; i++)
        {
            Assert.True(times[i] - times[i - 1] >= Setting.Battery.RippleInterval);
        }
    }

    private static void AssertReachable(FireUnitSite site, EngagementOrder order, bool falls)
    {
        var range = EarthRange(site.Place, order.PredictedIntercept);
        var height = Wgs84.ToGeodetic(order.PredictedIntercept).Height.Metres;
        var (limit, floor, ceiling) = falls ? (60_000.0, 3_000.0, 30_000.0) : (100_000.0, 20.0, 25_000.0);
        // Ground ranges are good to 0.4 %, directions to a degree or 50 m, heights to 30 m, and samples of a fall are joined straight.
        Assert.True(range <= limit * 1.005, $"{range} m");
        Assert.InRange(height, floor - 350, ceiling + 350);
        var turn = LocalFrame.At(site.Place).Sight(order.PredictedIntercept).Azimuth.TurnFrom(site.Boresight).Degrees;
        var beyond = Math.Max(0, Math.Abs(turn) - site.SectorWidth.Degrees / 2);
        Assert.True(beyond <= 1 || range * beyond * Math.PI / 180 <= 50 || range < 1000, $"{turn} deg at {range} m");
        var flight = (order.PredictedInterceptTime - order.LaunchAt).Seconds;
        Assert.Equal(Math.Sqrt(range * range + height * height) / (falls ? 1200 : 1000), flight, 1.0);
    }

    private static double EarthRange(Geodetic from, Position<Ecef> to)
    {
        var ground = Wgs84.ToEcef(Wgs84.ToGeodetic(to).WithHeight(Length.Zero));
        return (ground - Wgs84.ToEcef(from)).Norm;
    }
}
