using Parapet.Fusion.Registration;
using Parapet.Messages;
using Parapet.Tracking.Filtering;

namespace Parapet.Fusion;

/// <summary>
/// One target in a command post's picture: the newest report of each source that holds it, and their fusion, kept until
/// something changes.
/// </summary>
internal sealed class SystemTrack(TrackNumber number, Instant firstPlot)
{
    private readonly List<Pairing> _pairings = [];
    private Instant _firstPlot = firstPlot;
    private IffEvidence _formerEvidence;
    private FeatureEvidence _formerFeatures;
    private ulong _marks;
    private int _ownCount;
    private Instant _time;
    private RoughPlace _place;

    // Stands as long as the fusion does.
    private Summary _summary;
    private Pairing? _best;

    // The two sources that know best where the target is, each in its own time; found anew where the first is null.
    private Pairing? _first;
    private Pairing? _second;

    // Stands last, since the runtime lays structs out in their order: so the rest, which is asked for oftener, lies together.
    private KalmanState _state;

    public TrackNumber Number { get; } = number;

    public List<Pairing> Pairings => _pairings;

    /// <summary>The other system track that this one may be a double of, and for how many reports in a row it has seemed so.</summary>
    public SystemTrack? Double { get; set; }

    public int DoubleReports { get; set; }

    /// <summary>Whether a keeper of the post's own holds it.</summary>
    public bool HasOwn => _ownCount > 0;

    /// <summary>Where its target is, for the asking.</summary>
    public ref readonly RoughPlace Place => ref _place;

    /// <summary>Whether <see cref="Fused"/> stands.</summary>
    public bool IsFused => _best is not null;

    /// <summary>The fusion of all sources, at the newest state's time, as last kept.</summary>
    public TimedState Fused => new(ref _state, _time, _best!.Motion);

    /// <summary>
    /// What only this post's own keepers hold of it, as they tell it: all that may be passed on without telling others their
    /// own news. Receivers register the radar that leads in it by themselves. Null where that has to be found anew.
    /// </summary>
    public TrackReport? FusedOwn { get; private set; }

    /// <summary>The fusion of all sources, as last kept, at a time.</summary>
    public TrackReport At(Instant time)
    {
        Fused.MoveTo(time, out var state);
        return Describe(state, time, _summary);
    }

    /// <summary>Keeps a fusion until something changes.</summary>
    /// <param name="best">The source that knows best where the target is.</param>
    /// <param name="ownOnly">Whether it is of the post's own keepers alone, as they tell it.</param>
    public void Keep(Pairing best, Instant time, in KalmanState state, bool ownOnly)
    {
        if (ownOnly)
        {
            FusedOwn = Describe(state, time, SummaryOf(best, ownOnly));
        }
        else
        {
            (_best, _time, _state) = (best, time, state);
            _summary = SummaryOf(best, ownOnly);
        }
    }

    /// <summary>The one of the post's own keepers that holds it; null where none or several do.</summary>
    public Pairing? SoleOwn()
    {
        if (_ownCount != 1)
        {
            return null;
        }

        foreach (var pairing in _pairings)
        {
            if (pairing.IsOwn)
            {
                return pairing;
            }
        }

        return null;
    }

    /// <summary>Keeps for others what one keeper of the post's own tells: the same that its fusion alone would be.</summary>
    public void KeepAsTold(Pairing own)
    {
        FusedOwn = own.Told with
        {
            Number = Number,
            Status = own.Status == TrackStatus.Confirmed ? TrackStatus.Confirmed : TrackStatus.Coasted,
            FirstPlot = _firstPlot,
            Iff = _formerEvidence + own.Iff,
            Features = _formerFeatures + own.Told.Features,
            Leader = own.Told.Leader ?? own.Source.Node,
        };
    }

    /// <summary>What a source last told of the target; null where it does not hold it.</summary>
    public Pairing? From(SourceTracks source)
    {
        if ((_marks & source.Mark) == 0)
        {
            return null;
        }

        foreach (var pairing in _pairings)
        {
            if (pairing.Source == source)
            {
                return pairing;
            }
        }

        return null;
    }

    /// <summary>Whether a source holds it.</summary>
    public bool IsHeldBy(SourceTracks source) => (_marks & source.Mark) != 0 && (!source.SharesMark || From(source) is not null);

    /// <summary>The one of the post's own keepers that knows best where the target is; null where none holds it.</summary>
    public Pairing? BestOwn()
    {
        Pairing? best = null;
        if (!HasOwn)
        {
            return best;
        }

        foreach (var pairing in _pairings)
        {
            if (pairing.IsOwn && (best is null || pairing.PositionTrace < best.PositionTrace))
            {
                best = pairing;
            }
        }

        return best;
    }

