using Parapet.BattleManagement.Engagement;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.BattleManagement.WeaponAssignment;
using Parapet.Foundation.Randomness;
using Parapet.Messages;

namespace Parapet.BattleManagement;

/// <summary>What a post knows and has decided of one track.</summary>
internal sealed class TrackFile
{
    private const int NoConstraint = -1;

    private readonly int[] _lastConstraints;
    private readonly LaunchWindow[] _windows;
    private readonly bool[] _windowKnown;
    private readonly Dictionary<string, int> _shotsOf = new(StringComparer.Ordinal);
    private IThreatRule? _weighs;
    private TrackReport? _weighed;

    /// <param name="number">Of the track.</param>
    /// <param name="units">Fire units of the post.</param>
    /// <param name="pairs">Pairs of a unit and one of its round types.</param>
    /// <param name="random">Of the replication.</param>
    /// <param name="node">The post's.</param>
    public TrackFile(TrackNumber number, int units, int pairs, RandomSource random, NodeId node)
    {
        Number = number;
        _lastConstraints = new int[units + 1];
        _lastConstraints.AsSpan().Fill(NoConstraint);
        _windows = new LaunchWindow[pairs];
        _windowKnown = new bool[pairs];
        IdentificationQuantile = random.Stream(Purpose.Identification, node.Value, number.Serial).NextUniform();
        DecisionQuantile = random.Stream(Purpose.CommandDelay, node.Value, number.Serial).NextUniform();
        Lot = random.Stream(Purpose.TargetChoice, node.Value, number.Serial).NextUniform();
    }

    public TrackNumber Number { get; }

    public required TrackReport Report { get; set; }

    /// <summary>Uniform in (0, 1): the track's place where targets are taken at random.</summary>
    public double Lot { get; }

    public double IdentificationQuantile { get; }

    public double DecisionQuantile { get; }

    public Instant ConfirmedAt { get; set; } = Instant.Never;

    public TargetCategory Category { get; set; }

    /// <summary>Whether the track's path has shown that it falls, by itself.</summary>
    public bool FallShown { get; set; }

    /// <summary>The post's own judgement.</summary>
    public StandardIdentity OwnIdentity { get; set; }

    /// <summary>What the post's own judgement rests on.</summary>
    public IdentityBasis OwnBasis { get; set; }

    /// <summary>The weightiest judgement that linked posts have sent.</summary>
    public StandardIdentity ReceivedIdentity { get; set; }

    public StandardIdentity Identity { get; set; }

    /// <summary>What <see cref="Identity"/> rests on.</summary>
    public IdentityBasis Basis { get; set; }

    /// <summary>Whether a friend reports itself where the track is.</summary>
    public bool IsReported { get; set; }

    /// <summary>When fire at it was first allowed without a break until now; never while it is not.</summary>
    public Instant AllowedSince { get; set; } = Instant.Never;

    /// <summary>When a commander has decided to fire at it, if fire stays allowed; never while it is not.</summary>
    public Instant DecidedAt { get; set; } = Instant.Never;

    /// <summary>From when an automatic unit's reaction counts: when the post could first see a hostile fall; never before.</summary>
    public Instant ReactsFrom { get; set; } = Instant.Never;

    /// <summary>By the newest revision.</summary>
    public Threat Threat
    {
        get
        {
            if (_weighs is { } rule)
            {
                (_weighs, field) = (null, rule.OfAirBreathing(_weighed!));
            }

            return field;
        }

        set => (_weighs, _weighed, field) = (null, null, value);
    } = Threat.None;

    /// <summary>The place in the order of targets: greater comes first.</summary>
    public double Rank { get; set; }

    /// <summary>Whether it is about to hit something beside a fire unit of the post, as its newest threat has it.</summary>
    public bool ThreatensUnit { get; set; }

    public Instant ReviseAt { get; set; }

