using Parapet.Fusion;
using Parapet.Messages;
using Parapet.Tests.Unit.Tracking;
using Xunit;

namespace Parapet.Tests.Unit.Fusion;

public sealed class AirPictureTests
{
    private static readonly NodeId Post = new(1000);
    private static readonly NodeId OtherPost = new(1001);
    private static readonly NodeId KeeperA = new(1);
    private static readonly NodeId KeeperB = new(2);

    private readonly AirPicture _picture = new(Post, [KeeperA, KeeperB], new());

    [Fact]
    public void Two_keepers_of_one_target_make_one_system_track()
    {
        Feed(_picture, KeeperA, 7, 0);
        Feed(_picture, KeeperB, 5, 1);
        var track = Assert.Single(Tracks(2));
        Assert.Equal(new TrackNumber(Post, 1), track.Number);
        Assert.Equal(track.Number, _picture.SystemNumberOf(new(KeeperA, 7)));
        Assert.Equal(track.Number, _picture.SystemNumberOf(new(KeeperB, 5)));
        Assert.Equal(new TrackNumber(KeeperB, 5), _picture.NumberAt(KeeperB, track.Number));
        Assert.Null(_picture.NumberAt(OtherPost, track.Number));
        Assert.True(_picture.IsHeldBy(track.Number, KeeperA, Instant.FromSeconds(2), Duration.FromSeconds(2)));
        Assert.False(_picture.IsHeldBy(track.Number, KeeperA, Instant.FromSeconds(2), Duration.FromSeconds(1.9)));
    }

    [Fact]
    public void One_source_cannot_hold_one_target_twice()
    {
        Feed(_picture, KeeperA, 1, 0);
        Feed(_picture, KeeperA, 2, 0);
        Assert.Equal(2, Tracks(0).Count);
    }

    /// <summary>More than a track's marks tell apart.</summary>
    [Fact]
    public void Seventy_keepers_of_one_target_make_one_system_track()
    {
        for (var keeper = 0; keeper < 70; keeper++)
        {
            Feed(_picture, new(keeper), 1, 0);
            Feed(_picture, new(keeper), 2, 0, east: 30_000);
        }

        Assert.Equal([1, 2], Tracks(0).Select(t => t.Number.Serial));
        Assert.Equal(new TrackNumber(Post, 1), _picture.SystemNumberOf(new(new(69), 1)));
    }

    [Fact]
    public void Targets_apart_stay_apart_and_come_in_the_order_of_numbers()
    {
        Feed(_picture, KeeperA, 1, 0);
        Feed(_picture, KeeperB, 1, 0, east: 30_000);
        Feed(_picture, KeeperA, 2, 0, east: 60_000);
        Assert.Equal([1, 2, 3], Tracks(1).Select(t => t.Number.Serial));
    }

    /// <summary>Estimates that may be copies of each other teach nothing new: the covariance may not shrink.</summary>
    [Fact]
    public void Equal_estimates_fuse_to_the_same_covariance()
    {
        Feed(_picture, KeeperA, 1, 0);
        var alone = Tracks(0)[0].Covariance;
        Feed(_picture, KeeperB, 1, 0);
        var fused = Tracks(0)[0].Covariance;
        Assert.Equal(alone.PositionTrace, fused.PositionTrace, 1e-6 * alone.PositionTrace);
        Assert.Equal(alone.VelocityTrace, fused.VelocityTrace, 1e-6 * alone.VelocityTrace);
    }

    /// <summary>With equal traces both weigh one half: each axis fuses to 2 / (1/a + 1/b) by intersection [JulierUhlmann1997].</summary>
    [Fact]
    public void Estimates_good_along_different_axes_help_each_other()
    {
        var picture = new AirPicture(Post, [KeeperA, KeeperB], new() { Fusion = FusionRule.CovarianceIntersection });
        picture.Receive(Report(KeeperA, 1, 0, 0) with { Covariance = Diagonal(1e4, 4e4, 9e4, 100) });
        picture.Receive(Report(KeeperB, 1, 0, 0) with { Covariance = Diagonal(9e4, 4e4, 1e4, 100) });
        var fused = Assert.Single(Tracks(0, picture)).Covariance;
        Assert.Equal(1.8e4, fused.At(0, 0), 1e-3);
        Assert.Equal(4e4, fused.At(1, 1), 1e-3);
        Assert.Equal(1.8e4, fused.At(2, 2), 1e-3);
        Assert.Equal(100, fused.At(4, 4), 1e-6);
    }

    [Fact]
    public void A_spoken_report_does_not_spoil_a_good_track()
    {
        Feed(_picture, KeeperA, 1, 10);
        var before = Tracks(10)[0];
        var spoken = Report(OtherPost, 1, 0, 700);
        _picture.Receive(spoken with { Covariance = Diagonal(4e6 / 12 + 1e4, 4e6 / 12 + 1e4, 4e6 / 12 + 1e4, 200) });
        var after = Assert.Single(Tracks(10));
        Assert.True((after.Position - before.Position).Norm < 30);
        Assert.True(after.Covariance.PositionTrace <= before.Covariance.PositionTrace * 1.05);
    }

