using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Networks;
using Xunit;

namespace Parapet.Tests.Unit.Networks;

public sealed class LinkTests
{
    private static readonly RandomSource Random = new(5, 2);

    [Fact]
    public void Latency_lies_between_its_limits_and_loss_is_as_frequent_as_stated()
    {
        var link = new Link(Links.Swift with { Loss = Ratio.FromPercent(10) }, 0);
        var deliveries = Offer(link, 5000, Report(1));
        Assert.All(deliveries, d => Assert.InRange(d.Arrival.Seconds - 100, 0.5, 2));

        // Mean and four standard deviations of 5000 uniform draws and of 5000 coins.
        Assert.Equal(1.25, deliveries.Average(d => d.Arrival.Seconds - 100), 4 * 1.5 / Math.Sqrt(12 * 4500));
        Assert.Equal(500, link.Lost, 4 * Math.Sqrt(5000 * 0.1 * 0.9));
        Assert.Equal(5000, link.Lost + deliveries.Count);
    }

    [Fact]
    public void One_track_more_changes_nothing_for_the_others()
    {
        var alone = Offer(new Link(Links.Swift, 3), 200, Report(2));
        var together = Offer(new Link(Links.Swift, 3), 200, Report(1), Report(2));
        Assert.Equal(alone.Select(d => d.Arrival), together.Where(d => d.Message.Number.Serial == 2).Select(d => d.Arrival));
    }

    [Fact]
    public void A_crowded_link_sends_the_newest_and_counts_the_rest()
    {
        var link = new Link(Links.Spoken with { Loss = Ratio.Zero, TracksPerPeriod = 2 }, 0);
        var deliveries = Offer(link, 1, Report(1, age: 9), Report(2, age: 1), Report(3, age: 5), Report(4, age: 1));
        Assert.Equal([2, 4], deliveries.Select(d => d.Message.Number.Serial).Order());
        Assert.Equal(2, link.Crowded);
    }

    [Fact]
    public void A_spoken_position_is_on_the_grid_and_says_how_coarse_it_is()
    {
        var link = new Link(Links.Spoken with { Loss = Ratio.Zero }, 0);
        var sent = Report(1);
        var heard = Assert.Single(Offer(link, 1, sent)).Message;
        Assert.Equal(0, Math.IEEERemainder(heard.Position.X, 2000), 1e-6);
        Assert.True((heard.Position - sent.Position).Norm <= 1000 * Math.Sqrt(3));

        // A step of 2 km has the variance (2 km)^2 / 12.
        Assert.Equal(sent.Covariance.At(1, 1) + 4e6 / 12, heard.Covariance.At(1, 1), 1e-6);
        // Two such positions a period of 12 s apart tell the speed.
        Assert.Equal(sent.Covariance.At(4, 4) + 4e6 / 12 / 144, heard.Covariance.At(4, 4), 1e-6);
        Assert.Equal(sent.Covariance.At(0, 1), heard.Covariance.At(0, 1));
        Assert.Equal(sent.Time, heard.Time);
    }

    [Fact]
    public void A_link_takes_as_many_as_it_has_room_for_and_not_one_more()
    {
        var link = new Link(Links.Spoken with { Loss = Ratio.Zero, TracksPerPeriod = 2 }, 0);
        Assert.Equal(2, Offer(link, 1, Report(1, age: 9), Report(2)).Count);
        Assert.Equal(0, link.Crowded);
        Assert.Equal([2, 3], Offer(link, 1, Report(1, age: 9), Report(2), Report(3)).Select(d => d.Message.Number.Serial).Order());
        Assert.Equal(1, link.Crowded);
    }

    /// <summary>On a grid of 2 km, each axis to the nearest line and none downwards.</summary>
    [Fact]
    public void Every_axis_goes_to_its_nearest_grid_line()
    {
        var link = new Link(Links.Spoken with { Loss = Ratio.Zero }, 0);
        var sent = Report(1) with { Position = new(4_101_123, 2_701_456, -4_000_789) };
        Assert.Equal(new(4_102_000, 2_702_000, -4_000_000), Assert.Single(Offer(link, 1, sent)).Message.Position);
    }