    /// <summary>The source but for one that knows best where the target is; null where there is no other.</summary>
    public Pairing? BestBut(Pairing pairing)
    {
        if (_first is null)
        {
            FindBest();
        }

        return pairing == _first ? _second : _first;
    }

    /// <summary>Takes in a source.</summary>
    public void Add(Pairing pairing)
    {
        _pairings.Add(pairing);
        pairing.Track = this;
        _place = new(pairing.Latest);
        _marks |= pairing.Source.Mark;
        _ownCount += pairing.IsOwn ? 1 : 0;
        _firstPlot = Instant.Min(_firstPlot, pairing.Told.FirstPlot);
        (_best, _first, FusedOwn) = (null, null, null);
    }

    /// <summary>Takes in a report no older than the newest of its source.</summary>
    /// <param name="told">As it came.</param>
    /// <param name="registration">Brings it into the post's own frame; without it all is taken as told.</param>
    public void Renew(Pairing pairing, TrackReport told, PictureRegistration? registration)
    {
        pairing.Renew(told, registration);
        if (pairing == _first || !(pairing.PositionTrace > _second?.PositionTrace))
        {
            _first = null;
        }

        _place = new(pairing.Latest);
        _best = null;
        FusedOwn = pairing.IsOwn ? null : FusedOwn;
    }

    /// <param name="keepEvidence">Whether what interrogation brought through this source still holds for the track.</param>
    public void Remove(Pairing pairing, bool keepEvidence)
    {
        _pairings.Remove(pairing);
        _ownCount -= pairing.IsOwn ? 1 : 0;
        _marks = 0;
        foreach (var left in _pairings)
        {
            _marks |= left.Source.Mark;
            _place = new(left.Latest);
        }

        if (keepEvidence)
        {
            _formerEvidence += pairing.Iff;
            _formerFeatures += pairing.Told.Features;
        }

        (_best, _first, FusedOwn) = (null, null, null);
    }

    /// <summary>Takes over everything from a double of this track.</summary>
    public void Absorb(SystemTrack other)
    {
        foreach (var pairing in other._pairings)
        {
            Add(pairing);
        }

        _formerEvidence += other._formerEvidence;
        _formerFeatures += other._formerFeatures;
        _firstPlot = Instant.Min(_firstPlot, other._firstPlot);
        (_best, _first, FusedOwn) = (null, null, null);
    }

    private void FindBest()
    {
        (_first, _second) = (null, null);
        foreach (var pairing in _pairings)
        {
            if (_first is null || pairing.PositionTrace < _first.PositionTrace)
            {
                (_first, _second) = (pairing, _first);
            }
            else if (_second is null || pairing.PositionTrace < _second.PositionTrace)
            {
                _second = pairing;
            }
        }
    }

    private Summary SummaryOf(Pairing best, bool ownOnly)
    {
        // A keeper's evidence counts once: only its newest report is kept, and every sensor belongs to one source.
        var evidence = _formerEvidence;
        var features = _formerFeatures;
        var lastPlot = new Instant(long.MinValue);
        var status = TrackStatus.Coasted;
        foreach (var pairing in _pairings)
        {
            if (ownOnly && !pairing.IsOwn)
            {
                continue;
            }

            evidence += pairing.Iff;
            features += pairing.Told.Features;
            lastPlot = Instant.Max(lastPlot, pairing.LastPlot);
            if (pairing.Status == TrackStatus.Confirmed)
            {
                status = TrackStatus.Confirmed;
            }
        }

        return new(status, best.Motion, lastPlot, evidence, features, best.Told.Leader ?? best.Source.Node);
    }

    private TrackReport Describe(in KalmanState state, Instant time, in Summary summary) => new()
    {
        Number = Number,
        Time = time,
        Position = state.Position,
        Velocity = state.Velocity,
        Covariance = state.Covariance,
        Status = summary.Status,
        Motion = summary.Motion,
        FirstPlot = _firstPlot,
        LastPlot = summary.LastPlot,
        Iff = summary.Iff,
        Features = summary.Features,
        Leader = summary.Leader,
    };

    /// <summary>What a report of the track says beside its state and number.</summary>
    private readonly record struct Summary(TrackStatus Status, MotionKind Motion, Instant LastPlot, IffEvidence Iff, FeatureEvidence Features, NodeId Leader);
}
