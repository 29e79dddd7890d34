using Parapet.Messages;

namespace Parapet.Fusion;

/// <summary>That a source's track and a system track are one target.</summary>
internal sealed class Pairing(bool isOwn)
{
    /// <summary>In the post's own frame.</summary>
    public required TrackReport Latest { get; set; }

    /// <summary>As the source told it, in its radar's frame.</summary>
    public required TrackReport Told { get; set; }

    /// <summary>When registration last learnt from it.</summary>
    public Instant Learnt = new(long.MinValue / 2);

    /// <summary>Reports in a row that stood outside the gate of the other sources.</summary>
    public int Drifts;

    /// <summary>Whether the source is a keeper of this post's own.</summary>
    public bool IsOwn { get; } = isOwn;

    public NodeId Source => Latest.Number.Node;
}
