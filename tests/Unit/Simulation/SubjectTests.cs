using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Simulation.Stages;
using Xunit;

namespace Parapet.Tests.Unit.Simulation;

/// <summary>What is put in comes out again by the member of its kind.</summary>
public sealed class SubjectTests
{
    /// <summary>More scans and transmissions than an int counts.</summary>
    private const long Many = 5_000_000_000;

    [Fact]
    public void A_target_is_read_back() => Assert.Equal(new TargetId(4), Subject.Of(new TargetId(4)).Target);

    [Fact]
    public void A_scan_is_read_back() => Assert.Equal((new SensorId(3), Many), Subject.Of(new SensorId(3), Many).Scan);

    [Fact]
    public void A_transmission_is_read_back() => Assert.Equal((new LinkPlace(2), Many), Subject.Of(new LinkPlace(2), Many).Transmission);

    [Fact]
    public void An_arrival_is_read_back() =>
        Assert.Equal((new NodeId(1001), new MailPlace(77)), Subject.Of(new NodeId(1001), new MailPlace(77)).Arrival);

    [Fact]
    public void An_engagement_is_read_back() => Assert.Equal(new EngagementId(6), Subject.Of(new EngagementId(6)).Engagement);

    [Fact]
    public void A_round_is_read_back() => Assert.Equal((new EngagementId(6), 2), Subject.Of(new EngagementId(6), round: 2).Round);

    [Fact]
    public void A_post_is_read_back() => Assert.Equal(new PostPlace(5), Subject.Of(new PostPlace(5)).Post);

    [Fact]
    public void The_rounds_in_the_air_are_one_subject()
    {
        Assert.Equal(default, Subject.Rounds);
        Assert.Equal(0, Subject.Rounds.Place);
    }
}
