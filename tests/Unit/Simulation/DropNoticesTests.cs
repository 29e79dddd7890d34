using Parapet.Messages;
using Parapet.Simulation.Stages;
using Xunit;

namespace Parapet.Tests.Unit.Simulation;

public sealed class DropNoticesTests
{
    private readonly DropNotices _notices = new();

    [Fact]
    public void Tracks_that_are_held_pass_as_they_are() => Assert.Equal("1 2", Told(1, 2));

    [Fact]
    public void A_dropped_track_is_told_three_times()
    {
        Told(1, 2, 3);
        Assert.Equal(["1 3 -2", "1 3 -2", "1 3 -2", "1 3"], Enumerable.Range(0, 4).Select(_ => Told(1, 3)));
    }

    [Fact]
    public void A_track_that_is_back_is_told_of_as_held_alone()
    {
        Told(1, 2);
        Assert.Equal("1 -2", Told(1));
        Assert.Equal("1 2", Told(1, 2));
        Assert.Equal("1 2", Told(1, 2));
    }

    [Fact]
    public void A_track_dropped_again_is_told_three_times_again()
    {
        Told(1);
        Told();
        Told(1);
        Assert.Equal(["-1", "-1", "-1", ""], Enumerable.Range(0, 4).Select(_ => Told()));
    }

    [Fact]
    public void Notices_of_several_tracks_run_each_by_its_own_count()
    {
        Told(1, 2);
        Assert.Equal(["2 -1", "-1 -2", "-1 -2", "-2", ""], new[] { Told(2), Told(), Told(), Told(), Told() });
    }

    [Fact]
    public void A_notice_carries_what_was_last_told()
    {
        var last = Sample.Report(Sample.Post, 1, seconds: 8);
        List<TrackReport> held = [last], none = [];
        _notices.Add(held);
        _notices.Add(none);
        Assert.Equal([last with { Status = TrackStatus.Dropped }], none);
    }

    /// <summary>One transmission in which these tracks are held: what it carries, with a minus before a notice.</summary>
    private string Told(params int[] held)
    {
        List<TrackReport> tracks = [.. held.Select(serial => Sample.Report(Sample.Post, serial))];
        _notices.Add(tracks);
        return string.Join(' ', tracks.Select(track => track.Status == TrackStatus.Dropped ? -track.Number.Serial : track.Number.Serial));
    }
}
