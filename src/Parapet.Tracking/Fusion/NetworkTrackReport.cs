using Parapet.Messages;

namespace Parapet.Tracking.Fusion;

/// <summary>What a unit tells its network of one track.</summary>
/// <param name="Reporter">The unit that has reporting responsibility, or takes it by this report.</param>
/// <param name="Quality">From 0 to 15, by <see cref="TrackQuality"/>.</param>
/// <param name="State">The unit's own track; <see cref="TrackStatus.Dropped"/> where the unit reports it no longer.</param>
public readonly record struct NetworkTrackReport(NetworkTrackNumber Number, NodeId Reporter, int Quality, TrackReport State)
{
    /// <summary>With a drop: the number under which the target goes on, where two numbers were one target.</summary>
    public NetworkTrackNumber? MergedInto { get; init; }
}
