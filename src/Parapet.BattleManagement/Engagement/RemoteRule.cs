using Parapet.BattleManagement.Doctrine;
using Parapet.Messages;

namespace Parapet.BattleManagement.Engagement;

/// <summary>Whether a unit's round may leave for a track, by its own radar or by another's, and what is lacking if not.</summary>
internal static class RemoteRule
{
    /// <returns>Null if it may.</returns>
    public static ShotConstraint? Lacks(FireUnit unit, TrackNumber track, DoctrineDescription doctrine, IPicture picture)
    {
        if (picture.EngagementRadarHolds(unit.Id, track))
        {
            return null;
        }

        var isRemote = doctrine.Engagement == EngagementMode.LaunchOnRemote
            || (doctrine.Engagement == EngagementMode.EngageOnRemote && unit.Description.EngagesOnRemoteTrack);
        if (!isRemote || picture.FireControlTrack(track) is not { } remote)
        {
            return ShotConstraint.NoEngagementRadar;
        }

        return remote.Age > doctrine.RemoteTrackAge ? ShotConstraint.RemoteTrackTooOld
            : remote.Sigma > doctrine.RemoteTrackSigma ? ShotConstraint.RemoteTrackTooCoarse
            : null;
    }
}
