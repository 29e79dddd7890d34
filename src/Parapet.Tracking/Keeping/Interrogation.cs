using System.Runtime.InteropServices;
using Parapet.Messages;
using Parapet.Tracking.Association;
using Parapet.Tracking.Filtering;
using Parapet.Tracking.Gating;

namespace Parapet.Tracking.Keeping;

/// <summary>Lays transponders' answers to tracks by place: each answer to one track, each track at most one answer of a kind.</summary>
internal sealed class Interrogation(TrackKeeperSettings settings, ManoeuvreModel manoeuvre)
{
    private const IffModes Encrypted = IffModes.Mode4 | IffModes.Mode5 | IffModes.National;

    private readonly double _limit = ChiSquare.Quantile3(settings.GateProbability.Value);
    private readonly GlobalNearestNeighbour _association = new();
    private readonly PlotStrip _strip = new();
    private readonly List<Candidate> _encrypted = [];
    private readonly List<Candidate> _civil = [];
    private MeasuredPlot[] _measured = [];
    private int[] _encryptedOf = [];
    private int[] _civilOf = [];

    /// <summary>Adds one scan's answers, and the questions left without one, to the evidence of the tracks.</summary>
    /// <param name="time">When the interrogator asked.</param>
    /// <param name="maximumRange">Tracks within it count as asked.</param>
    public void Correlate<TTrack>(List<TTrack> tracks, in SensorAxes sensor, Instant time, Length maximumRange, ReadOnlySpan<InterrogationReply> replies)
        where TTrack : Track
    {
        if (_encryptedOf.Length < tracks.Count)
        {
            _encryptedOf = new int[2 * tracks.Count];
            _civilOf = new int[2 * tracks.Count];
        }

        FindCandidates(tracks, sensor, time, replies);
        _association.Assign(CollectionsMarshal.AsSpan(_encrypted), tracks.Count, replies.Length, _encryptedOf);
        _association.Assign(CollectionsMarshal.AsSpan(_civil), tracks.Count, replies.Length, _civilOf);
        for (var i = 0; i < tracks.Count; i++)
        {
            var track = tracks[i];
            var answered = _encryptedOf[i] >= 0 || _civilOf[i] >= 0;
            if (!answered && Range(track, sensor, time) > maximumRange.Metres)
            {
                continue;
            }

            track.Iff += new IffEvidence(
                1,
                _encryptedOf[i] >= 0 ? 1 : 0,
                _encryptedOf[i] < 0 && _civilOf[i] >= 0 ? 1 : 0);
        }
    }

    private static double Range(Track track, in SensorAxes sensor, Instant time) =>
        (track.Estimate.Position + track.Estimate.Velocity.Over((time - track.LastPlot).Seconds) - sensor.Origin).Norm;

    private void FindCandidates<TTrack>(List<TTrack> tracks, in SensorAxes sensor, Instant time, ReadOnlySpan<InterrogationReply> replies)
        where TTrack : Track
    {
        _encrypted.Clear();
        _civil.Clear();
        if (replies.IsEmpty)
        {
            return;
        }

        Measure(sensor, time, replies);
        for (var t = 0; t < tracks.Count; t++)
        {
            var (encrypted, civil) = (_encrypted.Count, _civil.Count);
            foreach (ref readonly var near in Near(tracks[t], time))
            {
                Consider(tracks[t], t, near.Place, (replies[near.Place].Mode & Encrypted) != 0 ? _encrypted : _civil, sensor);
            }

            if (!_strip.IsInOrder)
            {
                CollectionsMarshal.AsSpan(_encrypted)[encrypted..].Sort(Candidate.ByPlot);
                CollectionsMarshal.AsSpan(_civil)[civil..].Sort(Candidate.ByPlot);
            }
        }
    }

    private void Measure(in SensorAxes sensor, Instant time, ReadOnlySpan<InterrogationReply> replies)
    {
        if (_measured.Length < replies.Length)
        {
            _measured = new MeasuredPlot[2 * replies.Length];
        }

        for (var i = 0; i < replies.Length; i++)
        {
            _measured[i] = new(sensor, replies[i].Time, replies[i].MeasuredPosition);
        }

        _strip.Build(_measured.AsSpan(0, replies.Length), time);
    }

    private ReadOnlySpan<StripPlot> Near(Track track, Instant time)
    {
        if (_strip.IsInOrder)
        {
            return _strip.All;
        }

        ref readonly var estimate = ref track.Estimate;
        var since = (time - track.LastPlot).Seconds;
        var (from, to) = (since + _strip.FirstSeconds, since + _strip.LastSeconds);
        var (a, b) = (estimate.Position.X + estimate.Velocity.X * from, estimate.Position.X + estimate.Velocity.X * to);
        // Over time since the last plot the trace is convex: greatest at an end.
        var longest = Math.Max(Math.Abs(from), Math.Abs(to));
        var shortest = from <= 0 && to >= 0 ? 0 : Math.Min(Math.Abs(from), Math.Abs(to));
        var trace = Math.Max(TraceAfter(track, longest), TraceAfter(track, shortest));
        return _strip.Near(Math.Min(a, b), Math.Max(a, b), 1.000001 * _limit * (trace + _strip.LargestTrace));
    }

    private double TraceAfter(Track track, double seconds) =>
        PositionCovariance.TraceOf(track.Estimate.Covariance, seconds, manoeuvre.AgileIntensity(track.Motion));

    private void Consider(Track track, int trackPlace, int replyPlace, List<Candidate> into, in SensorAxes sensor)
    {
        ref readonly var estimate = ref track.Estimate;
        ref readonly var plot = ref _measured[replyPlace];
        var seconds = (plot.Time - track.LastPlot).Seconds;
        var predicted = estimate.Position + estimate.Velocity.Over(seconds);
        if ((plot.Position - predicted).NormSquared > _limit * (TraceAfter(track, Math.Abs(seconds)) + plot.Trace))
        {
            return;
        }

        var covariance = new PositionCovariance(estimate.Covariance, Math.Abs(seconds), manoeuvre.AgileIntensity(track.Motion));
        var (distance, _) = new SightLine(sensor, plot, predicted).Distance(predicted, covariance);
        // A confirmed track comes before any tentative one that began at the same target.
        if (distance <= _limit)
        {
            into.Add(new(trackPlace, replyPlace, (track.IsConfirmed ? 2 * _limit : _limit) - distance + 1e-9));
        }
    }
}
