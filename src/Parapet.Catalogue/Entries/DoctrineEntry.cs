using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Messages;

namespace Parapet.Catalogue.Entries;

/// <summary>A doctrine as its file gives it. Salvos and statuses are choices, not figures, and need no source.</summary>
public sealed record DoctrineEntry : Entry
{
    [Description("Who may be fired at.")]
    public required WeaponControlStatus WeaponControl { get; init; }

    [Description("Rounds of each salvo at aircraft, cruise missiles and drones, with a look between: [1, 1] is shoot-look-shoot."), Allowed("[1, 8]"), AllowedEach("[1, 16]")]
    public required ImmutableArray<int> AgainstAirBreathing { get; init; }

    [Description("Rounds of each salvo at ballistic missiles, with a look between."), Allowed("[1, 8]"), AllowedEach("[1, 16]")]
    public required ImmutableArray<int> AgainstBallistic { get; init; }

    [Description("In which order targets are taken.")]
    public required TargetOrder Order { get; init; }

    [Description("By what tracks are ranked and what counts as a threat to an asset; value-over-time where it is left out.")]
    public ThreatMeasure Threat { get; init; }

    [Description("How shots are parted among tracks: greedy, track by track in their order, or joint, all at once; greedy where it is left out.")]
    public AssignmentMethod Assignment { get; init; }

    [Description("When the rounds of a pattern are fired: as-planned, salvo by salvo, or by-window, one at a time while the time left allows another look and all the rest when it does not; as-planned where it is left out.")]
    public LookRule Looks { get; init; }

    [Description("With looks: by-window, from an intercept until its result is known and the next order is given."), Allowed("(0 s, 10 min]")]
    public Figure<Duration>? LookTime { get; init; }

    [Description("How rounds are spent as they run low; left out where salvos are those of the patterns to the last round.")]
    public FireDisciplineEntry? Discipline { get; init; }

    [Description("At what it fires where missiles release light objects; left out, at what it has watched for 20 s and not judged light.")]
    public LightObjectRuleEntry? LightObjects { get; init; }

    [Description("Until when engagement radars keep silent; left out where they may always transmit.")]
    public EmissionControlEntry? EmissionControl { get; init; }

    [Description("When a radar falls silent for a missile that comes for it; left out where none does. Needs antiRadiation, by which such a missile is known.")]
    public ShutDownEntry? ShutDown { get; init; }

    [Description("When a unit that has fired changes its place; left out where it stays.")]
    public ShootAndMoveEntry? ShootAndMove { get; init; }

    [Description("Categories taken before all others, the first of them first; none where it is left out.")]
    public ImmutableArray<TargetCategory> TakeFirst { get; init; } = [];

    [Description("Whether what is about to hit something beside a fire unit may be fired at unless it is judged friendly, whatever the weapon control; no where it is left out.")]
    public bool SelfDefence { get; init; }

    [Description("Fire is held as under weapons hold within this distance of an open corridor; none where it is left out."), Allowed("[0 km, 100 km]")]
    public Figure<Length>? CorridorMargin { get; init; }

    [Description("Share of the magazine kept for what is about to hit something beside a fire unit, over and above the ballistic reserve; none where it is left out."), Allowed("[0, 1]")]
    public Figure<Ratio>? PointDefenceReserve { get; init; }

    [Description("A ballistic missile is left alone if its predicted impact lies farther than this from every asset, over and above its uncertainty."), Allowed("[0 km, 100 km]")]
    public required Figure<Length> HarmRadius { get; init; }

    [Description("Share of the magazine kept for ballistic missiles."), Allowed("[0, 1]")]
    public required Figure<Ratio> BallisticReserve { get; init; }

    [Description("An object is taken for a friend if it answered an encrypted challenge at least this share of the time."), Allowed("(0, 1]")]
    public required Figure<Ratio> FriendReplyShare { get; init; }

    [Description("Challenges without reply after which an aircraft that keeps no corridor is judged hostile."), Allowed("[1, 100]")]
    public required Figure<int> ChallengesBeforeHostile { get; init; }

    [Description("On whose tracks the post acts and its rounds may leave; cued where it is not given.")]
    public EngagementMode Engagement { get; init; } = EngagementMode.Cued;

