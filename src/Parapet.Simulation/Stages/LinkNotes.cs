using Parapet.Messages;
using Parapet.Networks;
using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Simulation.Stages;

/// <summary>Tells the record what links carry and lose.</summary>
internal sealed class LinkNotes(World world)
{
    private readonly HashSet<TrackNumber> _delivered = [];

    public void State(Instant now, DirectedLink link, bool isUp) =>
        world.Note(new LinkState(now, link.From, link.To, isUp ? LinkStatus.Up : LinkStatus.Cut, link.Description.Carries));

    /// <summary>Nothing where it has arrived, or the link does not carry such a message at all.</summary>
    public void Lost(Instant now, DirectedLink link, LinkContent content, TrackNumber track, bool arrived)
    {
        if (!arrived && (link.Description.Carries & content) != 0)
        {
            world.Note(new MessageLost(now, link.From, link.To, content, track));
        }
    }

    /// <summary>One transmission of tracks: what was offered, and what of it will arrive.</summary>
    public void Tracks(Instant now, DirectedLink link, List<TrackReport> offered, List<Delivery<TrackReport>> deliveries)
    {
        if (world.Wants(EntryKind.TrackSent))
        {
            foreach (var delivery in deliveries)
            {
                world.Note(new TrackSent(now, link.From, link.To, delivery.Arrival, delivery.Message));
            }
        }

        if (!world.Wants(EntryKind.MessageLost) || offered.Count == deliveries.Count)
        {
            return;
        }

        _delivered.Clear();
        foreach (var delivery in deliveries)
        {
            _delivered.Add(delivery.Message.Number);
        }

        foreach (var track in offered)
        {
            Lost(now, link, LinkContent.Tracks, track.Number, _delivered.Contains(track.Number));
        }
    }
}
