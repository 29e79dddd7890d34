using Parapet.Foundation.Randomness;
using Parapet.Messages;

namespace Parapet.BattleManagement;

/// <summary>The files of one post, by ascending track number.</summary>
internal sealed class TrackFiles
{
    private readonly NodeId _node;
    private readonly int _units;
    private readonly int _pairs;
    private readonly RandomSource _random;
    private List<TrackFile> _files = [];
    private List<TrackFile> _spare = [];

    public TrackFiles(NodeId node, int units, int pairs, RandomSource random)
    {
        _node = node;
        _units = units;
        _pairs = pairs;
        _random = random;
    }

    public List<TrackFile> All => _files;

    public TrackFile? Find(TrackNumber number)
    {
        int low = 0, high = _files.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var order = _files[middle].Number.CompareTo(number);
            if (order == 0)
            {
                return _files[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>Tracks for which the last <see cref="Update"/> opened files, by ascending number.</summary>
    public List<TrackReport> Opened { get; } = [];

    /// <summary>Files of tracks that were gone at the last <see cref="Update"/>, by ascending number.</summary>
    public List<TrackFile> Lost { get; } = [];

    /// <summary>Takes in the picture: opens files for new tracks, and lets go those of tracks that are gone.</summary>
    /// <exception cref="ArgumentException">The tracks are not in ascending order.</exception>
    public void Update(ReadOnlySpan<TrackReport> tracks)
    {
        Opened.Clear();
        Lost.Clear();
        _spare.Clear();
        var next = 0;
        for (var i = 0; i < tracks.Length; i++)
        {
            var track = tracks[i];
            if (i > 0 && tracks[i - 1].Number.CompareTo(track.Number) >= 0)
            {
                throw new ArgumentException($"{track.Number} follows {tracks[i - 1].Number}; tracks must ascend", nameof(tracks));
            }

            while (next < _files.Count && _files[next].Number.CompareTo(track.Number) < 0)
            {
                Lost.Add(_files[next++]);
            }

            var isKnown = next < _files.Count && _files[next].Number == track.Number;
            if (track.Status == TrackStatus.Dropped)
            {
                continue;
            }

            var file = isKnown ? _files[next++] : Open(track);
            file.Report = track;
            _spare.Add(file);
        }

        while (next < _files.Count)
        {
            Lost.Add(_files[next++]);
        }

        (_files, _spare) = (_spare, _files);
    }

    private TrackFile Open(TrackReport track)
    {
        Opened.Add(track);
        return new(track.Number, _units, _pairs, _random, _node) { Report = track };
    }
}
