using Parapet.Flight.Signatures;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Sensing.Interrogator;
using Xunit;
using static Parapet.Tests.Unit.Sensing.Sample;

namespace Parapet.Tests.Unit.Sensing;

public sealed class InterrogatorSiteTests
{
    private const IffModes Everything = IffModes.Civil | IffModes.Mode4 | IffModes.Mode5 | IffModes.National;

    [Theory]
    [InlineData(Everything, Everything, IffModes.Mode5)]
    [InlineData(IffModes.Civil | IffModes.Mode4, Everything, IffModes.Mode4)]
    [InlineData(IffModes.Civil | IffModes.National, Everything, IffModes.National)]
    [InlineData(IffModes.Civil | IffModes.National, IffModes.Civil | IffModes.Mode4 | IffModes.Mode5, IffModes.Civil)]
    [InlineData(IffModes.National, IffModes.Mode4 | IffModes.Mode5, IffModes.None)]
    [InlineData(IffModes.Civil, IffModes.Civil, IffModes.Civil)]
    [InlineData(IffModes.Mode5, IffModes.Civil, IffModes.None)]
    [InlineData(IffModes.None, Everything, IffModes.None)]
    public void It_hears_the_strongest_mode_that_both_sides_have(IffModes asked, IffModes carried, IffModes expected)
    {
        var site = new InterrogatorSite(Site(Turning with { Interrogator = Turning.Interrogator! with { Modes = asked } }));
        Assert.Equal(expected, site.AnswerOf(new(carried, Working: true), Instant.Start));
        Assert.Equal(IffModes.None, site.AnswerOf(new(carried, Working: false), Instant.Start));
    }

    /// <summary>Civil on its way, encrypted modes alone in combat, and silent in combat: the phase of the moment counts.</summary>
    [Theory]
    [InlineData(99, IffModes.Civil, IffModes.Mode5)]
    [InlineData(100, IffModes.None, IffModes.Mode5)]
    [InlineData(199, IffModes.None, IffModes.Mode5)]
    [InlineData(200, IffModes.Civil, IffModes.Mode5)]
    public void It_hears_what_the_phase_of_flight_lets_it_hear(double seconds, IffModes withoutKeys, IffModes withKeys)
    {
        var flight = new Transponder(IffModes.Civil | IffModes.Mode5, Working: true)
        {
            CombatModes = IffModes.Mode5,
            CombatBegins = Instant.FromSeconds(100),
            CombatEnds = Instant.FromSeconds(200),
        };
        var now = Instant.FromSeconds(seconds);
        Assert.Equal(withoutKeys, Asking(IffModes.Civil | IffModes.National).AnswerOf(flight, now));
        Assert.Equal(withKeys, Asking(IffModes.Civil | IffModes.Mode5).AnswerOf(flight, now));
        Assert.Equal(withoutKeys == IffModes.None ? IffModes.None : IffModes.Mode5, Asking(Everything).AnswerOf(flight with { CombatModes = IffModes.None }, now));
        Assert.Equal(IffModes.None, Asking(Everything).AnswerOf(flight with { Working = false }, now));

        static InterrogatorSite Asking(IffModes modes) => new(Site(Turning with { Interrogator = Turning.Interrogator! with { Modes = modes } }));
    }

    [Fact]
    public void A_working_transponder_is_heard_as_often_as_described_and_a_dead_one_never()
    {
        const int Count = 4000;
        var truth = TruthOf(
            Hanging(0, At(250, 60, 3), 1e-9, transponder: new(IffModes.Mode5 | IffModes.Civil, true)),
            Hanging(1, At(250, 160, 3), 1e9, transponder: new(IffModes.Mode5 | IffModes.Civil, false)),
            Hanging(2, At(250, 260, 3), 1e9));

        // The first is too small for the radar: the answer is the transponder's own.
        Assert.DoesNotContain(Site(Turning).Scans(truth, 20), plot => plot.Azimuth.Degrees < 100);
        var replies = Replies(truth, Count);
        Assert.Equal(0.95, replies.Count / (double)Count, 4 * Math.Sqrt(0.95 * 0.05 / Count));
        Assert.All(replies, reply => Assert.Equal(IffModes.Mode5, reply.Mode));
        Assert.All(replies, reply => Assert.Equal(60, Frame.Sight(reply.MeasuredPosition).Azimuth.Degrees, 1.2));
    }

