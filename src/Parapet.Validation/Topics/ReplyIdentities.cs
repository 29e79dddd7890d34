using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.BattleManagement.Identification;
using Parapet.Messages;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>How often a transponder that answers now and then is told for a friend: the rule on every count of replies.</summary>
internal sealed class ReplyIdentities : ICheckedModel
{
    private const int ChallengesBeforeHostile = 4;

    public string Table => "identification/replies";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var (challenges, reply) = (row.Count("challenges"), row.Number("reply_probability"));
        var doctrine = Doctrine(row.Number("reply_share"));
        var (friend, refused) = (0.0, 0.0);
        for (var replies = 0; replies <= challenges; replies++)
        {
            var probability = Choices(challenges, replies) * Math.Pow(reply, replies) * Math.Pow(1 - reply, challenges - replies);
            var identity = IdentityRule.Of(Flying(new(challenges, replies, 0)), doctrine).Identity;
            friend += identity == StandardIdentity.Friend ? probability : 0;
            refused += identity == StandardIdentity.Suspect ? probability : 0;
        }

        yield return ("friend_probability", friend);
        yield return ("refused_probability", refused);
    }

    /// <summary>High and swift, in no corridor, and making for nothing.</summary>
    private static IdentityEvidence Flying(IffEvidence replies) => new(
        TargetCategory.Aircraft, replies, InCorridor: false, HeightMetres: 9000, AboveGroundMetres: 8500, SpeedMetresPerSecond: 250,
        HeadsToAsset: false, SecondsToAsset: double.PositiveInfinity);

    private static double Choices(int of, int take) => take == 0 ? 1 : Choices(of - 1, take - 1) * of / take;

    private static DoctrineDescription Doctrine(double share) => new()
    {
        Id = "sample",
        WeaponControl = WeaponControlStatus.Tight,
        AgainstAirBreathing = FiringPattern.Of(1),
        AgainstBallistic = FiringPattern.Of(1),
        Order = TargetOrder.ByThreat,
        HarmRadius = Length.FromKilometres(5),
        BallisticReserve = Ratio.Zero,
        FriendReplyShare = Ratio.Of(share),
        ChallengesBeforeHostile = ChallengesBeforeHostile,
        IdentificationDelay = TimeSpread.Fixed(Duration.Zero),
        DecisionDelay = TimeSpread.Fixed(Duration.Zero),
    };
}
