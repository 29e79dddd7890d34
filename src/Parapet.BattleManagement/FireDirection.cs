using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.BattleManagement.Fighters;
using Parapet.BattleManagement.FireRules;
using Parapet.BattleManagement.Identification;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.BattleManagement.WeaponAssignment;
using Parapet.Earth.Ellipsoid;
using Parapet.Foundation.Randomness;
using Parapet.Messages;

namespace Parapet.BattleManagement;

/// <summary>Decides at which tracks a post fires, in which order and with what, and when it looks or lets be.</summary>
internal sealed class FireDirection
{
    /// <summary>A track that brings no more plots may be fired at for this long.</summary>
    private static readonly Duration CoastLimit = Duration.FromSeconds(15);

    private const double BesideMetres = 10_000;

    private CommandPostDescription _post;
    private readonly RandomSource _random;
    private readonly FireUnit[] _units;
    private readonly EngagementLedger _ledger;
    private readonly TrackJudge _judge;
    private readonly ShotSearch _search;
    private SalvoRule _salvos;
    private readonly FireRestraint? _restraint;
    private readonly JointAssignment? _joint;
    private readonly OwnFire? _own;
    private readonly bool[] _assetBesideUnit;
    private readonly bool _hasAutomaticMode;
    private readonly FighterControl? _fighters;
    private readonly ZoneMap _zones;
    private TargetRanking _ranking;
    private readonly List<TrackFile> _inTurn = [];

    public FireDirection(
        CommandPostDescription post, RandomSource random, FireUnit[] units, EngagementLedger ledger, TrackJudge judge, ShotSearch search, FireRestraint? restraint, FighterControl? fighters)
    {
        (_restraint, _fighters) = (restraint, fighters);
        _post = post;
        _random = random;
        _units = units;
        _ledger = ledger;
        _judge = judge;
        _search = search;
        _salvos = new(post.Doctrine, search);
        _own = post.OwnFire is { } rule ? new(rule, units, search, post.Doctrine.LookTime) : null;
        _joint = _own is null && post.Doctrine.Assignment == AssignmentMethod.Joint ? new(units, search) : null;
        _ranking = new(post.Doctrine);
        _zones = new(post.Zones, post.Assets);
        WeaponControl = post.Doctrine.WeaponControl;
        _hasAutomaticMode = !post.Doctrine.AsksConsent && units.Any(unit => unit.Description.AutomaticReaction is not null);
        _assetBesideUnit = [.. post.Assets.Select(asset => units.Any(unit =>
            (Wgs84.ToEcef(asset.Place) - unit.Frame.Origin).Norm < BesideMetres))];
    }

    /// <summary>The status in force: the doctrine's, or that of a post left to itself.</summary>
    public WeaponControlStatus WeaponControl { get; set; }

    /// <summary>Goes on by another doctrine, as far as an order can change it.</summary>
    public void FireBy(DoctrineDescription doctrine)
    {
        _post = _post with { Doctrine = doctrine };
        _salvos = new(doctrine, _search);
        _ranking = new(doctrine);
    }

    /// <summary>Considers every track, and takes in its turn each to which something new is said or at which it might fire.</summary>
    public void Direct(List<TrackFile> files, Instant now, IPicture picture, List<EngagementOrder> orders, List<ShotNotTaken> refusals)
    {
        _inTurn.Clear();
        foreach (var file in files)
        {
            // Whether a track is a target depends on no other track, so that only what follows from it needs an order.
            file.IsDue = IsTarget(file, now);
            if (file.Objection is { } objection ? file.Bind(_units.Length, objection) : file.IsDue || _joint is not null)
            {
                _inTurn.Add(file);
            }
        }

        _restraint?.BeginLook(files);
        _joint?.Begin();
        var ranked = _ranking.Of(_inTurn, now);
        foreach (var file in ranked)
        {
            TakeInTurn(file, now, picture, orders, refusals);
        }

        if (_joint is not null)
        {
            AssignJointly(ranked, _joint, now, picture, orders, refusals);
        }
    }

    private void TakeInTurn(TrackFile file, Instant now, IPicture picture, List<EngagementOrder> orders, List<ShotNotTaken> refusals)
    {
        file.ThreatensUnit = ThreatensUnit(file);
        if (file.Objection is { } objection)
        {
            refusals.Add(new(_post.Node, CommandPost.EveryUnit, file.Number, objection, now));
        }
        else if (_joint is not null)
        {
            Claim(file, _joint, now, picture);
        }
        else
        {
            Assign(file, now, picture, orders, refusals);
        }
    }

