using Parapet.Messages;
using Parapet.Simulation.Stages;
using Xunit;

namespace Parapet.Tests.Unit.Simulation;

public sealed class GatewayStoreTests
{
    private static readonly NodeId Author = new(1000);
    private static readonly NodeId Relay = new(2000);
    private static readonly NodeId Reader = new(1001);
    private static readonly TrackNumber Track = new(Author, 1);
    private static readonly EngagementId Engagement = new(5);

    private readonly GatewayStore _store = new();

    [Fact]
    public void News_goes_to_everybody_but_who_wrote_it_and_who_told_it()
    {
        Hear(1, Relay, Sample.Report(Author, 1));
        Assert.Single(Tracks(Reader));
        Assert.Empty(Tracks(Author));
        Assert.Empty(Tracks(Relay));
    }

    [Fact]
    public void The_newest_report_of_a_track_is_the_one_that_goes()
    {
        Hear(1, Author, Sample.Report(Author, 1, seconds: 0.5));
        Hear(2, Author, Sample.Report(Author, 1, seconds: 1.5));
        Assert.Equal(Instant.FromSeconds(1.5), Assert.Single(Tracks(Reader)).Time);
    }

    [Fact]
    public void Only_what_came_since_the_last_transmission_goes()
    {
        Hear(1, Author, Sample.Report(Author, 1));
        Hear(2, Author, Sample.Report(Author, 2));
        Assert.Equal([2], Tracks(Reader, since: 1).Select(track => track.Number.Serial));
        Assert.Empty(Tracks(Reader, since: 2));
    }

    [Fact]
    public void Tracks_go_in_the_order_of_their_numbers()
    {
        Hear(1, Relay, Sample.Report(Author, 3), Sample.Report(new(7), 9), Sample.Report(Author, 1));
        Assert.Equal([new(new(7), 9), new(Author, 1), new(Author, 3)], Tracks(Reader).Select(track => track.Number));
    }

    [Fact]
    public void Of_an_engagement_the_newest_word_goes_but_not_back()
    {
        _store.Hear(new() { From = Relay, Status = Status(EngagementPhase.Assigned) }, Instant.FromSeconds(1));
        _store.Hear(new() { From = Relay, Status = Status(EngagementPhase.Killed) }, Instant.FromSeconds(2));
        Assert.Equal([Status(EngagementPhase.Killed)], Statuses(Reader));
        Assert.Empty(Statuses(Author));
        Assert.Empty(Statuses(Relay));
    }

    [Fact]
    public void Of_a_judgement_the_newest_word_goes_but_not_back()
    {
        _store.Hear(new() { From = Relay, Identification = Judgement(StandardIdentity.Suspect) }, Instant.FromSeconds(1));
        _store.Hear(new() { From = Relay, Identification = Judgement(StandardIdentity.Hostile) }, Instant.FromSeconds(2));
        Assert.Equal([Judgement(StandardIdentity.Hostile)], Judgements(Reader));
        Assert.Empty(Judgements(Author));
        Assert.Empty(Judgements(Relay));
    }

    /// <summary>Others judge the track of an author by the author's own number: each judgement goes to all but who made it.</summary>
    [Fact]
    public void Of_two_who_judge_one_track_both_are_heard()
    {
        var others = Judgement(StandardIdentity.Friend) with { Author = Relay };
        _store.Hear(new() { From = Author, Identification = Judgement(StandardIdentity.Suspect) }, Instant.FromSeconds(1));
        _store.Hear(new() { From = Relay, Identification = others }, Instant.FromSeconds(2));
        Assert.Equal([Judgement(StandardIdentity.Suspect), others], Judgements(Reader));
        Assert.Equal([others], Judgements(Author));
        Assert.Equal([Judgement(StandardIdentity.Suspect)], Judgements(Relay));
    }

    [Fact]
    public void Of_a_friend_the_newest_place_goes_whichever_came_last_and_not_back()
    {
        _store.Hear(new() { From = Relay, Position = Position(3, 8) }, Instant.FromSeconds(9));
        _store.Hear(new() { From = Relay, Position = Position(3, 4) }, Instant.FromSeconds(10));
        _store.Hear(new() { From = Relay, Position = Position(1, 5) }, Instant.FromSeconds(11));
        Assert.Equal([Position(1, 5), Position(3, 8)], Positions(Reader));
        Assert.Equal([Position(1, 5)], Positions(Reader, since: 10));
        Assert.Empty(Positions(Relay));
    }

    [Fact]
    public void Flight_plans_go_once_to_each_and_not_back()
    {
        var plan = new FlightPlan { Number = 4, Points = [], Floor = Length.Zero, Ceiling = Length.Zero, Filed = Instant.Start };
        _store.Hear(new() { From = Relay, Plan = plan }, Instant.FromSeconds(9));
        Assert.Equal([plan], Plans(Reader, since: 8));
        Assert.Empty(Plans(Reader, since: 9));
        Assert.Empty(Plans(Relay, since: 8));
    }

    private static FriendPosition Position(int participant, double seconds) => new(participant, Instant.FromSeconds(seconds), Sample.Place, default, 30.Metres);

    private List<FriendPosition> Positions(NodeId to, double since = 0)
    {
        var positions = new List<FriendPosition>();
        _store.Positions(to, Instant.FromSeconds(since), positions);
        return positions;
    }

    private List<FlightPlan> Plans(NodeId to, double since)
    {
        var plans = new List<FlightPlan>();
        _store.Plans(to, Instant.FromSeconds(since), plans);
        return plans;
    }

    private static EngagementStatus Status(EngagementPhase phase) => new(Author, Track, Engagement, phase, Instant.Start, Instant.FromSeconds(9));

    private static Identification Judgement(StandardIdentity identity) => new(Track, Instant.Start, identity, TargetCategory.Aircraft) { Author = Author };

    private void Hear(double seconds, NodeId from, params TrackReport[] tracks)
    {
        var mail = new Mail { From = from };
        mail.Tracks.AddRange(tracks);
        _store.Hear(mail, Instant.FromSeconds(seconds));
    }

    private List<TrackReport> Tracks(NodeId to, double since = 0)
    {
        var tracks = new List<TrackReport>();
        _store.Tracks(to, Instant.FromSeconds(since), tracks);
        return tracks;
    }

    private List<EngagementStatus> Statuses(NodeId to)
    {
        var statuses = new List<EngagementStatus>();
        _store.Statuses(to, Instant.Start, statuses);
        return statuses;
    }

    private List<Identification> Judgements(NodeId to)
    {
        var judgements = new List<Identification>();
        _store.Identifications(to, Instant.Start, judgements);
        return judgements;
    }
}
