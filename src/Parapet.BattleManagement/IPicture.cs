using Parapet.BattleManagement.Engagement;
using Parapet.Messages;

namespace Parapet.BattleManagement;

/// <summary>What a command post sees: its node's tracks, and what its units' own radars hold of them. Never truth.</summary>
public interface IPicture
{
    /// <summary>The tracks of the post's picture, by ascending number.</summary>
    ReadOnlySpan<TrackReport> Tracks { get; }

    /// <summary>Whether the unit's own engagement radar tracks it now.</summary>
    bool EngagementRadarHolds(FireUnitId unit, TrackNumber track);

    /// <summary>Whether the unit's own engagement radar could see a target there, by its sector, elevations, range and what the earth hides: not whether one is there.</summary>
    bool EngagementRadarCovers(FireUnitId unit, Position<Ecef> place);

    /// <summary>Whether any radar of the post's own holds the track.</summary>
    bool OwnRadarsHold(TrackNumber track);

    /// <summary>The freshest track of it that another node sends over a link for fire control; null where none does.</summary>
    RemoteTrack? FireControlTrack(TrackNumber track);
}
