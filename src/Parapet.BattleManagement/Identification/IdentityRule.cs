using Parapet.BattleManagement.Doctrine;
using Parapet.Messages;

namespace Parapet.BattleManagement.Identification;

/// <summary>
/// Whose a track is: replies and what friends report of themselves first, then the way it keeps, then how it moves. A
/// friend that neither replies nor reports is judged like anything else that does not.
/// </summary>
internal static class IdentityRule
{
    // Where and how fast civil traffic flies once clear of its airfields.
    private const double CivilFloorMetres = 3_000;
    private const double CivilCeilingMetres = 13_700;
    private const double CivilSlowestMetresPerSecond = 60;
    private const double CivilFastestMetresPerSecond = 300;

    private const double FastMetresPerSecond = 150;

    /// <summary>Something low that makes for an asset and is this near to it commits a hostile act, whatever is not known of it.</summary>
    private const double HostileActSeconds = 120;

    public static (StandardIdentity Identity, IdentityBasis Basis) Of(IIdentityEvidence evidence, DoctrineDescription doctrine) =>
        ByWordOrWay(evidence, doctrine) ?? (ByMotion(evidence, doctrine), IdentityBasis.Motion);

    /// <summary>
    /// A new judgement after an earlier one. What its motion has shown to be hostile stays so whatever its motion is now,
    /// which is then not looked at.
    /// </summary>
    public static (StandardIdentity Identity, IdentityBasis Basis) Revise(
        (StandardIdentity Identity, IdentityBasis Basis) earlier, IIdentityEvidence evidence, DoctrineDescription doctrine)
    {
        if (ByWordOrWay(evidence, doctrine) is { } judged)
        {
            return judged;
        }

        if (earlier is (StandardIdentity.Hostile, IdentityBasis.Motion))
        {
            return earlier;
        }

        var byMotion = ByMotion(evidence, doctrine);
        var identity = Revise(earlier.Identity, byMotion);
        return (identity, identity == byMotion ? IdentityBasis.Motion : earlier.Basis);
    }

    /// <summary>What it tells, what it falls like and the way it keeps; null where none of these says whose it is.</summary>
    private static (StandardIdentity Identity, IdentityBasis Basis)? ByWordOrWay(IIdentityEvidence evidence, DoctrineDescription doctrine)
    {
        if (evidence.Category == TargetCategory.BallisticMissile)
        {
            return (StandardIdentity.Hostile, IdentityBasis.BallisticPath);
        }

        var share = doctrine.FriendReplyShare.Value;
        var iff = evidence.Iff;
        if (iff.EncryptedReplies > 0 && iff.EncryptedReplies >= share * iff.Challenges)
        {
            return (StandardIdentity.Friend, IdentityBasis.EncryptedReply);
        }

        if (evidence.IsReported)
        {
            return (StandardIdentity.Friend, IdentityBasis.ReportedPosition);
        }

        // Self-defence goes before procedure: whoever seems to attack the unit is not asked whether he keeps a corridor.
        if (evidence.Category == TargetCategory.AntiRadiationMissile)
        {
            return (StandardIdentity.Hostile, IdentityBasis.AntiRadiationMotion);
        }

        var answersCivil = iff.CivilReplies > 0 && iff.CivilReplies >= share * iff.Challenges;
        if (answersCivil && (MovesLikeCivilTraffic(evidence) || evidence.InCorridor))
        {
            return (StandardIdentity.Neutral, IdentityBasis.CivilReply);
        }

        return evidence.InCorridor ? (StandardIdentity.AssumedFriend, IdentityBasis.Corridor)
            : evidence.OnPlan ? (StandardIdentity.AssumedFriend, IdentityBasis.FlightPlan)
            : null;
    }

    /// <summary>
    /// Joins a post's own judgement with one received: the one that spares comes first, then the graver one; a body
    /// that falls is hostile whatever is said.
    /// </summary>
    public static StandardIdentity Join(StandardIdentity own, StandardIdentity received, TargetCategory category) =>
        category == TargetCategory.BallisticMissile && own == StandardIdentity.Hostile ? own
        : Weight(received) > Weight(own) ? received
        : own;

    /// <summary>A new judgement after an earlier one: what was hostile stays so until replies or a corridor spare it, not because it turns away.</summary>
    public static StandardIdentity Revise(StandardIdentity earlier, StandardIdentity now) =>
        earlier == StandardIdentity.Hostile && now is (StandardIdentity.Suspect or StandardIdentity.Unknown) ? earlier : now;

    private static StandardIdentity ByMotion(IIdentityEvidence evidence, DoctrineDescription doctrine)
    {
        var iff = evidence.Iff;
        var isSilent = iff.EncryptedReplies == 0 && iff.CivilReplies == 0;
        var refuses = isSilent && iff.Challenges >= doctrine.ChallengesBeforeHostile;
        var movesLikeWeapon = MovesLikeWeapon(evidence);
        var mayBeHostile = movesLikeWeapon || (refuses && IsSwift(evidence));
        if (!mayBeHostile || !evidence.HeadsToAsset)
        {
            return refuses ? StandardIdentity.Suspect : StandardIdentity.Unknown;
        }

        return refuses || evidence.SecondsToAsset <= HostileActSeconds ? StandardIdentity.Hostile : StandardIdentity.Suspect;
    }

    private static bool MovesLikeCivilTraffic(IIdentityEvidence evidence) =>
        evidence.HeightMetres is >= CivilFloorMetres and <= CivilCeilingMetres
        && evidence.SpeedMetresPerSecond is >= CivilSlowestMetresPerSecond and <= CivilFastestMetresPerSecond;

    private static bool MovesLikeWeapon(IIdentityEvidence evidence) =>
        evidence.Category is TargetCategory.CruiseMissile or TargetCategory.Drone
        || (IsSwift(evidence) && evidence.IsLowerThan(CategoryRule.LowHeightMetres));

    private static bool IsSwift(IIdentityEvidence evidence) =>
        evidence.SpeedMetresPerSecond > FastMetresPerSecond;

    private static int Weight(StandardIdentity identity) => identity switch
    {
        StandardIdentity.Friend => 6,
        StandardIdentity.AssumedFriend => 5,
        StandardIdentity.Neutral => 4,
        StandardIdentity.Hostile => 3,
        StandardIdentity.Suspect => 2,
        StandardIdentity.Unknown => 1,
        _ => 0,
    };
}
