using System.Runtime.InteropServices;
using Parapet.Messages;

namespace Parapet.Simulation.Stages;

/// <summary>
/// What a gateway has heard: of each track the newest report, of each engagement, stock, friend and author's judgement the newest
/// word, and all flight plans. A link takes what came since its last transmission, but for what its receiver told or wrote itself.
/// </summary>
internal sealed class GatewayStore
{
    private readonly Dictionary<TrackNumber, Held<TrackReport>> _tracks = [];
    private readonly Dictionary<EngagementId, Held<EngagementStatus>> _statuses = [];
    private readonly SortedDictionary<(int Unit, int Type), Held<StockReport>> _stocks = [];
    private readonly Dictionary<(NodeId Author, TrackNumber Track), Held<Identification>> _identifications = [];
    private readonly SortedDictionary<int, Held<FriendPosition>> _positions = [];
    private readonly SortedDictionary<int, Held<FlightPlan>> _plans = [];

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

        if (mail.Stock is { } stock && (!_stocks.TryGetValue((stock.Unit.Value, stock.Type), out var before) || stock.Time > before.Message.Time))
        {
            _stocks[(stock.Unit.Value, stock.Type)] = new(stock, now, mail.From);
        }

        if (mail.Identification is { } identification)
        {
            _identifications[(identification.Author, identification.Track)] = new(identification, now, mail.From);
        }

        if (mail.Position is { } position && (!_positions.TryGetValue(position.Participant, out var earlier) || position.Time > earlier.Message.Time))
        {
            _positions[position.Participant] = new(position, now, mail.From);
        }

        if (mail.Plan is { } plan)
        {
            _plans[plan.Number] = new(plan, now, mail.From);
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
    public void Stocks(NodeId to, Instant since, List<StockReport> into)
    {
        foreach (var held in _stocks.Values)
        {
            if (held.IsFor(to, held.Message.Sender, since))
            {
                into.Add(held.Message);
            }
        }
    }

    /// <inheritdoc cref="Tracks"/>
    public void Identifications(NodeId to, Instant since, List<Identification> into)
    {
        foreach (var held in _identifications.Values)
        {
            if (held.IsFor(to, held.Message.Author, since))
            {
                into.Add(held.Message);
            }
        }

        into.Sort(static (a, b) => a.Track == b.Track ? a.Author.Value.CompareTo(b.Author.Value) : a.Track.CompareTo(b.Track));
    }

    /// <inheritdoc cref="Tracks"/>
    public void Positions(NodeId to, Instant since, List<FriendPosition> into)
    {
        foreach (var held in _positions.Values)
        {
            if (held.IsFor(to, held.From, since))
            {
                into.Add(held.Message);
            }
        }
    }

    /// <inheritdoc cref="Tracks"/>
    public void Plans(NodeId to, Instant since, List<FlightPlan> into)
    {
        foreach (var held in _plans.Values)
        {
            if (held.IsFor(to, held.From, since))
            {
                into.Add(held.Message);
            }
        }
    }

    private readonly record struct Held<TMessage>(TMessage Message, Instant Heard, NodeId From)
    {
        public bool IsFor(NodeId to, NodeId author, Instant since) => Heard > since && From != to && author != to;
    }
}
