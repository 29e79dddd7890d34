using Parapet.BattleManagement.Engagement;

namespace Parapet.Catalogue.Systems;

/// <summary>A kind of fire unit of a system.</summary>
public sealed record SystemFireUnit
{
    public required FireUnitDescription Unit { get; init; }

    /// <summary>How many of them the system has.</summary>
    public required int Count { get; init; }

    /// <summary>Id of the radar, one of the system's, that guides its rounds.</summary>
    public required string EngagementRadar { get; init; }

    /// <summary>Full width of the sector in which it can engage.</summary>
    public required Angle SectorWidth { get; init; }
}
