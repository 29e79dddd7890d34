using Parapet.Messages;
using Parapet.Simulation.Stages;
using Xunit;

namespace Parapet.Tests.Unit.Simulation;

/// <summary>When an uplink would tell a round anything.</summary>
public sealed class RoundTests
{
    [Fact]
    public void A_round_that_was_told_of_nothing_knows_no_track() => Assert.False(Of(null).Knows(Sample.Report(Sample.Post, 1)));

    [Fact]
    public void What_says_the_same_of_place_and_motion_is_no_news()
    {
        var track = Sample.Report(Sample.Post, 1);
        var round = Of(track);
        Assert.True(round.Knows(track));
        Assert.True(round.Knows(track with { Status = TrackStatus.Coasted }));
    }

    [Fact]
    public void Another_time_place_velocity_or_motion_is_news()
    {
        var track = Sample.Report(Sample.Post, 1);
        var round = Of(track);
        Assert.False(round.Knows(track with { Time = Instant.FromSeconds(1) }));
        Assert.False(round.Knows(track with { Position = new(track.Position.X + 1, track.Position.Y, track.Position.Z) }));
        Assert.False(round.Knows(track with { Velocity = new(0, 0, 1) }));
        Assert.False(round.Knows(track with { Motion = MotionKind.Ballistic }));
    }

    private static Round Of(TrackReport? told)
    {
        var round = Sample.Round(new(Sample.Order(1, 1), null!));
        round.Uplinked = told;
        return round;
    }
}
