namespace Parapet.Messages;

/// <summary>A node's estimate of one target: what trackers send, networks carry and commanders act on.</summary>
public sealed record TrackReport
{
    /// <summary>The number in the picture of the node that reports it.</summary>
    public required TrackNumber Number { get; init; }

    /// <summary>When the state held. Older than the message by every delay on the way.</summary>
    public required Instant Time { get; init; }

    public required TrackStatus Status { get; init; }

    public required MotionKind Motion { get; init; }

    /// <summary>When the first plot of the track was measured.</summary>
    public required Instant FirstPlot { get; init; }

    /// <summary>When the newest plot in the estimate was measured.</summary>
    public required Instant LastPlot { get; init; }

    public required IffEvidence Iff { get; init; }

    /// <summary>What its radars have read of the object's kind above the air.</summary>
    public FeatureEvidence Features { get; init; }

    /// <summary>Of a track fused from several radars, the keeper of the one that weighs most in it; null in a keeper's own report.</summary>
    public NodeId? Leader { get; init; }

    // What is long stands last, since the runtime lays structs out in their order: so what is asked for oftener lies together.

    /// <summary>At <see cref="Time"/>.</summary>
    public required Position<Ecef> Position { get; init; }

    /// <summary>At <see cref="Time"/>, relative to the turning Earth.</summary>
    public required Velocity<Ecef> Velocity { get; init; }

    /// <summary>Of position and velocity together, as the reporting node believes it.</summary>
    public required StateCovariance Covariance { get; init; }
}
