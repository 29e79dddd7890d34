using System.Collections.Immutable;
using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.BattleManagement.Identification;
using Parapet.Messages;

namespace Parapet.Simulation.Scenarios;

/// <summary>A command post: the node where tracks meet and decisions are taken.</summary>
public sealed record CommandPostPlacement
{
    /// <summary>The node id of the first post; lower ids belong to sensors' keepers.</summary>
    public const int FirstNode = 1000;

    public required NodeId Node { get; init; }

    public required string Name { get; init; }

    /// <summary>The system it commands, for the report; empty for a national centre.</summary>
    public required string System { get; init; }

    /// <summary>The name of its site; empty where it has none.</summary>
    public string Site { get; init; } = "";

    /// <summary>Whether it stands around what others defend.</summary>
    public bool IsPointDefence { get; init; }

    /// <summary>From this moment on it is lost: it hears, decides and tells nothing more. Never by default.</summary>
    public Instant LostAt { get; init; } = Instant.Never;

    public required DoctrineDescription Doctrine { get; init; }

    /// <summary>Ways for friendly and civil traffic that are published to the post; none by default.</summary>
    public ImmutableArray<SafeCorridor> Corridors { get; init; } = [];

    /// <summary>Where the post may engage by procedure; everywhere by default.</summary>
    public ImmutableArray<Zone> Zones { get; init; } = [];

    /// <summary>From one look at the picture to the next.</summary>
    public required Duration Cycle { get; init; }
}
