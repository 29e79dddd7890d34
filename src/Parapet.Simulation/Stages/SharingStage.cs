using System.Runtime.InteropServices;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Networks;
using Parapet.Record.Entries;
using Parapet.Sensing.Warning;
using Parapet.Simulation.Scenarios;

namespace Parapet.Simulation.Stages;

/// <summary>Share: links carry tracks, identities, engagement status, stocks of rounds, alerts, and what is known of friends between posts, late, partly, or not at all.</summary>
internal sealed class SharingStage(World world, Mailroom mailroom)
{
    private static readonly Duration Together = Duration.FromSeconds(0.25);
    /// <summary>Stocks are about no track: numbers beyond any keep their draws apart.</summary>
    private const int FirstStock = 1 << 24;

    private const int TypesOfUnit = 32;

    private static readonly Duration Repeat = Duration.FromSeconds(60);

    private readonly ToldIdentities[] _told = [.. world.Scenario.Links.Select(_ => new ToldIdentities(Repeat))];
    private readonly Link[] _links = [.. world.Scenario.Links.Select(link => new Link(link.Description, KeyOf(link)))];
    private readonly LinkNotes _notes = new(world);
    private readonly Outboxes _outboxes = new(world);
    private readonly Instant[] _ends = [.. world.Scenario.Links.Select(link => EndOf(link, world.Scenario))];
    private readonly int[] _scanLinks = [.. world.Scenario.Links.Index().Where(pair => (pair.Item.Description.Carries & LinkContent.Plots) != 0).Select(pair => pair.Index)];
    private readonly List<TrackReport> _tracks = [];
    private readonly List<EngagementStatus> _statuses = [];
    private readonly List<StockReport> _stocks = [];
    private readonly List<Identification> _identifications = [];
    private readonly List<FriendPosition> _positions = [];
    private readonly List<FlightPlan> _plans = [];
    private readonly List<Delivery<FriendPosition>> _positionDeliveries = [];
    private readonly List<(int Number, Strobe Strobe)> _strobes = [];
    private readonly List<Delivery<Strobe>> _strobeDeliveries = [];
    private readonly List<Delivery<FlightPlan>> _planDeliveries = [];
    private readonly List<Delivery<TrackReport>> _trackDeliveries = [];
    private readonly List<Delivery<EngagementStatus>> _statusDeliveries = [];
    private readonly List<Delivery<StockReport>> _stockDeliveries = [];
    private readonly List<Delivery<Identification>> _identificationDeliveries = [];
    private readonly List<Delivery<LaunchAlert>> _alertDeliveries = [];
    private readonly List<Delivery<NodeId>> _scanDeliveries = [];

    public void Begin()
    {
        for (var i = 0; i < _links.Length; i++)
        {
            // Terminals transmit in slots spread over the cycle, so the links do not all speak at once.
            var phase = world.Random.Stream(Purpose.LinkLatency, KeyOf(world.Scenario.Links[i]), 0, -1).NextUniform();
            var opens = world.Scenario.Links[i].OpensAt;
            world.Agenda.Note(opens + _links[i].Description.Period * phase, Stage.Share, Subject.Of(new LinkPlace(i), 0));
            if (opens == Instant.Start)
            {
                _notes.State(Instant.Start, world.Scenario.Links[i], isUp: _ends[i] > Instant.Start);
            }
        }

        if (world.Scenario.LaunchWarning is { } warning)
        {
            var satellite = new LaunchWarning(new(world.Scenario.Sensors.Length), warning.Satellite);
            foreach (var alert in satellite.Alerts(world.Truth, world.Random))
            {
                var mail = mailroom.NewMail();
                mail.Alert = alert;
                mail.From = warning.Post;
                mailroom.Post(mail, alert.Issued, warning.Post);
            }
        }
    }

    /// <summary>A link draws by its two ends, not by its place in the list, so that a further link changes no other's draws.</summary>
    private static int KeyOf(DirectedLink link) => (link.From.Value << 16) + link.To.Value;

