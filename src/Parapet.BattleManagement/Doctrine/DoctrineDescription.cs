using System.Collections.Immutable;
using Parapet.Messages;

namespace Parapet.BattleManagement.Doctrine;

/// <summary>How a command post fights: who is fired at, with how many rounds, and when it looks again.</summary>
public sealed record DoctrineDescription
{
    public required string Id { get; init; }

    /// <summary>Who may be fired at, unless <see cref="Autonomous"/> says otherwise for a post left to itself.</summary>
    public required WeaponControlStatus WeaponControl { get; init; }

    /// <summary>Rounds in each salvo at an aircraft, cruise missile or drone, first and then after each look.</summary>
    public required FiringPattern AgainstAirBreathing { get; init; }

    /// <inheritdoc cref="AgainstAirBreathing"/>
    public required FiringPattern AgainstBallistic { get; init; }

    /// <summary>In which order targets are taken.</summary>
    public required TargetOrder Order { get; init; }

    /// <summary>By what tracks are ranked; by value over time by default.</summary>
    public ThreatMeasure Threat { get; init; }

    /// <summary>How shots are parted among tracks; greedily by default.</summary>
    public AssignmentMethod Assignment { get; init; }

    /// <summary>When the rounds of a pattern are fired; salvo by salvo by default.</summary>
    public LookRule Looks { get; init; }

    /// <summary>With <see cref="LookRule.ByWindow"/>: from an intercept until its result is known and the next order is given.</summary>
    public Duration LookTime { get; init; }

    /// <summary>How rounds are spent as they run low; null where salvos are those of the patterns to the last round.</summary>
    public FireDiscipline? Discipline { get; init; }

    /// <summary>At what it fires where light objects fly beside warheads.</summary>
    public LightObjectRule LightObjects { get; init; } = new();

    /// <summary>When engagement radars may transmit; null where they always may.</summary>
    public EmissionControlRule? EmissionControl { get; init; }

    /// <summary>When a radar falls silent for a missile that comes for it, by <see cref="AntiRadiation"/>; null where none does.</summary>
    public ShutDownRule? ShutDown { get; init; }

    /// <summary>When a unit changes its place; null where it stays.</summary>
    public ShootAndMoveRule? ShootAndMove { get; init; }

    /// <summary>Categories taken before all others, the first of them first, whatever <see cref="Order"/> says within each; none by default.</summary>
    public ImmutableArray<TargetCategory> TakeFirst { get; init; } = [];

    /// <summary>Whether a track that is about to hit something beside a fire unit may be fired at unless it is judged friendly, under any weapon control status.</summary>
    public bool SelfDefence { get; init; }

    /// <summary>Within this distance of an open corridor's edge fire is held as under <see cref="WeaponControlStatus.Hold"/>; zero where it is not.</summary>
    public Length CorridorMargin { get; init; }

    /// <summary>Rounds of each type kept for what is about to hit something beside a fire unit, as a share of the magazine, over and above <see cref="BallisticReserve"/>.</summary>
    public Ratio PointDefenceReserve { get; init; }

    /// <summary>A ballistic missile is left alone if its predicted impact lies farther than this from every asset, over and above its own uncertainty.</summary>
    public required Length HarmRadius { get; init; }

    /// <summary>Rounds of each type kept for ballistic missiles, as a share of the magazine.</summary>
    public required Ratio BallisticReserve { get; init; }

    /// <summary>A tracked object is taken for a friend if it answered an encrypted challenge at least this share of the time.</summary>
    public required Ratio FriendReplyShare { get; init; }

    /// <summary>Challenges without reply after which an aircraft that keeps no corridor is judged hostile.</summary>
    public required int ChallengesBeforeHostile { get; init; }

    /// <summary>On whose tracks the post acts and its rounds may leave.</summary>
    public Engagement.EngagementMode Engagement { get; init; } = BattleManagement.Engagement.EngagementMode.Cued;

    /// <summary>Another's fire-control track may have brought no plot for at most this long.</summary>
    public Duration RemoteTrackAge { get; init; }

    /// <summary>Another's fire-control track may err by at most this, one standard deviation of its position.</summary>
    public Length RemoteTrackSigma { get; init; }

    /// <summary>How long after its last round's end a track that still brings plots is taken as missed, where no report comes.</summary>
    public Duration AssessmentPatience { get; init; } = Duration.FromSeconds(15);

    /// <summary>How long a track must go on bringing plots after it was declared killed before it is fired at again.</summary>
    public Duration PersistenceAfterKill { get; init; } = Duration.FromSeconds(20);

    /// <summary>By what motion a track is taken for a missile against the post's radars; null where nothing is.</summary>
    public Identification.AntiRadiationCriterion? AntiRadiation { get; init; }

    /// <summary>What changes when the post is left to itself; null where nothing does.</summary>
    public AutonomyRule? Autonomous { get; init; }

    /// <summary>Whether a commander's consent is asked before a unit with an automatic mode fires at a ballistic missile; not by default.</summary>
    public bool AsksConsent { get; init; }

    /// <summary>From a confirmed track to its identity.</summary>
    public required Engagement.TimeSpread IdentificationDelay { get; init; }

    /// <summary>From identity to the order to fire.</summary>
    public required Engagement.TimeSpread DecisionDelay { get; init; }
}
