using Parapet.Fusion.Registration;
using Parapet.Messages;
using Parapet.Tracking.Filtering;

namespace Parapet.Fusion;

/// <summary>
/// That a source's track and a system track are one target. What is asked for again and again of the newest report stands
/// here side by side, since the report itself lies far away in memory.
/// </summary>
internal sealed class Pairing
{
    private TrackReport? _report;

    /// <param name="told">As the source told it, in its radar's frame.</param>
    /// <param name="framed">The same in the post's own frame.</param>
    public Pairing(SourceTracks source, TrackReport told, in KalmanState framed)
    {
        Source = source;
        Serial = told.Number.Serial;
        _state = framed;
        Told = told;
        Note(told);
    }

    public SourceTracks Source { get; }

    /// <summary>Of the track's number at the source.</summary>
    public int Serial { get; }

    /// <summary>The newest report, as the source told it.</summary>
    public TrackReport Told { get; private set; }

    /// <summary>When the newest report's state held.</summary>
    public Instant Time { get; private set; }

    public MotionKind Motion { get; private set; }

    public TrackStatus Status { get; private set; }

    public Instant LastPlot { get; private set; }

    public IffEvidence Iff { get; private set; }

    /// <summary>What the newest report says in the post's own frame.</summary>
    public TimedState Latest => new(ref _state, Time, Motion);

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

    /// <summary>The newest report in the post's own frame.</summary>
    public TrackReport Report => _report ??= Told with { Position = _state.Position, Covariance = _state.Covariance };

    /// <summary>Takes in a report that is no older.</summary>
    /// <param name="registration">Brings it into the post's own frame; without it all is taken as told.</param>
    public void Renew(TrackReport told, PictureRegistration? registration)
    {
        if (registration is not null && told.Time == Time && told.Position == Told.Position)
        {
            // Told again, with other evidence perhaps: the place has been framed before.
            _state.Velocity = told.Velocity;
        }
        else
        {
            Frame(told, registration, ref _state);
        }

        Note(told);
    }

    /// <summary>What a report says, in the post's own frame.</summary>
    public static void Frame(TrackReport told, PictureRegistration? registration, ref KalmanState framed)
    {
        framed.Position = told.Position;
        framed.Velocity = told.Velocity;
        framed.Covariance = told.Covariance;
        registration?.BringIn(told, ref framed);
    }

    private void Note(TrackReport told)
    {
        Told = told;
        (Time, Motion, Status, LastPlot, Iff) = (told.Time, told.Motion, told.Status, told.LastPlot, told.Iff);
        PositionTrace = _state.Covariance.PositionTrace;
        _report = null;
    }

    // Stands last, since the runtime lays structs out in their order: so the rest, which is asked for oftener, lies together.
    private KalmanState _state;
}
