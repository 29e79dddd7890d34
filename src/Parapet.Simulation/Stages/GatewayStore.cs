using System.Runtime.InteropServices;
using Parapet.Messages;

namespace Parapet.Simulation.Stages;

/// <summary>
/// What a gateway has heard: of each track the newest report, of each engagement and judgement the newest word. A link
/// takes what came since its last transmission, but for what its receiver told or wrote itself.
/// </summary>
internal sealed class GatewayStore
{
    private readonly Dictionary<TrackNumber, Held<TrackReport>> _tracks = [];
    private readonly Dictionary<EngagementId, Held<EngagementStatus>> _statuses = [];
    private readonly Dictionary<TrackNumber, Held<Identification>> _identifications = [];

    public void Hear(Mail mail, Instant now)
    {
        foreach (ref readonly var track in CollectionsMarshal.AsSpan(mail.Tracks))
        {
            _tracks[track.Number] = new(track, now, mail.From);
        }

        if (mail.Status is { } status)
        {
            _statuses[status.Engagement] = new(status, now, mail.From);
        }

        if (mail.Identification is { } identification)
        {
            _identifications[identification.Track] = new(identification, now, mail.From);
        }
    }

    /// <summary>Adds the tracks that a link has not yet taken, in the order of their numbers.</summary>
    public void Tracks(NodeId to, Instant since, List<TrackReport> into)
    {
        foreach (var (number, held) in _tracks)
        {
            if (held.IsFor(to, number.Node, since))
            {
                into.Add(held.Message);
            }
        }

        into.Sort(static (a, b) => a.Number.CompareTo(b.Number));
    }

    /// <inheritdoc cref="Tracks"/>
    public void Statuses(NodeId to, Instant since, List<EngagementStatus> into)
    {
        foreach (var held in _statuses.Values)
        {
            if (held.IsFor(to, held.Message.Sender, since))
            {
                into.Add(held.Message);
            }
        }

        into.Sort(static (a, b) => a.Engagement.Value.CompareTo(b.Engagement.Value));
    }

    /// <inheritdoc cref="Tracks"/>
    public void Identifications(NodeId to, Instant since, List<Identification> into)
    {
        foreach (var (number, held) in _identifications)
        {
            if (held.IsFor(to, number.Node, since))
            {
                into.Add(held.Message);
            }
        }

        into.Sort(static (a, b) => a.Track.CompareTo(b.Track));
    }

    private readonly record struct Held<TMessage>(TMessage Message, Instant Heard, NodeId From)
    {
        public bool IsFor(NodeId to, NodeId author, Instant since) => Heard > since && From != to && author != to;
    }
}
