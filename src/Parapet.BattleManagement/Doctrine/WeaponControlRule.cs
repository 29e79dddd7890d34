using Parapet.Messages;

namespace Parapet.BattleManagement.Doctrine;

/// <summary>Whether an identity may be fired at under a weapon control status.</summary>
internal static class WeaponControlRule
{
    /// <param name="status">In force.</param>
    /// <param name="identity">Of the track.</param>
    /// <param name="threatensUnit">Whether the track is about to hit something beside a fire unit of the post.</param>
    /// <param name="selfDefence">Whether such a track may be fired at unless it is friendly, whatever the status.</param>
    public static bool Allows(WeaponControlStatus status, StandardIdentity identity, bool threatensUnit, bool selfDefence = false) => status switch
    {
        _ when selfDefence && threatensUnit => IsNotFriendly(identity),
        WeaponControlStatus.Hold => identity == StandardIdentity.Hostile && threatensUnit,
        WeaponControlStatus.Tight => identity == StandardIdentity.Hostile,
        _ => IsNotFriendly(identity),
    };

    private static bool IsNotFriendly(StandardIdentity identity) =>
        identity is StandardIdentity.Unknown or StandardIdentity.Suspect or StandardIdentity.Hostile;
}
