using System.Collections.Immutable;
using Parapet.BattleManagement.Doctrine;

namespace Parapet.Catalogue.Systems;

/// <summary>A whole system in plain numbers: what stands on a site when one of it is bought.</summary>
public sealed record SystemDescription
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Kinds of radar, each with its count.</summary>
    public required ImmutableArray<SystemRadar> Radars { get; init; }

    /// <summary>Kinds of fire unit, each with its count.</summary>
    public required ImmutableArray<SystemFireUnit> FireUnits { get; init; }

    /// <summary>By which its command post fights.</summary>
    public required DoctrineDescription Doctrine { get; init; }

    /// <summary>From one look of the command post at its picture to the next.</summary>
    public required Duration CommandCycle { get; init; }

    /// <summary>From the end of a radar's scan to its tracks on the post's screen.</summary>
    public required Duration ReportingDelay { get; init; }

    /// <summary>From the march to readiness.</summary>
    public required Duration DeploymentTime { get; init; }

    /// <summary>Of one system with its ready rounds.</summary>
    public required Money Cost { get; init; }
}
