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
    private List<(TrackNumber Number, TrackReport Track)> _told = [];
    private List<(TrackNumber Number, TrackReport Track)> _held = [];

    /// <summary>Adds the notices that are due to the tracks of a transmission, which stand in the order of their numbers.</summary>
    public void Add(List<TrackReport> tracks)
    {
        (_told, _held) = (_held, _told);
        _told.Clear();
        foreach (var track in tracks)
        {
            _told.Add((track.Number, track));
        }

        _notices.RemoveAll(notice => notice.Sent >= Times || Holds(notice.Track.Number));
        NoticeDropped();
        for (var i = 0; i < _notices.Count; i++)
        {
            var (track, sent) = _notices[i];
            _notices[i] = (track, sent + 1);
            tracks.Add(track);
        }
    }

    private void NoticeDropped()
    {
        // Both lists ascend, so what the new one passes by is gone.
        var next = 0;
        foreach (var (number, track) in _held)
        {
            while (next < _told.Count && _told[next].Number.CompareTo(number) < 0)
            {
                next++;
            }

            if (next == _told.Count || _told[next].Number != number)
            {
                _notices.Add((track with { Status = TrackStatus.Dropped }, 0));
            }
        }
    }

    private bool Holds(TrackNumber number)
    {
        foreach (var told in _told)
        {
            if (told.Number == number)
            {
                return true;
            }
        }

        return false;
    }
}