    [Fact]
    public void A_reply_is_placed_with_the_radars_errors()
    {
        const int Count = 4000;
        var sight = Frame.Sight(At(250, 60, 3));
        var errors = Replies(TruthOf(Hanging(0, At(250, 60, 3), transponder: new(IffModes.Civil, true))), Count)
            .Select(reply => (Frame.Sight(reply.MeasuredPosition).Range - sight.Range).Metres).ToArray();
        Assert.Equal(0, errors.Average(), 4 * 50 / Math.Sqrt(errors.Length));
        Assert.Equal(50, Math.Sqrt(errors.Average(error => error * error)), 4 * 50 / Math.Sqrt(2.0 * errors.Length));
    }

    [Theory]
    [InlineData(299, 3, true)]
    [InlineData(301, 3, false)]
    [InlineData(100, 86, false)]
    public void Range_and_beam_have_limits(double kilometres, double elevation, bool heard)
    {
        var replies = Replies(TruthOf(Hanging(0, At(kilometres, 60, elevation), transponder: new(IffModes.Civil, true))), 20);
        Assert.Equal(heard, replies.Count > 0);
    }

    /// <summary>In the air from 3 s after the scan began, in the beam at 200/360 of its ten seconds.</summary>
    [Fact]
    public void Who_takes_off_before_the_beam_comes_is_asked()
    {
        var place = At(100, 200, 4);
        var target = new Target(
            new(0),
            Kind(1, Fluctuation.Swerling1),
            new(Instant.FromSeconds(3), Instant.FromSeconds(20), [new(place, default), new(place, default)], false),
            new(IffModes.Civil, true));
        var site = new InterrogatorSite(Site(Turning with { Interrogator = Turning.Interrogator! with { ReplyProbability = Ratio.One } }));
        var replies = new List<InterrogationReply>();
        site.Interrogate(0, Instant.Start, TruthOf(target), new(1, 0), replies);
        Assert.Equal(10 * 200 / 360.0, Assert.Single(replies).Time.Seconds, 0.01);
    }

    [Fact]
    public void Replies_come_in_the_order_of_the_beam()
    {
        var truth = TruthOf([.. Enumerable.Range(0, 40).Select(i => Hanging(i, At(60 + i * 37 % 100, i * 53 % 360, 4), transponder: new(IffModes.Civil, true)))]);
        var replies = Replies(truth, 1);
        Assert.InRange(replies.Count, 30, 40);
        Assert.Equal(replies.OrderBy(reply => reply.Time), replies);
    }

    [Fact]
    public void An_interrogator_out_of_order_is_silent_and_a_radar_without_one_is_refused()
    {
        var site = Site(Turning);
        site.InOrder = false;
        var replies = new List<InterrogationReply>();
        new InterrogatorSite(site).Interrogate(
            0, Instant.Start, TruthOf(Hanging(0, At(100, 60, 4), transponder: new(IffModes.Civil, true))), new(1, 0), replies);
        Assert.Empty(replies);
        Assert.Throws<ArgumentException>(() => new InterrogatorSite(Site(Turning with { Interrogator = null })));
    }

    private static List<InterrogationReply> Replies(Truth truth, int scans)
    {
        var site = new InterrogatorSite(Site(Turning));
        var replies = new List<InterrogationReply>();
        for (var scan = 0; scan < scans; scan++)
        {
            site.Interrogate(scan, Instant.FromSeconds(10 * scan), truth, new(1, 0), replies);
        }

        return replies;
    }
}
