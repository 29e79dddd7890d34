using Parapet.Messages;
using Parapet.Tracking.Filtering;

namespace Parapet.Fusion;

/// <summary>One target in a command post's picture: the newest report of each source that holds it, and their fusion.</summary>
internal sealed class SystemTrack(TrackNumber number, Instant firstPlot, FusionRule rule)
{
    private readonly List<Pairing> _pairings = [];
    private Instant _firstPlot = firstPlot;
    private IffEvidence _formerEvidence;
    private TrackReport? _fused;

    public TrackNumber Number { get; } = number;

    public List<Pairing> Pairings => _pairings;

    /// <summary>The other system track that this one may be a double of, and for how many reports in a row it has seemed so.</summary>
    public TrackNumber? Double { get; set; }

    public int DoubleReports { get; set; }

    /// <summary>The fusion of all sources, at the newest state's time.</summary>
    public TrackReport Fused => _fused ??= Fuse(ownOnly: false);

    /// <summary>What a source last told of the target; null where it does not hold it.</summary>
    public Pairing? From(NodeId source)
    {
        foreach (var pairing in _pairings)
        {
            if (pairing.Source == source)
            {
                return pairing;
            }
        }

        return null;
    }

    /// <summary>Whether a keeper of the post's own holds it.</summary>
    public bool HasOwn()
    {
        foreach (var pairing in _pairings)
        {
            if (pairing.IsOwn)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes in a source.</summary>
    public void Add(Pairing pairing)
    {
        _pairings.Add(pairing);
        _firstPlot = Instant.Min(_firstPlot, pairing.Latest.FirstPlot);
        _fused = null;
    }

    /// <summary>Takes in newer news of a source.</summary>
    /// <param name="told">As it came.</param>
    /// <param name="framed">In the post's own frame.</param>
    public void Renew(Pairing pairing, TrackReport told, TrackReport framed)
    {
        (pairing.Told, pairing.Latest) = (told, framed);
        _fused = null;
    }

    /// <param name="keepEvidence">Whether what interrogation brought through this source still holds for the track.</param>
    public void Remove(Pairing pairing, bool keepEvidence)
    {
        _pairings.Remove(pairing);
        if (keepEvidence)
        {
            _formerEvidence += pairing.Latest.Iff;
        }

        _fused = null;
    }

    /// <summary>Takes over everything from a double of this track.</summary>
    public void Absorb(SystemTrack other)
    {
        foreach (var pairing in other._pairings)
        {
            Add(pairing);
        }

        _formerEvidence += other._formerEvidence;
        _firstPlot = Instant.Min(_firstPlot, other._firstPlot);
    }

    /// <summary>
    /// What only this post's own keepers hold of it, as they tell it: all that may be passed on without telling others their
    /// own news. Receivers register the radar that leads in it by themselves.
    /// </summary>
    public TrackReport FuseOwn() => Fuse(ownOnly: true);

    private TrackReport Fuse(bool ownOnly)
    {
        var time = NewestTime(ownOnly);
        Span<KalmanState> states = stackalloc KalmanState[_pairings.Count];
        var count = 0;
        Pairing? best = null;
        var bestTrace = double.PositiveInfinity;
        foreach (var pairing in _pairings)
        {
            if (ownOnly && !pairing.IsOwn)
            {
                continue;
            }

            states[count] = Extrapolation.StateAt(ownOnly ? pairing.Told : pairing.Latest, time);
            if (states[count].Covariance.PositionTrace < bestTrace)
            {
                best = pairing;
                bestTrace = states[count].Covariance.PositionTrace;
            }

            count++;
        }

        return Describe(FusedBy(states[..count]), time, best!, ownOnly);
    }

    private KalmanState FusedBy(ReadOnlySpan<KalmanState> states) => rule switch
    {
        FusionRule.InverseCovarianceIntersection => InverseCovarianceIntersection.Fuse(states),
        _ => CovarianceIntersection.Fuse(states),
    };

    private Instant NewestTime(bool ownOnly)
    {
        var time = new Instant(long.MinValue);
        foreach (var pairing in _pairings)
        {
            if (!ownOnly || pairing.IsOwn)
            {
                time = Instant.Max(time, pairing.Latest.Time);
            }
        }

        return time;
    }

    private TrackReport Describe(in KalmanState state, Instant time, Pairing best, bool ownOnly)
    {
        // A keeper's evidence counts once: only its newest report is kept, and every sensor belongs to one source.
        var evidence = _formerEvidence;
        var lastPlot = new Instant(long.MinValue);
        var status = TrackStatus.Coasted;
        foreach (var pairing in _pairings)
        {
            if (ownOnly && !pairing.IsOwn)
            {
                continue;
            }

            evidence += pairing.Latest.Iff;
            lastPlot = Instant.Max(lastPlot, pairing.Latest.LastPlot);
            if (pairing.Latest.Status == TrackStatus.Confirmed)
            {
                status = TrackStatus.Confirmed;
            }
        }

        return new()
        {
            Number = Number,
            Time = time,
            Position = state.Position,
            Velocity = state.Velocity,
            Covariance = state.Covariance,
            Status = status,
            Motion = best.Latest.Motion,
            FirstPlot = _firstPlot,
            LastPlot = lastPlot,
            Iff = evidence,
            Leader = best.Latest.Leader ?? best.Source,
        };
    }
}
