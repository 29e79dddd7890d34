using System.Collections.Immutable;
using Parapet.Messages;

namespace Parapet.BattleManagement.Engagement;

/// <summary>A fire unit in its place, under one command post.</summary>
public sealed record FireUnitSite
{
    public required FireUnitId Id { get; init; }

    public required FireUnitDescription Description { get; init; }

    /// <summary>Of the launchers.</summary>
    public required Geodetic Place { get; init; }

    /// <summary>Middle of the engagement radar's sector.</summary>
    public required Azimuth Boresight { get; init; }

    /// <summary>Whole width of the sector, in (0, 360] degrees.</summary>
    public required Angle SectorWidth { get; init; }

    /// <summary>The types of the description's magazines, in the same order.</summary>
    public required ImmutableArray<RoundType> Rounds { get; init; }
}