    /// <summary>Made when first asked for: most tracks are never fired at.</summary>
    public PredictedPath Path => field ??= new();

    /// <summary>Made when first asked for: most tracks do not fall.</summary>
    public DragEstimate Drag => field ??= new();

    public bool PathKnown { get; set; }

    public bool PathIsFall { get; private set; }

    /// <summary>The post's own engagement without a result; null where there is none.</summary>
    public EngagementRecord? Engagement { get; set; }

    /// <summary>Salvos of which at least one round has left.</summary>
    public int Salvos { get; set; }

    /// <summary>Shots of this post that have left for it, of all types.</summary>
    public int RoundsFired { get; private set; }

    /// <summary>Whether the post would ever have fired at it.</summary>
    public bool WasDue { get; set; }

    /// <summary>Whether rounds of this post were ever ordered at it.</summary>
    public bool WasTaken { get; set; }

    /// <summary>Whether the post acts on it in this cycle at all: an organic one leaves alone what its own radars do not hold.</summary>
    public bool IsActedOn { get; set; }

    /// <summary>Why no unit may fire at it in this cycle; null where nothing but the units can be in the way.</summary>
    public ShotConstraint? Objection { get; set; }

    /// <summary>Whether the post would fire at it in this cycle.</summary>
    public bool IsDue { get; set; }

    /// <summary>The unit that a joint assignment gives it in this cycle; -1 where it gives none.</summary>
    public int AssignedUnit { get; set; } = -1;

    /// <summary>When it was last declared killed, by this post or another; never if it was not, or has outlived it.</summary>
    public Instant KilledAt { get; set; } = Instant.Never;

    /// <summary>Engagements of linked posts.</summary>
    public List<EngagementStatus> Others { get; } = [];

    /// <summary>The salvo for which the launch delay was drawn; -1 before the first.</summary>
    public int LaunchDrawnFor { get; set; } = -1;

    public double LaunchQuantile { get; set; }

    /// <summary>Whether no unit can reach the path in time; true until it is predicted anew.</summary>
    public bool IsHopeless { get; set; }

    /// <summary>
    /// Has the threat of an air-breathing track worked out from its report of now, but only once it is asked for: whoever
    /// replies, or was hostile before, is judged without it.
    /// </summary>
    public void WeighLater(IThreatRule rule)
    {
        if (!ReferenceEquals(_weighed, Report))
        {
            (_weighs, _weighed) = (rule, Report);
        }
    }

    /// <summary>A shot of this post leaves for it.</summary>
    public void CountShot(string interceptor)
    {
        RoundsFired++;
        _shotsOf[interceptor] = ShotsOf(interceptor) + 1;
    }

    /// <summary>Shots of one type of round of this post that have left for it.</summary>
    public int ShotsOf(string interceptor) => _shotsOf.GetValueOrDefault(interceptor);

    /// <summary>The path is about to be predicted anew: what was found out of its former self no longer holds.</summary>
    /// <param name="falls">Whether as of something that falls.</param>
    public void BeginPath(bool falls)
    {
        _windowKnown.AsSpan().Clear();
        IsHopeless = false;
        (PathKnown, PathIsFall) = (true, falls);
    }

    public bool TryGetWindow(int pair, out LaunchWindow window)
    {
        window = _windows[pair];
        return _windowKnown[pair];
    }

    public void KeepWindow(int pair, LaunchWindow window)
    {
        _windows[pair] = window;
        _windowKnown[pair] = true;
    }

    /// <summary>Notes the constraint that binds a unit, or the whole post at the index after the last; true if it has changed.</summary>
    public bool Bind(int unit, ShotConstraint constraint)
    {
        if (_lastConstraints[unit] == (int)constraint)
        {
            return false;
        }

        _lastConstraints[unit] = (int)constraint;
        return true;
    }

    public void ForgetConstraints() => _lastConstraints.AsSpan().Fill(NoConstraint);
}
