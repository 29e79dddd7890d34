namespace Parapet.Judging.Pictures;

/// <summary>
/// Which track holds which object, one to one: a pair of the time before is kept while it stays inside the cut-off, the
/// rest is assigned optimally by distance [Bernardin2008].
/// </summary>
internal sealed class IdentityHistory
{
    /// <summary>Far above any sum of distances inside the cut-off: more pairs always win over nearer ones.</summary>
    private const double Unpaired = 1e7;

    private readonly SparseAssignment _assignment = new();
    private readonly SortedDictionary<int, Held> _objects = [];
    private readonly List<NearPair> _free = [];
    private readonly List<NearPair> _chosen = [];
    private Dictionary<int, int> _pairs = [];

    /// <summary>Times that an object's track number changed.</summary>
    public int Switches { get; private set; }

    /// <summary>Pairs held, over all times.</summary>
    public long HeldTimes { get; private set; }

    public int ObjectCount => _objects.Count;

    public int NeverTracked => _objects.Values.Count(static held => held.FirstTracked is null);

    /// <summary>From an object's first time to its first held one, over the objects ever held; null where there is none.</summary>
    public Duration? MeanDelay()
    {
        var delays = _objects.Values.Where(static held => held.FirstTracked is not null).Select(static held => (held.FirstTracked!.Value - held.First).Seconds).ToList();
        return delays.Count == 0 ? null : Duration.FromSeconds(delays.Average());
    }

    /// <summary>Mean over objects of the longest time held by one track, as a share of the object's life.</summary>
    public double LongestSegment() => _objects.Count == 0 ? 0 : _objects.Values.Average(static held => held.LongestShare);

    public void Add<TFrame>(Instant time, ReadOnlySpan<PictureEntry<TFrame>> objects, ReadOnlySpan<PictureEntry<TFrame>> tracks, List<NearPair> near)
        where TFrame : struct, IFrame
    {
        foreach (var entry in objects)
        {
            if (!_objects.TryGetValue(entry.Number, out var held))
            {
                _objects[entry.Number] = held = new(time);
            }

            held.Life++;
        }

        var pairs = Kept(objects, tracks, near);
        AssignRest(objects, tracks, near, pairs);
        foreach (var (number, track) in pairs)
        {
            HeldTimes++;
            if (_objects[number].Hold(track, time))
            {
                Switches++;
            }
        }

        _pairs = pairs;
    }

    private Dictionary<int, int> Kept<TFrame>(ReadOnlySpan<PictureEntry<TFrame>> objects, ReadOnlySpan<PictureEntry<TFrame>> tracks, List<NearPair> near)
        where TFrame : struct, IFrame
    {
        var kept = new Dictionary<int, int>();
        foreach (var pair in near)
        {
            if (_pairs.TryGetValue(objects[pair.Object].Number, out var track) && track == tracks[pair.Track].Number)
            {
                kept[objects[pair.Object].Number] = track;
            }
        }

        return kept;
    }

    private void AssignRest<TFrame>(ReadOnlySpan<PictureEntry<TFrame>> objects, ReadOnlySpan<PictureEntry<TFrame>> tracks, List<NearPair> near, Dictionary<int, int> pairs)
        where TFrame : struct, IFrame
    {
        var usedTracks = pairs.Values.ToHashSet();
        _free.Clear();
        foreach (var pair in near)
        {
            if (!pairs.ContainsKey(objects[pair.Object].Number) && !usedTracks.Contains(tracks[pair.Track].Number))
            {
                _free.Add(pair with { Cost = Math.Sqrt(pair.Cost) });
            }
        }

        _assignment.Solve(_free, objects.Length, tracks.Length, Unpaired, _chosen);
        foreach (var pair in _chosen)
        {
            pairs[objects[pair.Object].Number] = tracks[pair.Track].Number;
        }
    }

    /// <summary>One object's history.</summary>
    private sealed class Held(Instant first)
    {
        private readonly Dictionary<int, int> _timesOfTrack = [];
        private int? _last;
        private int _longest;

        public Instant First { get; } = first;

        public Instant? FirstTracked { get; private set; }

        /// <summary>Times at which the object was there.</summary>
        public int Life { get; set; }

        public double LongestShare => (double)_longest / Life;

        /// <returns>Whether another track held it before.</returns>
        public bool Hold(int track, Instant time)
        {
            FirstTracked ??= time;
            _timesOfTrack[track] = _timesOfTrack.GetValueOrDefault(track) + 1;
            _longest = Math.Max(_longest, _timesOfTrack[track]);
            var changed = _last is { } last && last != track;
            _last = track;
            return changed;
        }
    }
}
