using Parapet.Messages;

namespace Parapet.Simulation.Scenarios;

/// <summary>A gateway: a node without sensors or weapons that hands on what it hears over each of its links, at that link's next transmission.</summary>
public sealed record GatewayPlacement
{
    /// <summary>The node id of the first gateway; posts have lower ids.</summary>
    public const int FirstNode = 2000;

    public required NodeId Node { get; init; }

    public required string Name { get; init; }

    /// <summary>From this moment on it is lost; never by default.</summary>
    public Instant LostAt { get; init; } = Instant.Never;
}
