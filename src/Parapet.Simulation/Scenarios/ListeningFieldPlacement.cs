using System.Collections.Immutable;
using Parapet.Messages;
using Parapet.Sensing.Listening;

namespace Parapet.Simulation.Scenarios;

/// <summary>Listening posts of one kind in their places. What joins their bearings to tracks is a node that reports to a command post as a radar's track keeper does.</summary>
public sealed record ListeningFieldPlacement
{
    /// <summary>The node id of the first field's keeper; posts' own trackers of strobes have lower ids, with room for a thousand of them.</summary>
    public const int FirstNode = GatewayPlacement.FirstNode + 2000;

    public required NodeId Keeper { get; init; }

    public required string Name { get; init; }

    public required ListeningPostDescription Kind { get; init; }

    /// <summary>At least one.</summary>
    public required ImmutableArray<ListeningPost> Posts { get; init; }

    /// <summary>The command post that its keeper reports to.</summary>
    public required NodeId Post { get; init; }
}
