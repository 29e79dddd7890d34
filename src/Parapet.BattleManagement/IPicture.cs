using Parapet.Messages;

namespace Parapet.BattleManagement;

/// <summary>What a command post sees: its node's tracks, and what its units' own radars hold of them. Never truth.</summary>
public interface IPicture
{
    /// <summary>The tracks of the post's picture, by ascending number.</summary>
    ReadOnlySpan<TrackReport> Tracks { get; }

    /// <summary>Whether the unit's own engagement radar tracks it now.</summary>
    bool EngagementRadarHolds(FireUnitId unit, TrackNumber track);

    /// <summary>Whether another sensor's track, good and fresh enough to guide a round, reaches the unit.</summary>
    bool HasFireControlTrack(FireUnitId unit, TrackNumber track);
}
