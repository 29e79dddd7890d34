using Parapet.Messages;
using Parapet.Tracking.Filtering;

namespace Parapet.Fusion;

/// <summary>That a source's track and a system track are one target.</summary>
internal sealed class Pairing
{
    private KalmanState _state;
    private TrackReport? _report;

    /// <param name="told">As the source told it, in its radar's frame.</param>
    /// <param name="framed">The same in the post's own frame.</param>
    public Pairing(SourceTracks source, TrackReport told, in KalmanState framed)
    {
        Source = source;
        Told = told;
        _state = framed;
        PositionTrace = framed.Covariance.PositionTrace;
    }

    public SourceTracks Source { get; }

    /// <summary>The newest report, as the source told it.</summary>
    public TrackReport Told { get; private set; }

    /// <summary>What the newest report says in the post's own frame, at its own time.</summary>
    public TimedState Latest => new(ref _state, Told.Time, Told.Motion);

    /// <summary>Of the position's covariance in the post's own frame, m2.</summary>
    public double PositionTrace { get; private set; }

    /// <summary>The track that the source's is part of.</summary>
    public SystemTrack Track { get; set; } = null!;

    /// <summary>When registration last learnt from it.</summary>
    public Instant Learnt { get; set; } = new(long.MinValue / 2);

    /// <summary>Reports in a row that stood outside the gate of the other sources.</summary>
    public int Drifts { get; set; }

    /// <summary>The list of its source in which it was last found.</summary>
    public int ListedIn { get; set; }

    /// <summary>Whether the source is a keeper of this post's own.</summary>
    public bool IsOwn => Source.IsOwn;

    /// <summary>Takes in newer news.</summary>
    /// <param name="framed">In the post's own frame.</param>
    public void Renew(TrackReport told, in KalmanState framed)
    {
        Told = told;
        _state = framed;
        _report = null;
        PositionTrace = framed.Covariance.PositionTrace;
    }

    /// <summary>The newest report in the post's own frame.</summary>
    public TrackReport Report => _report ??= Told with { Position = _state.Position, Covariance = _state.Covariance };
}