    private void AssignJointly(List<TrackFile> ranked, JointAssignment joint, Instant now, IPicture picture, List<EngagementOrder> orders, List<ShotNotTaken> refusals)
    {
        joint.Part();
        foreach (var file in ranked)
        {
            if (file.IsDue)
            {
                Assign(file, now, picture, orders, refusals);
            }
        }
    }

    /// <summary>A track that is due, or will be when the decision under way has ended, has a claim on the units.</summary>
    private void Claim(TrackFile file, JointAssignment joint, Instant now, IPicture picture)
    {
        file.AssignedUnit = -1;
        if (file.Engagement is null && file.KilledAt == Instant.Never)
        {
            PrepareSalvo(file);
            if (!file.IsHopeless)
            {
                joint.Claim(file, _salvos.Next(file), now, picture);
            }
        }
    }

    /// <summary>Whether a round ordered earlier may still leave for the track.</summary>
    public bool MayFireAt(TrackFile file, Instant now) => file.KilledAt == Instant.Never && IsAllowed(file, now);

    /// <summary>
    /// Whether the post would fire at the track if a unit could. If not, <see cref="TrackFile.Objection"/> says why; it is
    /// null while the decision is under way and while the post's own fire has not been assessed.
    /// </summary>
    private bool IsTarget(TrackFile file, Instant now)
    {
        file.Objection = null;
        if (file.Engagement is not null || OutlivesKill(file) == false)
        {
            return false;
        }

        file.Objection = file.IsActedOn ? Objection(file, now) : ShotConstraint.NotHeldByOwnRadars;
        if (file.Objection is not null)
        {
            return false;
        }

        file.DecidedAt = file.AllowedSince + _judge.DecisionDelay(file);
        return now >= file.DecidedAt || IsFiredAtAutomatically(file);
    }

    private bool IsFiredAtAutomatically(TrackFile file) => _hasAutomaticMode && file.Category == TargetCategory.BallisticMissile;

    private ShotConstraint? Objection(TrackFile file, Instant now)
    {
        var isConfirmed = file.Report.Status == TrackStatus.Confirmed
            || (file.Report.Status == TrackStatus.Coasted && now <= file.Report.LastPlot + CoastLimit);
        if (!isConfirmed)
        {
            return ShotConstraint.TrackQuality;
        }

        if (!IsAllowed(file, now))
        {
            file.AllowedSince = Instant.Never;
            return ShotConstraint.NotIdentified;
        }

        file.AllowedSince = Instant.Min(file.AllowedSince, now);
        if (!Harms(file))
        {
            return ShotConstraint.HarmsNothing;
        }

        if (file.Category == TargetCategory.BallisticMissile && file.Threat.ImpactSigma > _post.MaximumImpactSigma)
        {
            return ShotConstraint.TrackQuality;
        }

        if (_post.ExpectsLightObjects && file.Category == TargetCategory.BallisticMissile && _post.Doctrine.LightObjects.Objection(file.Report) is { } kind)
        {
            return kind;
        }

        return LinkedPosts.AreEngaging(file, now) || _fighters?.IsShotAt(file.Number, now) == true ? ShotConstraint.AlreadyEngaged
            : !_zones.Holds(file) || (_own is null && _salvos.IsUsedUp(file)) ? ShotConstraint.LeftToOther
            : null;
    }

    /// <summary>True if the track was never declared killed, or has brought plots for too long since.</summary>
    private bool OutlivesKill(TrackFile file)
    {
        if (file.KilledAt != Instant.Never)
        {
            if (file.Report.LastPlot <= file.KilledAt + _post.Doctrine.PersistenceAfterKill)
            {
                return false;
            }

            file.KilledAt = Instant.Never;
        }

        return true;
    }

    private bool IsAllowed(TrackFile file, Instant now)
    {
        var doctrine = _post.Doctrine;
        var status = doctrine.CorridorMargin > Length.Zero && _judge.IsNearCorridor(file, now) ? WeaponControlStatus.Hold : WeaponControl;
        return WeaponControlRule.Allows(status, file.Identity, threatensUnit: false, doctrine.SelfDefence)
            || (WeaponControlRule.Allows(status, file.Identity, threatensUnit: true, doctrine.SelfDefence) && ThreatensUnit(file));
    }

