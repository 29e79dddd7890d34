using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.WeaponAssignment;
using Parapet.Messages;

namespace Parapet.BattleManagement.Engagement;

/// <summary>
/// Whether a unit's round may leave for a track, by its own radar or by another's, and when its own radar must hold the
/// target: a unit that is not made to guide on others' tracks lets go a round on one only if its radar will hold the
/// target before half of the round's flight is over, and from then on the round has no guidance but its own radar's.
/// </summary>
public sealed class RemoteRule
{
    /// <summary>The share of the flight that a round flies on the course it was given: an estimate of ours, since no figure is public.</summary>
    private const double ShareWithoutGuidance = 0.5;

    private readonly DoctrineDescription _doctrine;

    internal RemoteRule(DoctrineDescription doctrine) => _doctrine = doctrine;

    /// <summary>From when on a round of this order, launched on another's track, is guided by its unit's own radar or not at all.</summary>
    public static Instant HandoverOf(in EngagementOrder order) =>
        order.LaunchAt + (order.PredictedInterceptTime - order.LaunchAt) * ShareWithoutGuidance;

    /// <returns>What is lacking for a round to leave; null if it may.</returns>
    internal ShotConstraint? Lacks(FireUnit unit, TrackNumber track, IPicture picture)
    {
        if (picture.EngagementRadarHolds(unit.Id, track))
        {
            return null;
        }

        var isRemote = _doctrine.Engagement == EngagementMode.LaunchOnRemote
            || (_doctrine.Engagement == EngagementMode.EngageOnRemote && unit.Description.EngagesOnRemoteTrack);
        if (!isRemote || picture.FireControlTrack(track) is not { } remote)
        {
            return ShotConstraint.NoEngagementRadar;
        }

        return remote.Age > _doctrine.RemoteTrackAge ? ShotConstraint.RemoteTrackTooOld
            : remote.Sigma > _doctrine.RemoteTrackSigma ? ShotConstraint.RemoteTrackTooCoarse
            : null;
    }

    /// <summary>Whether the unit's radar holds the target, or will by what it can see from its place: at handover and at the intercept.</summary>
    internal bool IsHeldInTime(FireUnit unit, TrackFile file, in LaunchSolution solution, IPicture picture)
    {
        if (_doctrine.Engagement != EngagementMode.LaunchOnRemote || unit.Description.EngagesOnRemoteTrack
            || picture.EngagementRadarHolds(unit.Id, file.Number))
        {
            return true;
        }

        var flight = solution.Intercept.Seconds - solution.LaunchSeconds;
        return picture.EngagementRadarCovers(unit.Id, solution.Intercept.Position)
            && file.Path.At(solution.LaunchSeconds + ShareWithoutGuidance * flight) is { } handover
            && picture.EngagementRadarCovers(unit.Id, handover.Position);
    }
}
