using System.Runtime.InteropServices;
using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.Messages;

namespace Parapet.BattleManagement.WeaponAssignment;

/// <summary>
/// Looks for the best shot at one track among what orders so far have left. Where there is none, it tells each unit's
/// binding constraint.
/// </summary>
internal sealed class ShotSearch
{
    /// <summary>A launch up to this much later than it could be made is ordered now; one that is later is waited for.</summary>
    private const double LeadSeconds = 2;

    private readonly FireUnit[] _units;
    private readonly DoctrineDescription _doctrine;
    private readonly RemoteRule _remote;
    private readonly int[] _firstPair;
    private readonly double _dearestDollars;
    private readonly ShotConstraint[] _constraints;
    private readonly PathView _view = new();
    private readonly List<FireOpportunity> _found = [];
    private FireRestraint? _restraint;

    public ShotSearch(FireUnit[] units, DoctrineDescription doctrine)
    {
        _units = units;
        _doctrine = doctrine;
        _remote = new(doctrine);
        _firstPair = new int[units.Length];
        _constraints = new ShotConstraint[units.Length];
        for (var unit = 0; unit < units.Length; unit++)
        {
            _firstPair[unit] = Pairs;
            Pairs += units[unit].RoundTypes;
            foreach (var round in units[unit].Site.Rounds)
            {
                _dearestDollars = Math.Max(_dearestDollars, round.ShotCost.Dollars);
            }
        }
    }

    /// <summary>From now on no more rounds of a type go than a discipline of fire lets.</summary>
    public void Restrain(FireRestraint restraint) => _restraint = restraint;

    /// <summary>Pairs of a unit and one of its round types.</summary>
    public int Pairs { get; }

    /// <summary>What binds each unit, after <see cref="Choose"/> found no opportunity.</summary>
    public ReadOnlySpan<ShotConstraint> Constraints => _constraints;

    /// <summary>The best opportunity for a salvo of up to <paramref name="rounds"/> at a track with a known path.</summary>
    public FireOpportunity Choose(TrackFile file, int rounds, Instant now, IPicture picture)
    {
        var best = FireOpportunity.None;
        for (var unit = 0; unit < _units.Length; unit++)
        {
            var opportunity = ChooseOf(unit, file, rounds, now, picture);
            if (opportunity.Merit > best.Merit)
            {
                best = opportunity;
            }
        }

        return best;
    }

    /// <summary>Every opportunity at a track with a known path, by ascending unit and type, each with the most rounds that may go.</summary>
    public ReadOnlySpan<FireOpportunity> Find(TrackFile file, Instant now, IPicture picture)
    {
        _found.Clear();
        for (var unit = 0; unit < _units.Length; unit++)
        {
            ChooseOf(unit, file, int.MaxValue, now, picture);
        }

        return CollectionsMarshal.AsSpan(_found);
    }

    /// <summary>The best opportunity of one unit.</summary>
    public FireOpportunity ChooseOf(int unit, TrackFile file, int rounds, Instant now, IPicture picture)
    {
        var best = FireOpportunity.None;
        ShotConstraint? binding = null;
        var soonest = Soonest(unit, file, now);
        var group = file.Category.Group();
        for (var type = 0; type < _units[unit].RoundTypes; type++)
        {
            if (binding is { } bound && Reach(bound) >= Reach(ShotConstraint.NoEngagementRadar)
                && Shortage(file, unit, type, group, now, picture) is { } shortage && Reach(shortage) <= Reach(bound))
            {
                // No shot can come of it, and whatever keeps it back binds no more than what is known already.
                continue;
            }

            var opportunity = Consider(file, unit, type, group, rounds, soonest, now, picture, out var constraint);
            if (opportunity.Exists && rounds == int.MaxValue)
            {
                _found.Add(opportunity);
            }

            if (opportunity.Merit > best.Merit)
            {
                best = opportunity;
            }

            binding = binding is { } before && Reach(constraint) <= Reach(before) ? before : constraint;
        }

        _constraints[unit] = binding ?? ShotConstraint.OutOfEnvelope;
        return best;
    }

