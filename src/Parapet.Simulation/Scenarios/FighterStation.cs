using System.Collections.Immutable;
using Parapet.BattleManagement.Fighters;
using Parapet.Messages;

namespace Parapet.Simulation.Scenarios;

/// <summary>Fighters of one base: some on patrol at a place, the others on alert. In the record the station is a fire unit, behind those on the ground.</summary>
public sealed record FighterStation
{
    public required string Name { get; init; }

    public required FighterDescription Fighter { get; init; }

    /// <summary>The post that controls them.</summary>
    public required NodeId Post { get; init; }

    public required Geodetic Base { get; init; }

    /// <summary>The middle of their patrol, at its height.</summary>
    public required Geodetic Patrol { get; init; }

    /// <summary>In which the patrol's racetrack lies.</summary>
    public required Azimuth Heading { get; init; }

    /// <summary>Of the racetrack.</summary>
    public required Length Leg { get; init; }

    /// <summary>When the run begins, of each type in the order of the fighter's weapons: on the fighters and at the base.</summary>
    public required ImmutableArray<int> Missiles { get; init; }

    /// <summary>At the base and in the air together; none where all were lost before.</summary>
    public required int Aircraft { get; init; }

    /// <summary>In the air when the run begins, and relieved as long as others are ready; no more than <see cref="Aircraft"/>.</summary>
    public required int OnPatrol { get; init; }

    /// <summary>From the order to the air.</summary>
    public required Duration Scramble { get; init; }

    public required FighterIdentification Identification { get; init; }

    /// <summary>Whether pilots see.</summary>
    public required bool ByDay { get; init; }
}
