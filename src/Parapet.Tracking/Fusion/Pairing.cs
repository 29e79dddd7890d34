using Parapet.Messages;

namespace Parapet.Tracking.Fusion;

/// <summary>That a source's track and a system track are one target.</summary>
internal sealed class Pairing(bool isOwn)
{
    public TrackReport Latest;

    /// <summary>Reports in a row that stood outside the gate of the other sources.</summary>
    public int Drifts;

    /// <summary>Whether the source is a keeper of this post's own.</summary>
    public bool IsOwn { get; } = isOwn;

    public NodeId Source => Latest.Number.Node;
}
