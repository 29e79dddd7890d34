using System.Runtime.InteropServices;
using Parapet.Messages;

namespace Parapet.Fusion;

/// <summary>What the picture holds of one source, in the order of the source's numbers.</summary>
/// <param name="place">Counts the sources of the picture.</param>
/// <param name="isOwn">Whether it is a keeper of the post's own.</param>
internal sealed class SourceTracks(NodeId node, int place, bool isOwn)
{
    private readonly List<Pairing> _pairings = [];

    // Their serial numbers, side by side: whoever looks for one need not touch the others' pairings.
    private readonly List<int> _serials = [];
    private readonly List<Pairing> _missing = [];

    // A source tells its tracks in the order of their numbers, so the next one asked for mostly stands behind the last.
    private int _next;
    private int _lists;

    public NodeId Node { get; } = node;

    public bool IsOwn { get; } = isOwn;

    /// <summary>One bit, by which tracks know their sources.</summary>
    public ulong Mark { get; } = 1UL << (place & 63);

    /// <summary>Whether another source has the same bit, as the 65th has that of the first.</summary>
    public bool SharesMark { get; set; }

    public Pairing? Find(int serial)
    {
        var serials = CollectionsMarshal.AsSpan(_serials);
        var place = _next;
        if (place >= serials.Length || serials[place] != serial)
        {
            place = PlaceOf(serial);
            if (place >= serials.Length || serials[place] != serial)
            {
                return null;
            }
        }

        _next = place + 1;
        return _pairings[place];
    }

    public void Add(Pairing pairing)
    {
        var place = PlaceOf(pairing.Serial);
        _pairings.Insert(place, pairing);
        _serials.Insert(place, pairing.Serial);
    }

    public void Remove(Pairing pairing)
    {
        var place = PlaceOf(pairing.Serial);
        _pairings.RemoveAt(place);
        _serials.RemoveAt(place);
    }

    /// <summary>The tracks that a list of all that the source holds does not name; valid until the next call.</summary>
    public List<Pairing> MissingIn(ReadOnlySpan<TrackReport> reports)
    {
        _missing.Clear();
        _lists++;
        var found = 0;
        foreach (var report in reports)
        {
            if (report.Number.Node == Node && Find(report.Number.Serial) is { } pairing && pairing.ListedIn != _lists)
            {
                pairing.ListedIn = _lists;
                found++;
            }
        }

        if (found < _pairings.Count)
        {
            _missing.AddRange(_pairings.Where(pairing => pairing.ListedIn != _lists));
        }

        return _missing;
    }

    /// <summary>The first place whose number is no less.</summary>
    private int PlaceOf(int serial)
    {
        var place = CollectionsMarshal.AsSpan(_serials).BinarySearch(serial);
        return place < 0 ? ~place : place;
    }
}