    /// <summary>
    /// Sends a radar's scan over every link of its post that carries plots. The receiver would keep the same tracks from
    /// the same plots, so the keeper's list goes in their place; a scan that is lost is made good by the next. A gateway
    /// keeps no tracks of its own, so none goes there.
    /// </summary>
    public void PassOnScan(Mail scan, Instant told, NodeId post)
    {
        foreach (var index in _scanLinks)
        {
            var placement = world.Scenario.Links[index];
            if (placement.From != post || told < placement.OpensAt || told >= _ends[index] || world.Defence.IsPostStruck(post, told) || scan.Keeper is not { } keeper || Outboxes.GatewayOf(placement.To) is not null)
            {
                continue;
            }

            _scanDeliveries.Clear();
            var arrived = _links[index].Offer(LinkContent.Plots, new(keeper, 0), told.Nanoseconds, told, keeper, world.Random, _scanDeliveries);
            _notes.Lost(told, placement, LinkContent.Plots, new(keeper, 0), arrived);
            foreach (var delivery in _scanDeliveries)
            {
                var mail = mailroom.NewMail();
                mail.Keeper = keeper;
                mail.Tracks.AddRange(scan.Tracks);
                world.Note(new ScanSent(told, placement.From, placement.To, keeper, delivery.Arrival, scan.Tracks.Count));
                mailroom.Post(mail, delivery.Arrival, placement.To);
            }
        }
    }

    /// <summary>One transmission of a link: the tracks that its sender's own sensors hold, and what the sender makes of them.</summary>
    public void Send(Instant now, (LinkPlace Link, long Index) transmission)
    {
        var index = transmission.Link.Value;
        var placement = world.Scenario.Links[index];
        if (now >= _ends[index])
        {
            _notes.State(now, placement, isUp: false);
            return;
        }

        if (transmission.Index == 0 && placement.OpensAt > Instant.Start)
        {
            _notes.State(now, placement, isUp: true);
        }

        if (world.Defence.IsPostStruck(placement.From, now))
        {
            world.Agenda.Note(now + placement.Description.Period, Stage.Share, Subject.Of(transmission.Link, transmission.Index + 1));
            return;
        }

        SendTracks(now, placement, index, transmission.Index);
        SendStatuses(now, placement, index, transmission.Index);
        SendStocks(now, placement, index, transmission.Index);
        SendIdentifications(now, placement, index, transmission.Index);
        SendPositions(now, placement, index, transmission.Index);
        SendPlans(now, placement, index, transmission.Index);
        SendStrobes(now, placement, index, transmission.Index);
        _outboxes.Empty(index, now);
        world.Agenda.Note(now + placement.Description.Period, Stage.Share, Subject.Of(transmission.Link, transmission.Index + 1));
    }

    /// <summary>Takes in what a gateway hears.</summary>
    public void HearAtGateway(int gateway, Mail mail, Instant now) => _outboxes.HearAtGateway(gateway, mail, now);

    /// <summary>An alert goes on at once over every link of the post that the satellite tells, and over those of a gateway that hears it.</summary>
    public void PassOn(in LaunchAlert alert, NodeId from, NodeId? except, Instant now)
    {
        for (var i = 0; i < _links.Length; i++)
        {
            var placement = world.Scenario.Links[i];
            if (placement.From == from && placement.To != except && now >= placement.OpensAt && now < _ends[i])
            {
                _alertDeliveries.Clear();
                var arrived = _links[i].Offer(LinkContent.LaunchAlerts, new(from, 0), alert.Issued.Nanoseconds, now, alert, world.Random, _alertDeliveries);
                _notes.Lost(now, placement, LinkContent.LaunchAlerts, new(from, 0), arrived);
                foreach (var delivery in _alertDeliveries)
                {
                    var mail = mailroom.NewMail();
                    mail.Alert = delivery.Message;
                    mail.From = from;
                    world.Note(new AlertSent(now, from, placement.To, delivery.Arrival, delivery.Message));
                    mailroom.Post(mail, delivery.Arrival, placement.To);
                }
            }
        }
    }