    [Description("Another's fire-control track may have brought no plot for at most this long."), Allowed("(0 s, 60 s]")]
    public required Figure<Duration> RemoteTrackAge { get; init; }

    [Description("Another's fire-control track may err by at most this, one standard deviation of its position."), Allowed("(0 m, 10 km]")]
    public required Figure<Length> RemoteTrackSigma { get; init; }

    [Description("How long after its last round's end a track that still brings plots is taken as missed, where no report comes; 15 s where it is left out."), Allowed("[0 s, 10 min]")]
    public Figure<Duration>? AssessmentPatience { get; init; }

    [Description("How long a track must go on bringing plots after it was declared killed before it is fired at again; 20 s where it is left out."), Allowed("[0 s, 10 min]")]
    public Figure<Duration>? PersistenceAfterKill { get; init; }

    [Description("By what motion a track is taken for a missile against the post's radars, and so for hostile; left out where nothing is.")]
    public AntiRadiationEntry? AntiRadiation { get; init; }

    [Description("What changes when the post is left to itself; left out where nothing does.")]
    public AutonomyEntry? Autonomous { get; init; }

    [Description("Whether a commander's consent is asked before a unit with an automatic mode fires at a ballistic missile; no where it is left out.")]
    public bool AsksConsent { get; init; }

    [Description("From a confirmed track to its identity.")]
    public required TimeSpreadEntry IdentificationDelay { get; init; }

    [Description("From identity to the order to fire.")]
    public required TimeSpreadEntry DecisionDelay { get; init; }

    public override IEnumerable<Reference> References =>
        Discipline?.Kept.Select((kept, index) => new Reference($"discipline.kept[{index}].interceptor", kept.Interceptor, typeof(RoundEntry))) ?? [];

    public override void Check(Node node, Problems problems)
    {
        base.Check(node, problems);
        DoctrineContradictions.Check(this, node, problems);
    }

    internal override object Describe(FigureDraw draw, SystemCatalogue catalogue) => In(draw);

    /// <summary>
    /// The rules with the figures that a draw gives. What the file leaves out is zero where it is a time, a margin or a
    /// reserve, the description's own default for the two waits of assessment, and null where it is a rule.
    /// </summary>
    public DoctrineDescription In(FigureDraw draw)
    {
        var rules = RulesIn(draw);
        return rules with
        {
            AssessmentPatience = AssessmentPatience?.In(draw) ?? rules.AssessmentPatience,
            PersistenceAfterKill = PersistenceAfterKill?.In(draw) ?? rules.PersistenceAfterKill,
            LightObjects = LightObjects?.In(draw) ?? rules.LightObjects,
        };
    }

    private DoctrineDescription RulesIn(FigureDraw draw) => new()
    {
        Id = Id,
        WeaponControl = WeaponControl,
        AgainstAirBreathing = new FiringPattern(AgainstAirBreathing),
        AgainstBallistic = new FiringPattern(AgainstBallistic),
        Order = Order,
        Threat = Threat,
        Assignment = Assignment,
        Looks = Looks,
        LookTime = LookTime?.In(draw) ?? Duration.Zero,
        Discipline = Discipline?.In(draw),
        EmissionControl = EmissionControl?.In(draw),
        ShutDown = ShutDown?.In(draw),
        ShootAndMove = ShootAndMove?.In(draw),
        TakeFirst = TakeFirst,
        SelfDefence = SelfDefence,
        CorridorMargin = CorridorMargin?.In(draw) ?? Length.Zero,
        PointDefenceReserve = PointDefenceReserve?.In(draw) ?? Ratio.Zero,
        HarmRadius = HarmRadius.In(draw),
        BallisticReserve = BallisticReserve.In(draw),
        FriendReplyShare = FriendReplyShare.In(draw),
        ChallengesBeforeHostile = ChallengesBeforeHostile.In(draw),
        Engagement = Engagement,
        AntiRadiation = AntiRadiation?.In(draw),
        Autonomous = Autonomous?.In(draw),
        AsksConsent = AsksConsent,
        RemoteTrackAge = RemoteTrackAge.In(draw),
        RemoteTrackSigma = RemoteTrackSigma.In(draw),
        IdentificationDelay = IdentificationDelay.In(draw),
        DecisionDelay = DecisionDelay.In(draw),
    };
}
