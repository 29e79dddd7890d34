using System.Runtime.InteropServices;
using Parapet.Messages;
using Parapet.Networks;
using Parapet.Sensing.Warning;
using Parapet.Simulation.Recording;

namespace Parapet.Simulation.Stages;

/// <summary>Share: links carry tracks, identities, engagement status and alerts between posts, late, partly, or not at all.</summary>
internal sealed class SharingStage(World world)
{
    private static readonly Duration Together = Duration.FromSeconds(0.25);
    private static readonly Duration Repeat = Duration.FromSeconds(60);

    private readonly Dictionary<(int Link, TrackNumber Track), (StandardIdentity Identity, Instant Time)> _told = [];
    private readonly List<Mail?> _mail = [];
    private readonly Stack<Mail> _spare = new();
    private readonly Link[] _links = [.. world.Scenario.Links.Select((link, i) => new Link(link.Description, i))];
    private readonly DropNotices[] _drops = [.. world.Scenario.Links.Select(_ => new DropNotices())];
    private readonly List<TrackReport> _tracks = [];
    private readonly List<EngagementStatus> _statuses = [];
    private readonly List<Identification> _identifications = [];
    private readonly List<Delivery<TrackReport>> _trackDeliveries = [];
    private readonly List<Delivery<EngagementStatus>> _statusDeliveries = [];
    private readonly List<Delivery<Identification>> _identificationDeliveries = [];
    private readonly List<Delivery<LaunchAlert>> _alertDeliveries = [];

    public void Begin()
    {
        for (var i = 0; i < _links.Length; i++)
        {
            // Terminals transmit in slots spread over the cycle, so the links do not all speak at once.
            var phase = (i + 1.0) / (_links.Length + 1);
            world.Agenda.Note(Instant.Start + _links[i].Description.Period * phase, Stage.Share, i);
        }

        if (world.Scenario.LaunchWarning is { } warning)
        {
            var satellite = new LaunchWarning(new(world.Scenario.Sensors.Length), warning.Satellite);
            foreach (var alert in satellite.Alerts(world.Truth, world.Random))
            {
                var mail = NewMail();
                mail.Alert = alert;
                Post(mail, alert.Issued, warning.Post);
            }
        }
    }

    public Mail NewMail() => _spare.TryPop(out var mail) ? mail : new();

    /// <summary>Puts a mail on its way.</summary>
    public void Post(Mail mail, Instant arrives, NodeId to)
    {
        world.Agenda.Note(arrives, Stage.Receive, to.Value, _mail.Count);
        _mail.Add(mail);
    }

    /// <summary>One transmission of a link: the tracks that its sender's own sensors hold, and what the sender makes of them.</summary>
    public void Send(Instant now, int index, long transmission)
    {
        var placement = world.Scenario.Links[index];
        if (now >= placement.CutAt)
        {
            return;
        }

        SendTracks(now, placement, index, transmission);
        SendStatuses(now, placement, index, transmission);
        SendIdentifications(now, placement, index, transmission);
        world.Agenda.Note(now + placement.Description.Period, Stage.Share, index, transmission + 1);
    }

    /// <summary>What arrives at a post now.</summary>
    public void Receive(Instant now, int node, long load)
    {
        var post = world.PostOf(new(node));
        var mail = _mail[(int)load]!;
        _mail[(int)load] = null;
        if (mail.Keeper is { } keeper)
        {
            post.Picture.ReceiveAll(keeper, CollectionsMarshal.AsSpan(mail.Tracks));
        }
        else
        {
            Hear(now, post, mail);
        }

        world.Digests[Stage.Receive].Mix((long)post.Picture.Count);
        Reuse(mail);
    }

    private void Hear(Instant now, Post post, Mail mail)
    {
        foreach (ref readonly var track in CollectionsMarshal.AsSpan(mail.Tracks))
        {
            post.Picture.Receive(track);
        }

        if (mail.Status is { } status && post.Picture.SystemNumberOf(status.Track) is { } engaged)
        {
            post.Commander.Receive(status with { Track = engaged });
        }

        if (mail.Identification is { } identification && post.Picture.SystemNumberOf(identification.Track) is { } judged)
        {
            post.Commander.Receive(identification with { Track = judged });
        }

        if (mail.Alert is { } alert)
        {
            post.Commander.Receive(alert);
            world.Journal.Note(now, JournalKind.Alerted, party: post.Placement.Node.Value);
            PassOn(alert, post, now);
        }
    }

