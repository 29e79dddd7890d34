namespace Parapet.Judging.Pictures;

/// <summary>
/// Scores a picture against the objects, time by time: OSPA, GOSPA and its split, the attributes of a single integrated
/// air picture [Votruba2001], errors, delay. Whoever may see truth feeds it after the run. Not for use by two threads
/// at once.
/// </summary>
/// <remarks>
/// Completeness, ambiguity and spuriousness let several tracks stand for one object; the longest segment and the changes
/// of number are taken one to one. <see cref="SiapMetrics"/> has the many-to-one forms of all five.
/// </remarks>
/// <param name="cutOff">Where a track stands for nothing: of GOSPA, and of every association; above zero.</param>
public sealed class PictureScorer<TFrame>(Length cutOff)
    where TFrame : struct, IFrame
{
    private readonly PictureDistance<TFrame> _distance = new(cutOff);
    private readonly IdentityHistory _identities = new();
    private readonly Sums _sums = new();
    private double[] _nearest = [];
    private int[] _objectOf = [];

    /// <summary>Takes in one time, even one where nothing is.</summary>
    /// <param name="time">Later than every one before.</param>
    /// <param name="objects">What is there, each number once.</param>
    /// <param name="tracks">What the picture shows, each number once.</param>
    /// <exception cref="ArgumentException">The time is not later than the last, or one place is too crowded to assign.</exception>
    public void Add(Instant time, ReadOnlySpan<PictureEntry<TFrame>> objects, ReadOnlySpan<PictureEntry<TFrame>> tracks)
    {
        if (_sums.Times > 0 && time <= _sums.Last)
        {
            throw new ArgumentException($"{time} is not later than {_sums.Last}, the time before", nameof(time));
        }

        var near = _distance.Near(objects, tracks);
        var error = _distance.Between(objects.Length, tracks.Length, near, out var assigned);
        _sums.Add(time, error, objects.Length);
        foreach (var pair in assigned)
        {
            _sums.SquaredSpeeds += (objects[pair.Object].Velocity - tracks[pair.Track].Velocity).NormSquared;
        }

        _sums.Pairs += assigned.Count;
        CountNearest(objects.Length, tracks.Length, near);
        _identities.Add(time, objects, tracks, near);
    }

    /// <summary>What the times so far come to; more may be added after.</summary>
    /// <exception cref="InvalidOperationException">No time has been added.</exception>
    public PictureScore Score()
    {
        if (_sums.Times == 0)
        {
            throw new InvalidOperationException("A picture without a time has no score.");
        }

        double times = _sums.Times;
        var step = (_sums.Last - _sums.First).Seconds / Math.Max(1, times - 1);
        return new()
        {
            Ospa = _sums.Ospa / times,
            Gospa = _sums.Gospa / times,
            GospaPerObject = _sums.GospaPerObject / times,
            GospaRms = Math.Sqrt(_sums.GospaSquared / times),
            LocalisationSquared = _sums.Localisation / times,
            Missed = _sums.Missed / times,
            False = _sums.False / times,
            Completeness = (double)_sums.TrackedObjects / Math.Max(1, _sums.ObjectTimes),
            Ambiguity = (double)_sums.AssignedTracks / Math.Max(1, _sums.TrackedObjects),
            Spuriousness = (double)(_sums.TrackTimes - _sums.AssignedTracks) / Math.Max(1, _sums.TrackTimes),
            LongestSegment = _identities.LongestSegment(),
            NumberChangesPerMinute = _identities.Switches / Math.Max(1e-9, _identities.HeldTimes * step / 60),
            Switches = _identities.Switches,
            PositionError = Math.Sqrt(_sums.Localisation / Math.Max(1, _sums.Pairs)),
            VelocityError = Math.Sqrt(_sums.SquaredSpeeds / Math.Max(1, _sums.Pairs)),
            Delay = _identities.MeanDelay(),
            NeverTracked = _identities.NeverTracked,
            Objects = _identities.ObjectCount,
        };
    }

    private void CountNearest(int objects, int tracks, List<NearPair> near)
    {
        if (_nearest.Length < tracks)
        {
            (_nearest, _objectOf) = (new double[tracks], new int[tracks]);
        }

        Array.Fill(_nearest, double.PositiveInfinity, 0, tracks);
        foreach (var pair in near)
        {
            // Pairs come by object within a track: of equals the first object has it.
            if (pair.Cost < _nearest[pair.Track])
            {
                (_nearest[pair.Track], _objectOf[pair.Track]) = (pair.Cost, pair.Object);
            }
        }

        var isTracked = new bool[objects];
        _sums.ObjectTimes += objects;
        _sums.TrackTimes += tracks;
        for (var track = 0; track < tracks; track++)
        {
            if (double.IsPositiveInfinity(_nearest[track]))
            {
                continue;
            }

            _sums.AssignedTracks++;
            if (!isTracked[_objectOf[track]])
            {
                _sums.TrackedObjects++;
            }

            isTracked[_objectOf[track]] = true;
        }
    }

    private sealed class Sums
    {
        public int Times;
        public Instant First;
        public Instant Last;
        public double Ospa;
        public double Gospa;
        public double GospaPerObject;
        public double GospaSquared;
        public double Localisation;
        public double Missed;
        public double False;
        public double SquaredSpeeds;
        public long Pairs;
        public long ObjectTimes;
        public long TrackTimes;
        public long TrackedObjects;
        public long AssignedTracks;

        public void Add(Instant time, in PictureError error, int objects)
        {
            First = Times == 0 ? time : First;
            Last = time;
            Times++;
            Ospa += error.Ospa;
            Gospa += error.Gospa;
            GospaPerObject += error.Gospa / Math.Sqrt(Math.Max(objects, 1));
            GospaSquared += error.Gospa * error.Gospa;
            Localisation += error.LocalisationSquared;
            Missed += error.Missed;
            False += error.False;
        }
    }
}