    private void SendTracks(Instant now, DirectedLink placement, int index, long transmission)
    {
        _tracks.Clear();
        _trackDeliveries.Clear();
        _outboxes.Tracks(placement, index, now, _tracks);
        _links[index].Offer(transmission, now, CollectionsMarshal.AsSpan(_tracks), world.Random, _trackDeliveries);
        _trackDeliveries.Sort(static (a, b) => a.Arrival != b.Arrival ? a.Arrival.CompareTo(b.Arrival) : a.Message.Number.CompareTo(b.Message.Number));
        _notes.Tracks(now, placement, _tracks, _trackDeliveries);
        Mail? mail = null;
        var arrives = Instant.Start;
        foreach (ref readonly var delivery in CollectionsMarshal.AsSpan(_trackDeliveries))
        {
            // Tracks that come in close upon each other are taken in together, when the last of them may have come.
            if (mail is null || delivery.Arrival > arrives)
            {
                arrives = delivery.Arrival + Together;
                mail = mailroom.NewMail();
                mail.From = placement.From;
                mailroom.Post(mail, arrives, placement.To);
            }

            Finite.Require(delivery.Message);
            mail.Tracks.Add(delivery.Message);
        }
    }

    private void SendStatuses(Instant now, DirectedLink placement, int index, long transmission)
    {
        if (!_links[index].Carries(LinkContent.EngagementStatus))
        {
            return;
        }

        _statuses.Clear();
        _statusDeliveries.Clear();
        _outboxes.Statuses(placement, index, now, _statuses);
        foreach (var own in _statuses)
        {
            var status = own with { Track = CommonNumber(placement.From, own.Track) };
            var arrived = _links[index].Offer(LinkContent.EngagementStatus, status.Track, transmission, now, status, world.Random, _statusDeliveries);
            _notes.Lost(now, placement, LinkContent.EngagementStatus, status.Track, arrived);
        }

        foreach (var delivery in _statusDeliveries)
        {
            var mail = mailroom.NewMail();
            mail.Status = delivery.Message;
            mail.From = placement.From;
            world.Note(new StatusSent(now, placement.From, placement.To, delivery.Arrival, delivery.Message));
            mailroom.Post(mail, delivery.Arrival, placement.To);
        }
    }

    /// <summary>What is left of each type of round goes with the status of engagements, each unit's by itself, and may be lost as they are.</summary>
    private void SendStocks(Instant now, DirectedLink placement, int index, long transmission)
    {
        if (!_links[index].Carries(LinkContent.EngagementStatus))
        {
            return;
        }

        _stocks.Clear();
        _stockDeliveries.Clear();
        _outboxes.Stocks(placement, index, now, _stocks);
        foreach (var stock in _stocks)
        {
            var about = new TrackNumber(stock.Sender, FirstStock + stock.Unit.Value * TypesOfUnit + stock.Type);
            _links[index].Offer(LinkContent.EngagementStatus, about, transmission, now, stock, world.Random, _stockDeliveries);
        }

        foreach (var delivery in _stockDeliveries)
        {
            var mail = mailroom.NewMail();
            mail.Stock = delivery.Message;
            mail.From = placement.From;
            mailroom.Post(mail, delivery.Arrival, placement.To);
        }
    }

    /// <summary>An identity is told when it is new or has changed, and again from time to time in case it was lost.</summary>
    private void SendIdentifications(Instant now, DirectedLink placement, int index, long transmission)
    {
        if (!_links[index].Carries(LinkContent.Identification))
        {
            return;
        }

        _identifications.Clear();
        _identificationDeliveries.Clear();
        _outboxes.Identifications(placement, index, now, _identifications);
        var isRelayed = Outboxes.GatewayOf(placement.From) is not null;
        foreach (var own in _identifications)
        {
            if (!isRelayed && !_told[index].Take(own, now))
            {
                continue;
            }

            var identification = own with { Track = CommonNumber(placement.From, own.Track) };
            var arrived = _links[index].Offer(
                LinkContent.Identification, identification.Track, transmission, now, identification, world.Random, _identificationDeliveries);
            _notes.Lost(now, placement, LinkContent.Identification, identification.Track, arrived);
        }

        foreach (var delivery in _identificationDeliveries)
        {
            var mail = mailroom.NewMail();
            mail.Identification = delivery.Message;
            mail.From = placement.From;
            world.Note(new IdentificationSent(now, placement.From, placement.To, delivery.Arrival, delivery.Message));
            mailroom.Post(mail, delivery.Arrival, placement.To);
        }
    }