    /// <summary>Whether some unit in order, with a round left for the track, can still meet it if it decides then.</summary>
    public bool CanMeet(TrackFile file, Instant decided)
    {
        for (var unit = 0; unit < _units.Length; unit++)
        {
            for (var type = 0; type < _units[unit].RoundTypes; type++)
            {
                if (CanMeet(file, unit, type, decided))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a unit is in order, has a round of a type left for the track, and can still meet it with that if it decides then.</summary>
    public bool CanMeet(TrackFile file, int unit, int type, Instant decided) =>
        _units[unit].TakesOrders(decided) && WindowOf(file, unit, type).ClosesSeconds >= Soonest(unit, file, decided)
        && ReadyFor(file, _units[unit], type, file.Category.Group()) > 0;

    /// <summary>The earliest launch of a unit whose post looks then, in seconds after the path's origin.</summary>
    private double Soonest(int unit, TrackFile file, Instant now) =>
        (Instant.Max(FirstLaunch(_units[unit].Description, file, now), _units[unit].NextLaunch) - file.Path.Origin).Seconds;

    /// <summary>
    /// In its automatic mode a unit reacts from the fall on, and to a miss from now on; in any other case its crew's delay
    /// follows a commander's decision.
    /// </summary>
    private Instant FirstLaunch(FireUnitDescription unit, TrackFile file, Instant now)
    {
        var falls = file.Category == TargetCategory.BallisticMissile;
        if (falls && unit.AutomaticReaction is { } reaction && !_doctrine.AsksConsent)
        {
            var from = file.Salvos == 0 ? Instant.Min(file.ReactsFrom, now) : now;
            return Instant.Max(now, from + reaction.Quantile(file.LaunchQuantile));
        }

        // A unit of the post that has no such mode still waits for the commander.
        var decided = falls && file.DecidedAt != Instant.Never ? Instant.Max(now, file.DecidedAt) : now;
        return decided + unit.LaunchDelay.Quantile(file.LaunchQuantile);
    }

    private LaunchWindow WindowOf(TrackFile file, int unit, int type)
    {
        if (!file.TryGetWindow(_firstPair[unit] + type, out var window))
        {
            window = AcceptabilityOf(file, unit, type).Window();
            file.KeepWindow(_firstPair[unit] + type, window);
        }

        return window;
    }

    private LaunchAcceptability AcceptabilityOf(TrackFile file, int unit, int type)
    {
        _view.See(file.Path, _units[unit]);
        return new(_view, _units[unit].Site.Rounds[type], file.Category);
    }

    private FireOpportunity Consider(
        TrackFile file, int unit, int type, TargetGroup group, int rounds, double soonest, Instant now, IPicture picture, out ShotConstraint constraint)
    {
        var fireUnit = _units[unit];
        var window = WindowOf(file, unit, type);
        if ((Miss(window, soonest) ?? Shortage(file, unit, type, group, now, picture)) is { } refusal)
        {
            constraint = refusal;
            return FireOpportunity.None;
        }

        var solution = AcceptabilityOf(file, unit, type).Earliest(soonest);
        if (solution.Exists && !_remote.IsHeldInTime(fireUnit, file, solution, picture))
        {
            constraint = ShotConstraint.RadarWillNotHold;
            return FireOpportunity.None;
        }

        constraint = solution.Exists ? ShotConstraint.WaitingForEnvelope : ShotConstraint.TooLate;
        if (!solution.Exists || solution.LaunchSeconds > soonest + LeadSeconds)
        {
            return FireOpportunity.None;
        }

        var most = Math.Min(rounds, Math.Min(fireUnit.FreeMissileChannels, ReadyFor(file, fireUnit, type, group)));
        if (_restraint is not null)
        {
            most = _restraint.Most(file, unit, type, most, file.Path.Origin + Duration.FromSeconds(solution.Intercept.Seconds), now);
            if (most == 0)
            {
                constraint = ShotConstraint.SparedForScarcity;
                return FireOpportunity.None;
            }
        }

        return Plan(file, unit, type, most, window, solution, now);
    }

    /// <summary>Why the window holds no launch now, which is what a commander asks first; null where it does.</summary>
    private static ShotConstraint? Miss(in LaunchWindow window, double soonest)
    {
        if (window.IsEmpty)
        {
            return window.Beyond ?? ShotConstraint.OutOfEnvelope;
        }

        if (window.ClosesSeconds < soonest)
        {
            return window.Beyond ?? ShotConstraint.TooLate;
        }

        return window.OpensSeconds > soonest + LeadSeconds ? ShotConstraint.WaitingForEnvelope : null;
    }

    /// <summary>The first constraint in the commander's order that binds within the window; null where none does.</summary>
    private ShotConstraint? Shortage(TrackFile file, int place, int type, TargetGroup group, Instant now, IPicture picture)
    {
        var unit = _units[place];
        if (_remote.Lacks(unit, file.Number, picture) is { } lacking)
        {
            return lacking;
        }

        if (!unit.TakesOrders(now) || (unit.ReadyShots(type) == 0 && unit.Loading(type) > 0))
        {
            return ShotConstraint.UnitDown;
        }

        if (unit.FreeTargetChannels == 0 || unit.FreeMissileChannels == 0)
        {
            return ShotConstraint.NoChannel;
        }

        return ReadyFor(file, unit, type, group) > 0 ? _restraint?.Objection(file, place, type, now)
            : unit.ReadyShots(type) == 0 ? ShotConstraint.NoRound
            : ShotConstraint.Reserve;
    }

    /// <summary>Shots by ready rounds that the doctrine's reserves leave for a track.</summary>
    private int ReadyFor(TrackFile file, FireUnit unit, int type, TargetGroup group)
    {
        var kept = file.ThreatensUnit || file.Category == TargetCategory.AntiRadiationMissile
            ? 0
            : (int)Math.Ceiling(_doctrine.PointDefenceReserve.Value * unit.Description.Magazines[type].Ready);
        return Math.Max(0, unit.ReadyAgainst(group, type) - kept) / unit.Site.Rounds[type].RoundsPerShot;
    }

    private FireOpportunity Plan(
        TrackFile file, int unit, int type, int rounds, in LaunchWindow window, in LaunchSolution solution, Instant now)
    {
        var fireUnit = _units[unit];
        var origin = file.Path.Origin;
        var closes = Math.Max(window.ClosesSeconds, solution.LaunchSeconds);
        var ripple = fireUnit.Description.RippleInterval.Seconds;
        while (rounds > 1 && solution.LaunchSeconds + (rounds - 1) * ripple > closes)
        {
            rounds--;
        }

        var plan = new EngagementPlan(
            type,
            rounds,
            origin + Duration.FromSeconds(solution.LaunchSeconds),
            origin + Duration.FromSeconds(closes),
            origin + Duration.FromSeconds(solution.Intercept.Seconds));
        return new(unit, plan, solution, MeritOf(file, fireUnit, plan, now));
    }

    private double MeritOf(TrackFile file, FireUnit unit, in EngagementPlan plan, Instant now)
    {
        var worth = WorthOf(file, unit, plan, now);
        return FireMerit.Of(worth.ExpectedKill, plan.Rounds, worth.TimeLeft, worth.Plenty, worth.Price);
    }

    /// <summary>What the merit of a plan is weighed from, but for the rounds of its salvo.</summary>
    public (double ExpectedKill, double TimeLeft, double Plenty, double Price) WorthOf(TrackFile file, FireUnit unit, in EngagementPlan plan, Instant now)
    {
        var round = unit.Site.Rounds[plan.RoundType];
        var untilImpact = (file.Threat.ImpactAt - now).Seconds;
        var timeLeft = file.Threat.Asset < 0 ? 0 : (file.Threat.ImpactAt - plan.InterceptAt).Seconds / Math.Max(1, untilImpact);
        var group = file.Category.Group();
        var neededElsewhere = group == TargetGroup.Ballistic || round.AgainstBallistic is null ? 0 : round.ExpectedKillBallistic.Value;
        return (
            round.ExpectedKillAgainst(group).Value,
            Math.Clamp(timeLeft, 0, 1),
            FireMerit.Plenty(unit.ReadyShare(plan.RoundType), neededElsewhere),
            _dearestDollars > 0 ? round.ShotCost.Dollars / _dearestDollars : 0);
    }

    /// <summary>How far down the commander's questions a constraint comes: of several types, the one that came farthest binds.</summary>
    private static int Reach(ShotConstraint constraint) => constraint switch
    {
        ShotConstraint.StandsTooFar => 0,
        ShotConstraint.OutOfEnvelope => 1,
        ShotConstraint.OutsideSector => 2,
        ShotConstraint.TooLate => 3,
        ShotConstraint.WaitingForEnvelope => 4,
        ShotConstraint.NoEngagementRadar or ShotConstraint.RemoteTrackTooOld or ShotConstraint.RemoteTrackTooCoarse => 5,
        ShotConstraint.UnitDown => 6,
        ShotConstraint.NoChannel => 7,
        ShotConstraint.NoRound => 8,
        ShotConstraint.RadarWillNotHold => 9,
        _ => 10,
    };
}
