using Parapet.BattleManagement;
using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.BattleManagement;

public sealed class CycleTests
{
    private static readonly DoctrineDescription Spread = Setting.Doctrine with
    {
        Order = TargetOrder.AtRandom,
        IdentificationDelay = new(Duration.FromSeconds(2), Duration.FromSeconds(5), Duration.FromSeconds(20)),
        DecisionDelay = new(Duration.FromSeconds(1), Duration.FromSeconds(5), Duration.FromSeconds(15)),
    };

    [Fact]
    public void TheSameSeedGivesTheSameOrders()
    {
        Assert.Equal(Told(Fight(3)), Told(Fight(3)));
        Assert.NotEqual(Told(Fight(3)), Told(Fight(4)));
    }

    [Fact]
    public void ATrackMoreChangesNoOtherTracksDraws()
    {
        // Plenty of channels and rounds: then tracks meet in nothing but the random numbers, and in the ripple.
        var alone = Fight(3).Orders.ToDictionary(order => order.Target.Number, order => order.Target.Time);
        var friend = Body.Inbound(100, 30, 70, 240, 6000);
        friend.Iff = new(9, 9, 0);
        foreach (var order in Fight(3, friend).Orders)
        {
            Assert.Equal(alone[order.Target.Number], order.Target.Time);
        }
    }

    [Fact]
    public void TracksOutOfOrderAreRefused()
    {
        var post = new CommandPost(Setting.Post(), new(1, 1));
        var report = Body.Inbound(2, 0, 80, 240, 6000).ReportAt(Instant.Start);
        var picture = new FixedPicture([report, report]);
        Assert.Throws<ArgumentException>(() => post.Decide(Instant.Start, picture, [], []));
        Assert.Throws<ArgumentException>(() => new CommandPost(Setting.Post(units: [Setting.Site(id: 4), Setting.Site(id: 4)]), new(1, 1)));
    }

    [Fact]
    public void ACycleAllocatesNothingOnceTracksAreKnown()
    {
        var post = new CommandPost(Setting.Post(units: [Setting.Site(id: 1, place: Geodetic.FromDegrees(39, 35)), Setting.Site(id: 2)]), new(1, 1));
        var bodies = Enumerable.Range(0, 20).Select(i => Body.Inbound(i, 18 * i, 250, 240, 6000)).ToArray();
        var pictures = Enumerable.Range(0, 30).Select(t => new FixedPicture([.. bodies.Select(body => body.ReportAt(Instant.FromSeconds(t)))])).ToArray();
        List<EngagementOrder> orders = [];
        List<ShotNotTaken> refusals = new(1000);
        var allocated = 0L;
        for (var t = 0; t < pictures.Length; t++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            post.Decide(Instant.FromSeconds(t), pictures[t], orders, refusals);
            allocated = t >= 12 ? allocated + GC.GetAllocatedBytesForCurrentThread() - before : 0;
        }

        Assert.Empty(orders);
        Assert.Equal(0, allocated);
    }

    [Fact]
    public void ADeclaredKillIsBelievedUntilItsTrackOutlivesIt()
    {
        var believer = Setting.Post(Setting.Doctrine with { PersistenceAfterKill = Duration.FromSeconds(40) });
        var skirmish = new Skirmish(new(1, 1), 0) { FalseKill = 1 }.With(believer).With(Body.Inbound(1, 0, 90, 200, 6000)).Run(300);
        Assert.Equal(2, skirmish.Orders.Count);
        var ledger = skirmish.Posts[0].Ledger;
        Assert.All(ledger.All, record => Assert.Equal(EngagementStage.Killed, record.Stage));
        Assert.InRange((ledger.All[1].Decided - ledger.All[0].StageSince).Seconds, 40, 42);
    }

    [Fact]
    public void WithoutAReportAMissIsSeenByTheTracksOwnLife()
    {
        var skirmish = new Skirmish(new(1, 1), 0) { Reports = false }.With(Setting.Post()).With(Body.Inbound(1, 0, 90, 200, 6000)).Run(300);
        Assert.Equal(2, skirmish.Launches.Count);
        Assert.Equal(EngagementStage.Missed, skirmish.Posts[0].Ledger.All[0].Stage);
    }

    [Fact]
    public void CheapTargetsGetCheapRoundsAndTheUpperTierShootsFirst()
    {
        var upper = Setting.Round("upper", 12) with { AgainstAirBreathing = null, AgainstBallistic = Setting.Envelope(150, 30_000, 120, 2000) };
        var costly = Setting.Round("costly", 4);
        var cheap = Setting.Round("cheap", 0.5) with { AgainstBallistic = null };
        var battery = Setting.Battery with { Magazines = [new Magazine("costly", 8, 0), new Magazine("cheap", 8, 0)] };
        var tier = Setting.Battery with { Magazines = [new Magazine("upper", 1, 0)] };
        var doctrine = Setting.Doctrine with { AgainstBallistic = FiringPattern.Of(1, 1) };
        var post = Setting.Post(
            doctrine,
            Setting.Site(battery, 1) with { Rounds = [costly, cheap] },
            Setting.Site(tier, 2) with { Rounds = [upper] });
        var skirmish = new Skirmish(new(1, 1), 0).With(post)
            .With(Body.Inbound(1, 0, 20, 50, 400), Body.Falling(2, 180, 0, 0, 1800))
            .Run(180);
        Assert.All(skirmish.Orders.Where(order => order.Target.Number.Serial == 1), order => Assert.Equal((1, 1), (order.FireUnit.Value, order.InterceptorType)));
        Assert.Equal([2, 1], skirmish.Orders.Where(order => order.Target.Number.Serial == 2).Select(order => order.FireUnit.Value));
    }

    private static Skirmish Fight(ulong seed, params ReadOnlySpan<Body> more)
    {
        var battery = Setting.Battery with
        {
            TargetChannels = 40,
            MissileChannels = 40,
            RippleInterval = Duration.Zero,
            LaunchDelay = new(Duration.FromSeconds(4), Duration.FromSeconds(8), Duration.FromSeconds(15)),
        };
        var skirmish = new Skirmish(new(seed, 0), 0.6).With(Setting.Post(Spread, Setting.Site(battery))).With(more);
        for (var i = 0; i < 12; i++)
        {
            skirmish.With(Body.Inbound(i, 30 * i, 80 + i, 240, 6000));
        }

        return skirmish.Run(60);
    }

    private static string[] Told(Skirmish skirmish) => [.. skirmish.Orders.Select(order => $"{order.Target.Number} {order.LaunchAt.Nanoseconds} {order.Rounds}")];

    private sealed class FixedPicture(TrackReport[] tracks) : IPicture
    {
        public ReadOnlySpan<TrackReport> Tracks => tracks;

        public bool EngagementRadarHolds(FireUnitId unit, TrackNumber track) => true;

        public bool EngagementRadarCovers(FireUnitId unit, Position<Ecef> place) => true;

        public bool OwnRadarsHold(TrackNumber track) => true;

        public RemoteTrack? FireControlTrack(TrackNumber track) => null;
    }
}
