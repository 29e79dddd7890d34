using System.Numerics;
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
            var track = tracks[t];
            var near = Near(track, time);
            for (var word = 0; word < near.Length; word++)
            {
                for (var bits = near[word]; bits != 0; bits &= bits - 1)
                {
                    var reply = 64 * word + BitOperations.TrailingZeroCount(bits);
                    Consider(track, t, reply, (replies[reply].Mode & Encrypted) != 0 ? _encrypted : _civil, sensor);
                }
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

    /// <summary>The answers that may be a track's, and some beside them: the trace at their times is convex, hence greatest at an end.</summary>
    private ReadOnlySpan<ulong> Near(Track track, Instant time)
    {
        ref readonly var estimate = ref track.Estimate;
        var since = (time - track.LastPlot).Seconds;
        var (from, to) = (since + _strip.FirstSeconds, since + _strip.LastSeconds);
        var longest = Math.Max(Math.Abs(from), Math.Abs(to));
        var shortest = from <= 0 && to >= 0 ? 0 : Math.Min(Math.Abs(from), Math.Abs(to));
        var trace = Math.Max(TraceAfter(track, longest), TraceAfter(track, shortest));
        return _strip.Within(new(estimate.Position + estimate.Velocity.Over(since), estimate.Velocity, default), 1.000001 * _limit, trace);
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
