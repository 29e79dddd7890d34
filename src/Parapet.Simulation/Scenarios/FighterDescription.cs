using System.Collections.Immutable;
using Parapet.Flight.Fighters;
using Parapet.Flight.Targets;
using Parapet.Sensing.Fighters;

namespace Parapet.Simulation.Scenarios;

/// <summary>A class of fighter: how it looks, flies, sees and shoots.</summary>
public sealed record FighterDescription
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>As radars, interrogators and missiles meet it; friendly aircraft by its class.</summary>
    public required TargetDescription Aircraft { get; init; }

    public required FighterAirframe Airframe { get; init; }

    public required NoseRadarDescription Radar { get; init; }

    public required SightDescription Sight { get; init; }

    /// <summary>One or more kinds, the longest range first.</summary>
    public required ImmutableArray<FighterWeapon> Weapons { get; init; }

    /// <summary>Share of a missile's flight within which it is shot, in (0, 1].</summary>
    public required Ratio ShootingMargin { get; init; }

    /// <summary>From landing to full tanks and weapons.</summary>
    public required Duration TurnRound { get; init; }

    /// <summary>Of an hour in the air, missiles left out.</summary>
    public required Money FlyingHour { get; init; }
}
