using Parapet.Messages;

namespace Parapet.Interop.Tracks;

/// <summary>What a receiver knows of a track from one message, and from nothing else: null for what the message does not say.</summary>
public readonly record struct HeardTrack
{
    /// <summary>By what the receiver tells this track from all others.</summary>
    public required string Key { get; init; }

    public Position<Ecef>? Position { get; init; }

    public Velocity<Ecef>? Velocity { get; init; }

    /// <summary>Since midnight, or since the hour, whichever the standard counts from; see <see cref="Cycle"/>.</summary>
    public Duration? Time { get; init; }

    /// <summary>After which <see cref="Time"/> begins anew; null where it is a date and never does.</summary>
    public Duration? Cycle { get; init; }

    public StandardIdentity? Identity { get; init; }

    public TargetCategory? Category { get; init; }

    public TrackStatus? Status { get; init; }

    /// <summary>From the newest plot in the estimate to its moment.</summary>
    public Duration? Age { get; init; }

    /// <summary>Whether it says how far the place may be off, in whatever form.</summary>
    public bool HasAccuracy { get; init; }
}