    /// <summary>A gateway passes on the number that it was told.</summary>
    private TrackNumber CommonNumber(NodeId from, TrackNumber track) =>
        Outboxes.GatewayOf(from) is null ? world.PostOf(from).Picture.CommonNumberOf(track) : track;

    private void SendPositions(Instant now, DirectedLink placement, int index, long transmission)
    {
        if (!_links[index].Carries(LinkContent.FriendPositions))
        {
            return;
        }

        _positions.Clear();
        _outboxes.Positions(placement, index, now, _positions);
        Send(
            now, placement, index, transmission, LinkContent.FriendPositions, _positions, _positionDeliveries,
            static position => position.Participant, static (mail, position) => mail.Position = position);
    }

    private void SendPlans(Instant now, DirectedLink placement, int index, long transmission)
    {
        if (!_links[index].Carries(LinkContent.FlightPlans))
        {
            return;
        }

        _plans.Clear();
        _outboxes.Plans(placement, index, now, _plans);
        Send(
            now, placement, index, transmission, LinkContent.FlightPlans, _plans, _planDeliveries,
            static plan => plan.Number, static (mail, plan) => mail.Plan = plan);
    }

    /// <summary>Strobes are tracks without a range: where tracks go, those of the sender's own radars go, each once.</summary>
    private void SendStrobes(Instant now, DirectedLink placement, int index, long transmission)
    {
        if (!_links[index].Carries(LinkContent.Tracks))
        {
            return;
        }

        _strobes.Clear();
        _strobeDeliveries.Clear();
        _outboxes.Strobes(placement, index, _strobes);
        foreach (var told in _strobes)
        {
            // Lost ones stay out of the record: they have no number by which a reader could know them.
            _links[index].Offer(LinkContent.Tracks, new(placement.From, told.Number), transmission, now, told.Strobe, world.Random, _strobeDeliveries);
        }

        foreach (var delivery in _strobeDeliveries)
        {
            var mail = mailroom.NewMail();
            (mail.From, mail.Strobe) = (placement.From, delivery.Message);
            mailroom.Post(mail, delivery.Arrival, placement.To);
        }
    }

    /// <summary>Offers messages that no receiver acknowledges, each with a number of the sender's own, and posts what arrives.</summary>
    private void Send<T>(
        Instant now, DirectedLink placement, int index, long transmission, LinkContent content,
        List<T> messages, List<Delivery<T>> deliveries, Func<T, int> number, Action<Mail, T> put)
    {
        deliveries.Clear();
        foreach (var message in messages)
        {
            var about = new TrackNumber(placement.From, number(message));
            var arrived = _links[index].Offer(content, about, transmission, now, message, world.Random, deliveries);
            _notes.Lost(now, placement, content, about, arrived);
        }

        foreach (var delivery in deliveries)
        {
            var mail = mailroom.NewMail();
            put(mail, delivery.Message);
            mail.From = placement.From;
            mailroom.Post(mail, delivery.Arrival, placement.To);
        }
    }

    /// <summary>A link ends when it is cut or either of its ends is lost.</summary>
    private static Instant EndOf(DirectedLink link, Scenario scenario) =>
        Instant.Min(link.CutAt, Instant.Min(LostAt(link.From, scenario), LostAt(link.To, scenario)));

    private static Instant LostAt(NodeId node, Scenario scenario) => Outboxes.GatewayOf(node) is { } gateway
        ? scenario.Gateways[gateway].LostAt
        : scenario.Posts[node.Value - CommandPostPlacement.FirstNode].LostAt;
}