    /// <summary>Whether it is about to hit something beside a fire unit of the post.</summary>
    private bool ThreatensUnit(TrackFile file) => file.Threat.Harms && _assetBesideUnit[file.Threat.Asset];

    private static bool Harms(TrackFile file) =>
        file.Category != TargetCategory.BallisticMissile || file.Threat.Harms;

    private void Assign(TrackFile file, Instant now, IPicture picture, List<EngagementOrder> orders, List<ShotNotTaken> refusals)
    {
        PrepareSalvo(file);
        if (file.IsHopeless)
        {
            return;
        }

        var choice = Choose(file, now, picture);
        if (choice.Exists && file.Path.Origin != file.Report.Time)
        {
            // An older path was good enough to look for a shot; the order is made on the newest report.
            _judge.PredictAnew(file);
            choice = Harms(file) ? Choose(file, now, picture) : FireOpportunity.None;
        }

        if (choice.Exists && _joint is not null && choice.Unit != file.AssignedUnit)
        {
            // It could be fired at, and the round or channel is kept for a track that is worth more.
            Refuse(file, choice.Unit, ShotConstraint.Reserve, now, refusals);
            return;
        }

        if (choice.Exists)
        {
            file.Engagement = _ledger.Begin(file.Number, choice.Unit, choice.Plan, now);
            _restraint?.Took(file);
            file.ForgetConstraints();
            orders.Add(OrderFor(file, choice));
            return;
        }

        if (!Harms(file) || _own?.Held == true)
        {
            Refuse(file, _units.Length, Harms(file) ? ShotConstraint.HeldByOwnRule : ShotConstraint.HarmsNothing, now, refusals);
            return;
        }

        file.IsHopeless = true;
        for (var unit = 0; unit < _units.Length; unit++)
        {
            file.IsHopeless &= _search.Constraints[unit] is ShotConstraint.StandsTooFar or ShotConstraint.OutOfEnvelope or ShotConstraint.OutsideSector or ShotConstraint.TooLate;
            Refuse(file, unit, _search.Constraints[unit], now, refusals);
        }
    }

    /// <summary>The best salvo at the track now: of the unit assigned to it, where all tracks are assigned together.</summary>
    private FireOpportunity Choose(TrackFile file, Instant now, IPicture picture)
    {
        if (_own is not null)
        {
            return _own.Choose(file, now, picture);
        }

        var rounds = _salvos.Next(file);
        var choice = Choose(file, rounds, now, picture);
        var last = choice.Exists ? _salvos.NextWith(file, choice.Plan.InterceptAt) : rounds;
        return last > rounds ? Choose(file, last, now, picture) : choice;
    }

    private FireOpportunity Choose(TrackFile file, int rounds, Instant now, IPicture picture)
    {
        if (_joint is not null && file.AssignedUnit >= 0)
        {
            var assigned = _search.ChooseOf(file.AssignedUnit, file, rounds, now, picture);
            if (assigned.Exists)
            {
                return assigned;
            }
        }

        return _search.Choose(file, rounds, now, picture);
    }

    /// <summary>Predicts the path where it is not yet known, and draws the launch delay once for each salvo.</summary>
    private void PrepareSalvo(TrackFile file)
    {
        if (!file.PathKnown)
        {
            _judge.PredictAnew(file);
        }

        if (file.LaunchDrawnFor != file.Salvos)
        {
            file.LaunchQuantile = _random
                .Stream(Purpose.CommandDelay, _post.Node.Value, file.Number.Serial, 1 + file.Salvos)
                .NextUniform();
            file.LaunchDrawnFor = file.Salvos;
        }
    }

    private EngagementOrder OrderFor(TrackFile file, in FireOpportunity choice)
    {
        var plan = choice.Plan;
        var report = file.Report;
        var intercept = file.Category == TargetCategory.BallisticMissile
            ? file.Path.FallTo((plan.InterceptAt - report.Time).Seconds)
            : choice.Solution.Intercept.Position;
        return new(file.Engagement!.Id, _units[choice.Unit].Id, plan.RoundType, plan.Rounds, plan.LaunchAt, report, intercept, plan.InterceptAt);
    }

    private void Refuse(TrackFile file, int unit, ShotConstraint constraint, Instant now, List<ShotNotTaken> refusals)
    {
        if (file.Bind(unit, constraint))
        {
            var id = unit < _units.Length ? _units[unit].Id : CommandPost.EveryUnit;
            refusals.Add(new(_post.Node, id, file.Number, constraint, now));
        }
    }
}
