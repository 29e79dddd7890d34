using Parapet.Messages;

namespace Parapet.Networks;

/// <summary>One direction of a link between two nodes.</summary>
public sealed record DirectedLink
{
    /// <summary>The node that sends.</summary>
    public required NodeId From { get; init; }

    /// <summary>The node that receives.</summary>
    public required NodeId To { get; init; }

    public required LinkDescription Description { get; init; }

    /// <summary>Before this moment nothing is taken for transmission; the start by default.</summary>
    public Instant OpensAt { get; init; } = Instant.Start;

    /// <summary>From this moment on nothing is taken for transmission; what is on its way still arrives.</summary>
    public Instant CutAt { get; init; } = Instant.Never;
}
