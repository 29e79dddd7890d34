using Parapet.Messages;

namespace Parapet.Simulation.Stages;

/// <summary>
/// What one link has told of and its sender no longer holds. Its receiver must hear that, or the track lives on there,
/// ever less certain of its place, and takes the next target that comes by for itself.
/// </summary>
internal sealed class DropNotices
{
    /// <summary>A notice may be lost, so it is sent this many times.</summary>
    private const int Times = 3;

    private readonly List<(TrackReport Track, int Sent)> _notices = [];
    private List<TrackReport> _told = [];
    private List<TrackReport> _held = [];

    /// <summary>Adds the notices that are due to the tracks of a transmission, which stand in the order of their numbers.</summary>
    public void Add(List<TrackReport> tracks)
    {
        (_told, _held) = (_held, _told);
        _told.Clear();
        _told.AddRange(tracks);
        _notices.RemoveAll(notice => notice.Sent >= Times || Holds(notice.Track.Number));
        foreach (var track in _held)
        {
            if (!Holds(track.Number))
            {
                _notices.Add((track with { Status = TrackStatus.Dropped }, 0));
            }
        }

        for (var i = 0; i < _notices.Count; i++)
        {
            var (track, sent) = _notices[i];
            _notices[i] = (track, sent + 1);
            tracks.Add(track);
        }
    }

    private bool Holds(TrackNumber number)
    {
        int low = 0, high = _told.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = _told[middle].Number.CompareTo(number);
            if (order == 0)
            {
                return true;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return false;
    }
}