    /// <summary>Two posts that each hold the target and tell each other for an hour know no more than at its beginning.</summary>
    [Fact]
    public void Own_news_does_not_return()
    {
        var other = new AirPicture(OtherPost, [KeeperB], new());
        var picture = new AirPicture(Post, [KeeperA], new());
        var claimed = new List<double>();
        for (var t = 0; t < 600; t += 6)
        {
            Feed(picture, KeeperA, 1, t);
            Feed(other, KeeperB, 1, t);
            var (mine, theirs) = (Own(picture, t), Own(other, t));
            theirs.ForEach(r => picture.Receive(r));
            mine.ForEach(r => other.Receive(r));
            claimed.Add(Tracks(t, picture)[0].Covariance.PositionTrace);
            Assert.Equal(new TrackNumber(Post, 1), Assert.Single(mine).Number);
        }

        Assert.True(claimed.Min() >= claimed[0] * (1 - 1e-9));
    }

    [Fact]
    public void What_only_a_link_brought_is_not_passed_on()
    {
        Feed(_picture, OtherPost, 4, 0);
        Feed(_picture, KeeperA, 1, 0, east: 50_000);
        Assert.Equal(2, Tracks(0).Count);
        Assert.Equal(new TrackNumber(Post, 2), Assert.Single(Own(_picture, 0)).Number);
    }

    [Fact]
    public void Evidence_counts_once_however_often_it_is_told()
    {
        var report = Report(KeeperA, 1, 0, 0) with { Iff = new(5, 3, 1) };
        _picture.Receive(report);
        _picture.Receive(report with { Time = Instant.FromSeconds(1) });
        _picture.Receive(Report(KeeperB, 1, 1, 0) with { Iff = new(2, 0, 2) });
        Assert.Equal(new IffEvidence(7, 3, 3), Assert.Single(Tracks(1)).Iff);
        _picture.Drop(new(KeeperA, 1));
        Assert.Equal(new IffEvidence(7, 3, 3), Assert.Single(Tracks(1)).Iff);
    }

    [Fact]
    public void Tracks_that_drift_apart_are_parted()
    {
        for (var t = 0; t < 60; t += 5)
        {
            Feed(_picture, KeeperA, 1, t);
            Feed(_picture, KeeperB, 1, t, east: Math.Max(0, t - 10) * 100);
        }

        Assert.Equal(2, Tracks(60).Count);
        Assert.NotEqual(_picture.SystemNumberOf(new(KeeperA, 1)), _picture.SystemNumberOf(new(KeeperB, 1)));
    }

    [Fact]
    public void Doubles_are_merged_under_the_older_number()
    {
        Feed(_picture, KeeperA, 1, 0);
        Feed(_picture, KeeperB, 1, 0, east: 6000);
        Assert.Equal(2, Tracks(0).Count);
        for (var t = 5; t < 40; t += 5)
        {
            Feed(_picture, KeeperA, 1, t);
            Feed(_picture, KeeperB, 1, t);
        }

        Assert.Equal(new TrackNumber(Post, 1), Assert.Single(Tracks(40)).Number);
        Assert.Equal(new TrackNumber(Post, 1), _picture.SystemNumberOf(new(KeeperB, 1)));
    }

    [Fact]
    public void What_a_keeper_no_longer_holds_is_gone_and_stale_news_too()
    {
        Feed(_picture, KeeperA, 1, 0);
        Feed(_picture, KeeperA, 2, 0, east: 50_000);
        _picture.ReceiveAll(KeeperA, [Report(KeeperA, 2, 5, 50_000)]);
        Assert.Equal(2, Assert.Single(Tracks(5)).Number.Serial);
        Assert.Empty(Tracks(200));
        Assert.Null(_picture.SystemNumberOf(new(KeeperA, 2)));
    }

    [Fact]
    public void An_older_report_that_arrives_late_changes_nothing()
    {
        Feed(_picture, KeeperA, 1, 10);
        var before = Tracks(10)[0].Position;
        Feed(_picture, KeeperA, 1, 4, east: 500);
        Assert.Equal(before, Tracks(10)[0].Position);
    }

    private static void Feed(AirPicture picture, NodeId source, int serial, double seconds, double east = 0) =>
        picture.Receive(Report(source, serial, seconds, east));

    private static List<TrackReport> Own(AirPicture picture, double seconds)
    {
        var tracks = new List<TrackReport>();
        picture.OwnTracks(Instant.FromSeconds(seconds), tracks);
        return tracks;
    }

    private static List<TrackReport> Tracks(double seconds, AirPicture picture)
    {
        var tracks = new List<TrackReport>();
        picture.Tracks(Instant.FromSeconds(seconds), tracks);
        return tracks;
    }

    private List<TrackReport> Tracks(double seconds) => Tracks(seconds, _picture);

    private static TrackReport Report(NodeId source, int serial, double seconds, double east)
    {
        var target = Rig.Cruise(east, 100_000, 8000, 0, 200);
        var d = target(seconds + 0.5) - target(seconds - 0.5);
        return new()
        {
            Number = new(source, serial),
            Time = Instant.FromSeconds(seconds),
            Position = target(seconds),
            Velocity = new(d.X, d.Y, d.Z),
            Covariance = Diagonal(1e4, 1e4, 1e4, 100),
            Status = TrackStatus.Confirmed,
            Motion = MotionKind.AirBreathing,
            FirstPlot = Instant.Start,
            LastPlot = Instant.FromSeconds(seconds),
            Iff = default,
        };
    }

    private static StateCovariance Diagonal(double x, double y, double z, double velocity)
    {
        var covariance = default(StateCovariance);
        covariance.Set(0, 0, x);
        covariance.Set(1, 1, y);
        covariance.Set(2, 2, z);
        for (var i = 3; i < 6; i++)
        {
            covariance.Set(i, i, velocity);
        }

        return covariance;
    }
}