    /// <summary>An alert goes on at once to every post that the receiver's links reach, and no farther.</summary>
    private void PassOn(in LaunchAlert alert, Post post, Instant now)
    {
        if (world.Scenario.LaunchWarning?.Post != post.Placement.Node)
        {
            return;
        }

        for (var i = 0; i < _links.Length; i++)
        {
            var placement = world.Scenario.Links[i];
            if (placement.From == post.Placement.Node && now < placement.CutAt)
            {
                _alertDeliveries.Clear();
                _links[i].Offer(LinkContent.LaunchAlerts, 0, alert.Issued.Nanoseconds, now, alert, world.Random, _alertDeliveries);
                foreach (var delivery in _alertDeliveries)
                {
                    var mail = NewMail();
                    mail.Alert = delivery.Message;
                    Post(mail, delivery.Arrival, placement.To);
                }
            }
        }
    }

    private void SendTracks(Instant now, DirectedLink placement, int index, long transmission)
    {
        _tracks.Clear();
        _trackDeliveries.Clear();
        world.PostOf(placement.From).Picture.OwnTracks(now, _tracks);
        _drops[index].Add(_tracks);
        _links[index].Offer(transmission, now, CollectionsMarshal.AsSpan(_tracks), world.Random, _trackDeliveries);
        _trackDeliveries.Sort(static (a, b) => a.Arrival != b.Arrival ? a.Arrival.CompareTo(b.Arrival) : a.Message.Number.CompareTo(b.Message.Number));
        Mail? mail = null;
        var arrives = Instant.Start;
        foreach (ref readonly var delivery in CollectionsMarshal.AsSpan(_trackDeliveries))
        {
            // Tracks that come in close upon each other are taken in together, when the last of them may have come.
            if (mail is null || delivery.Arrival > arrives)
            {
                arrives = delivery.Arrival + Together;
                mail = NewMail();
                Post(mail, arrives, placement.To);
            }

            mail.Tracks.Add(delivery.Message);
        }
    }

    private void SendStatuses(Instant now, DirectedLink placement, int index, long transmission)
    {
        _statuses.Clear();
        _statusDeliveries.Clear();
        world.PostOf(placement.From).Commander.ReportEngagements(now, _statuses);
        foreach (var status in _statuses)
        {
            _links[index].Offer(LinkContent.EngagementStatus, status.Track.Serial, transmission, now, status, world.Random, _statusDeliveries);
        }

        foreach (var delivery in _statusDeliveries)
        {
            var mail = NewMail();
            mail.Status = delivery.Message;
            Post(mail, delivery.Arrival, placement.To);
        }
    }

    /// <summary>An identity is told when it is new or has changed, and again from time to time in case it was lost.</summary>
    private void SendIdentifications(Instant now, DirectedLink placement, int index, long transmission)
    {
        _identifications.Clear();
        _identificationDeliveries.Clear();
        world.PostOf(placement.From).Commander.ReportIdentifications(now, _identifications);
        foreach (var identification in _identifications)
        {
            ref var told = ref CollectionsMarshal.GetValueRefOrAddDefault(_told, (index, identification.Track), out var known);
            if (known && told.Identity == identification.Identity && now - told.Time < Repeat)
            {
                continue;
            }

            told = (identification.Identity, now);
            _links[index].Offer(
                LinkContent.Identification, identification.Track.Serial, transmission, now, identification, world.Random, _identificationDeliveries);
        }

        foreach (var delivery in _identificationDeliveries)
        {
            var mail = NewMail();
            mail.Identification = delivery.Message;
            Post(mail, delivery.Arrival, placement.To);
        }
    }

    private void Reuse(Mail mail)
    {
        mail.Keeper = null;
        mail.Tracks.Clear();
        mail.Status = null;
        mail.Identification = null;
        mail.Alert = null;
        _spare.Push(mail);
    }
}
