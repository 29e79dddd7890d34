using System.Collections.Immutable;

namespace Parapet.Studies.Traffic;

/// <summary>What a group flies of its recordings.</summary>
public sealed record RecordedTraffic
{
    /// <summary>The recordings, by their names in the study.</summary>
    public required ImmutableArray<RecordedFile> Files { get; init; }

    /// <summary>In the order of their addresses, and of their times.</summary>
    public required ImmutableArray<RecordedWay> Ways { get; init; }

    /// <summary>Aircraft that the recordings hold, selected or not.</summary>
    public required int Aircraft { get; init; }

    /// <summary>Reports that stand alone, come twice, or lie too far from what came before to be of a flight: left out.</summary>
    public required int LooseReports { get; init; }

    /// <summary>Flights that lie outside the time of the raid.</summary>
    public required int OutsideTime { get; init; }

    /// <summary>Whether a height was told as that of the standard atmosphere.</summary>
    public required bool HasPressureHeights { get; init; }
}
