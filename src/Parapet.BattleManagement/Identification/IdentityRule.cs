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

    public static (StandardIdentity Identity, IdentityBasis Basis) Of(in IdentityEvidence evidence, DoctrineDescription doctrine)
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
        if (answersCivil && (evidence.InCorridor || MovesLikeCivilTraffic(evidence)))
        {
            return (StandardIdentity.Neutral, IdentityBasis.CivilReply);
        }

        return evidence.InCorridor ? (StandardIdentity.AssumedFriend, IdentityBasis.Corridor)
            : evidence.OnPlan ? (StandardIdentity.AssumedFriend, IdentityBasis.FlightPlan)
            : (ByMotion(evidence, doctrine), IdentityBasis.Motion);
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

    private static StandardIdentity ByMotion(in IdentityEvidence evidence, DoctrineDescription doctrine)
    {
        var iff = evidence.Iff;
        var isSilent = iff.EncryptedReplies == 0 && iff.CivilReplies == 0;
        var refuses = isSilent && iff.Challenges >= doctrine.ChallengesBeforeHostile;
        var movesLikeWeapon = MovesLikeWeapon(evidence);
        if (evidence.HeadsToAsset && ((refuses && IsSwiftOrWeapon(evidence)) || (movesLikeWeapon && evidence.SecondsToAsset <= HostileActSeconds)))
        {
            return StandardIdentity.Hostile;
        }

        return refuses || (evidence.HeadsToAsset && movesLikeWeapon) ? StandardIdentity.Suspect : StandardIdentity.Unknown;
    }

    private static bool MovesLikeCivilTraffic(in IdentityEvidence evidence) =>
        evidence.HeightMetres is >= CivilFloorMetres and <= CivilCeilingMetres
        && evidence.SpeedMetresPerSecond is >= CivilSlowestMetresPerSecond and <= CivilFastestMetresPerSecond;

    private static bool MovesLikeWeapon(in IdentityEvidence evidence) =>
        evidence.Category is TargetCategory.CruiseMissile or TargetCategory.Drone
        || (evidence.AboveGroundMetres < CategoryRule.LowHeightMetres && evidence.SpeedMetresPerSecond > FastMetresPerSecond);

    private static bool IsSwiftOrWeapon(in IdentityEvidence evidence) =>
        MovesLikeWeapon(evidence) || evidence.SpeedMetresPerSecond > FastMetresPerSecond;

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