    [Fact]
    public void What_is_not_named_is_not_shared()
    {
        var silent = new Link(Links.Swift with { Carries = LinkContent.Identification }, 0);
        Assert.Empty(Offer(silent, 3, Report(1)));
        var alerts = new List<Delivery<LaunchAlert>>();
        new Link(Links.Spoken, 0).Offer(LinkContent.LaunchAlerts, new(new(1000), 0), 0, Instant.Start, default(LaunchAlert), Random, alerts);
        Assert.Empty(alerts);
        Assert.False(new Link(Links.Swift, 0).Carries(LinkContent.FireControlTracks));
    }

    [Fact]
    public void Other_messages_pass_by_the_same_rules()
    {
        var link = new Link(Links.Swift with { Loss = Ratio.Zero }, 1);
        var deliveries = new List<Delivery<EngagementStatus>>();
        var status = new EngagementStatus(new(1000), new(new(1000), 4), new(9), EngagementPhase.InFlight, Instant.Start, Instant.FromSeconds(60));
        Assert.True(link.Offer(LinkContent.EngagementStatus, status.Track, 0, Instant.Start, status, Random, deliveries));
        var delivery = Assert.Single(deliveries);
        Assert.Equal(status, delivery.Message);
        Assert.InRange(delivery.Arrival.Seconds, 0.5, 2);
    }

    [Fact]
    public void Tracks_of_two_nodes_with_one_serial_have_fates_of_their_own()
    {
        // Over a gateway: of 200 transmissions each some are lost, and not the same ones; nor are they late alike.
        var sent = Report(7) with { Number = new(new(1000), 7) };
        var other = Report(7) with { Number = new(new(1001), 7) };
        var link = new Link(Links.Swift with { Loss = Ratio.Of(0.5) }, 3);
        var (first, second) = (Offer(link, 200, sent), Offer(link, 200, other));
        Assert.NotEqual(first.Select(delivery => delivery.Arrival), second.Select(delivery => delivery.Arrival));

        var status = new EngagementStatus(new(1000), sent.Number, new(9), EngagementPhase.InFlight, Instant.Start, Instant.FromSeconds(60));
        var arrived = Enumerable.Range(0, 200).Select(i => link.Offer(LinkContent.EngagementStatus, sent.Number, i, Instant.Start, status, Random, []));
        var otherArrived = Enumerable.Range(0, 200).Select(i => link.Offer(LinkContent.EngagementStatus, other.Number, i, Instant.Start, status, Random, []));
        Assert.NotEqual(arrived.ToArray(), otherArrived.ToArray());
    }

    private static List<Delivery<TrackReport>> Offer(Link link, int transmissions, params TrackReport[] tracks)
    {
        var deliveries = new List<Delivery<TrackReport>>();
        for (var i = 0; i < transmissions; i++)
        {
            link.Offer(i, Instant.FromSeconds(100), tracks, Random, deliveries);
        }

        return deliveries;
    }

    private static TrackReport Report(int serial, double age = 0)
    {
        var covariance = default(StateCovariance);
        for (var i = 0; i < 6; i++)
        {
            covariance.Set(i, i, 400);
        }

        covariance.Set(0, 1, 30);
        return new()
        {
            Number = new(new(1000), serial),
            Time = Instant.FromSeconds(100),
            Position = new(4_100_123, 2_700_456, 4_000_789),
            Velocity = new(100, 50, 25),
            Covariance = covariance,
            Status = TrackStatus.Confirmed,
            Motion = MotionKind.AirBreathing,
            FirstPlot = Instant.Start,
            LastPlot = Instant.FromSeconds(100 - age),
            Iff = default,
        };
    }
}
