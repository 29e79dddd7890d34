using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Questions.Watching;

/// <summary>Hears which links stand and which tracks they carry.</summary>
internal sealed class LinkTraffic() : EntryReader(EntryKinds.Of(EntryKind.LinkState, EntryKind.TrackSent, EntryKind.MessageLost))
{
    private readonly Dictionary<(NodeId, NodeId), int> _indices = [];

    /// <summary>Each direction once, in the order in which they were first heard of.</summary>
    public List<(NodeId From, NodeId To, LinkContent Carries)> Links { get; } = [];

    /// <summary>When links were cut or stood again, with their index.</summary>
    public List<(Instant Time, int Link, bool IsUp)> States { get; } = [];

    /// <summary>Tracks on their way; one that is lost never arrives.</summary>
    public List<(Instant Sent, int Link, Instant? Arrives)> Messages { get; } = [];

    /// <inheritdoc/>
    protected override void On(in LinkState entry) => States.Add((entry.Time, IndexOf(entry.From, entry.To, entry.Carries), entry.Status == LinkStatus.Up));

    /// <inheritdoc/>
    protected override void On(in TrackSent entry) => Messages.Add((entry.Time, IndexOf(entry.From, entry.To, LinkContent.Tracks), entry.Arrives));

    /// <inheritdoc/>
    protected override void On(in MessageLost entry) => Messages.Add((entry.Time, IndexOf(entry.From, entry.To, entry.Content), null));

    private int IndexOf(NodeId from, NodeId to, LinkContent carries)
    {
        if (!_indices.TryGetValue((from, to), out var index))
        {
            _indices[(from, to)] = index = Links.Count;
            Links.Add((from, to, carries));
        }

        return index;
    }
}
