using CsCheck;
using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.BattleManagement;

/// <summary>What holds in every fight: counts within their bounds, every round in one state, nothing fired out of reach.</summary>
public sealed class ChannelLawTests
{
    private static readonly Gen<(int Targets, int Missiles, int Ready, int Reloads, int Bodies, double Kill, uint Seed)> Fights =
        Gen.Select(Gen.Int[1, 3], Gen.Int[1, 4], Gen.Int[0, 6], Gen.Int[0, 8], Gen.Int[1, 12], Gen.Double[0, 1], Gen.UInt);

    [Fact]
    public void ChannelsAndRoundsStayWithinTheirBoundsWhateverHappens() => Fights.Sample(
        fight =>
        {
            var battery = Setting.Battery with
            {
                TargetChannels = fight.Targets,
                MissileChannels = fight.Missiles,
                ReloadTime = Duration.FromSeconds(40),
                Magazines = [new Magazine("round", fight.Ready, fight.Reloads)],
            };
            var doctrine = Setting.Doctrine with
            {
                AgainstAirBreathing = FiringPattern.Of(2, 1, 1),
                AgainstBallistic = FiringPattern.Of(2, 2),
                Order = fight.Seed % 2 == 0 ? TargetOrder.AtRandom : TargetOrder.ByThreat,
            };
            var skirmish = new Skirmish(new(fight.Seed, 0), fight.Kill) { FalseKill = 0.2, Reports = fight.Seed % 3 > 0 }
                .With(Setting.Post(doctrine, Setting.Site(battery, 1), Setting.Site(battery, 2)))
                .With([.. Enumerable.Range(0, fight.Bodies).Select(i => Any(i, fight.Seed))]);
            // Radars lose their targets now and then, and some tracks vanish and come back.
            skirmish.RadarHolds = (unit, track) => (unit.Value + track.Serial + (int)skirmish.Now.Seconds / 7) % 5 > 0;
            skirmish.EachSecond = s => AssertLaws(s, fight.Ready + fight.Reloads);
            skirmish.Run(260);
            Assert.All(skirmish.Posts[0].Ledger.Open, record => Assert.True(record.Outstanding >= 0));
        },
        iter: 60);

    [Fact]
    public void AnOverdrawnUnitThrows()
    {
        var unit = new FireUnit(Setting.Site(Setting.Battery with { TargetChannels = 1, MissileChannels = 2 }), Ratio.Zero);
        unit.Commit(0, 1, Instant.Start);
        Assert.Throws<InvalidOperationException>(() => unit.Commit(0, 1, Instant.Start));
        Assert.Throws<InvalidOperationException>(() => unit.Return(0, 2));
        Assert.Throws<InvalidOperationException>(() => unit.FreeMissiles(2));
        unit.Fire(0);
        Assert.Throws<InvalidOperationException>(() => unit.Fire(0));
        unit.FreeTarget(Instant.Start, hasFired: true);
        Assert.Throws<InvalidOperationException>(() => unit.FreeTarget(Instant.Start, hasFired: true));
    }

    [Fact]
    public void AHeldChannelIsFreeAfterItsHoldAndNoSooner()
    {
        var unit = new FireUnit(Setting.Site(Setting.Battery with { TargetChannels = 2, ChannelHold = Duration.FromSeconds(20) }), Ratio.Zero);
        unit.Commit(0, 1, Instant.Start);
        unit.Commit(0, 1, Instant.Start);
        unit.FreeTarget(Instant.FromSeconds(10), hasFired: true);
        unit.Advance(Instant.FromSeconds(29));
        Assert.Equal(0, unit.FreeTargetChannels);
        unit.Advance(Instant.FromSeconds(30));
        Assert.Equal(1, unit.FreeTargetChannels);
        // One from which no round has left has nothing to look after.
        unit.FreeTarget(Instant.FromSeconds(31), hasFired: false);
        Assert.Equal(2, unit.FreeTargetChannels);
        Assert.Throws<InvalidOperationException>(() => unit.FreeTarget(Instant.FromSeconds(31), hasFired: true));
    }

