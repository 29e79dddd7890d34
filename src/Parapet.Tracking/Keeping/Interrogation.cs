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
    private readonly List<Candidate> _candidates = [];
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

        Match(tracks, sensor, replies, encrypted: true, _encryptedOf);
        Match(tracks, sensor, replies, encrypted: false, _civilOf);
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

    private void Match<TTrack>(List<TTrack> tracks, in SensorAxes sensor, ReadOnlySpan<InterrogationReply> replies, bool encrypted, Span<int> replyOf)
        where TTrack : Track
    {
        _candidates.Clear();
        for (var t = 0; t < tracks.Count; t++)
        {
            for (var r = 0; r < replies.Length; r++)
            {
                if ((replies[r].Mode & Encrypted) != 0 == encrypted)
                {
                    Consider(tracks[t], t, replies[r], r, sensor);
                }
            }
        }

        _association.Assign(CollectionsMarshal.AsSpan(_candidates), tracks.Count, replies.Length, replyOf);
    }

    private void Consider(Track track, int trackPlace, in InterrogationReply reply, int replyPlace, in SensorAxes sensor)
    {
        var estimate = track.Estimate;
        var seconds = (reply.Time - track.LastPlot).Seconds;
        var predicted = estimate.Position + estimate.Velocity.Over(seconds);
        var covariance = new PositionCovariance(estimate.Covariance, Math.Abs(seconds), manoeuvre.AgileIntensity(track.Motion));
        var plot = new MeasuredPlot(sensor, reply.Time, reply.MeasuredPosition);
        if ((plot.Position - predicted).NormSquared > _limit * (covariance.Trace + plot.Trace))
        {
            return;
        }

        var (distance, _) = new SightLine(sensor, plot, predicted).Distance(predicted, covariance);

        // A confirmed track comes before any tentative one that began at the same target.
        if (distance <= _limit)
        {
            _candidates.Add(new(trackPlace, replyPlace, (track.IsConfirmed ? 2 * _limit : _limit) - distance + 1e-9));
        }
    }
}