    /// <summary>One channel, two targets: the second order waits for the hold of the first, to the cycle of a second.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    public void TheNextOrderWaitsForTheHold(double seconds)
    {
        var battery = Setting.Battery with { TargetChannels = 1, ChannelHold = Duration.FromSeconds(seconds) };
        var doctrine = Setting.Doctrine with { AgainstAirBreathing = FiringPattern.Of(1) };
        var skirmish = new Skirmish(new(1, 1), 1).With(Setting.Post(doctrine, Setting.Site(battery)))
            .With(Body.Inbound(1, 0, 80, 200, 6000), Body.Inbound(2, 20, 90, 200, 6000)).Run(200);
        Assert.Equal(2, skirmish.Orders.Count);
        var ended = skirmish.Orders[0].PredictedInterceptTime;
        var waited = skirmish.Posts[0].Ledger.All[1].Decided - ended;
        Assert.InRange(waited.Seconds, seconds, seconds + 2);
    }

    [Fact]
    public void MoreEndsThanLaunchesThrow()
    {
        var skirmish = new Skirmish(new(1, 1), 1).With(Setting.Post()).With(Body.Inbound(1, 0, 80, 240, 6000)).Run(250);
        var engagement = skirmish.Orders[0].Engagement;
        Assert.Throws<InvalidOperationException>(() => skirmish.Posts[0].RoundEnded(engagement, skirmish.Now));
        Assert.Throws<ArgumentException>(() => skirmish.Posts[0].RoundEnded(new EngagementId(5), skirmish.Now));
    }

    [Fact]
    public void SitesOutOfRangeAreRefused()
    {
        Assert.Throws<ArgumentException>(() => new FireUnit(Setting.Site(Setting.Battery with { TargetChannels = 0 }), Ratio.Zero));
        Assert.Throws<ArgumentException>(() => new FireUnit(Setting.Site(Setting.Battery with { Magazines = [new Magazine("round", -1, 0)] }), Ratio.Zero));
        Assert.Throws<ArgumentException>(() => new FireUnit(Setting.Site() with { Rounds = [] }, Ratio.Zero));
        Assert.Throws<ArgumentException>(() => new FireUnit(Setting.Site() with { SectorWidth = Angle.Zero }, Ratio.Zero));
    }

    private static Body Any(int serial, uint seed)
    {
        var at = (seed / 7 + (uint)serial * 37) % 360;
        return (serial % 4) switch
        {
            0 => Body.Inbound(serial, at, 60 + serial, 240, 300),
            1 => Body.Inbound(serial, at, 90, 260, 8000),
            2 => Body.Falling(serial, 90 + 5 * serial, 0, at),
            _ => Body.Inbound(serial, at, 20, 50, 400),
        };
    }

    private static void AssertLaws(Skirmish skirmish, int rounds)
    {
        var post = skirmish.Posts[0];
        if (skirmish.Now.Seconds % 60 == 30)
        {
            skirmish.Remove(skirmish.Orders.Count > 0 ? skirmish.Orders[^1].Target.Number.Serial : 0);
        }

        for (var i = 0; i < post.Units.Length; i++)
        {
            var unit = post.Units[i];
            var records = post.Ledger.All.Where(record => record.Unit == i).ToArray();
            Assert.InRange(unit.TargetChannelsInUse, 0, unit.Description.TargetChannels);
            Assert.InRange(unit.MissileChannelsInUse, 0, unit.Description.MissileChannels);
            Assert.Equal(records.Count(record => record.Outstanding > 0 || record.Spent < record.Released), unit.TargetChannelsInUse);
            Assert.Equal(records.Sum(record => record.Outstanding + record.Released - record.Spent), unit.MissileChannelsInUse);
            Assert.Equal(rounds, unit.Ready(0) + unit.Committed(0) + unit.Spent(0) + unit.Loading(0) + unit.Held(0));
            Assert.Equal(records.Sum(record => record.Released), unit.Spent(0));
            Assert.True(unit.Ready(0) >= 0 && unit.Ready(0) <= unit.Description.Magazines[0].Ready);
        }
    }
}
