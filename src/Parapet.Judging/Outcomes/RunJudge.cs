using Parapet.Judging.Joining;
using Parapet.Judging.Pictures;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Judging.Outcomes;

/// <summary>
/// Reads one run's record, live or from its journal, joins what was perceived to what truly was, and says what the run came
/// to. For one run only.
/// </summary>
public sealed class RunJudge : EntryReader
{
    private static readonly EntryKinds Needed = EntryKinds.Of(
        EntryKind.NodeDeclared, EntryKind.RoundTypeDeclared, EntryKind.FateMet, EntryKind.RoundEnded, EntryKind.TrackConfirmed,
        EntryKind.PictureSampled, EntryKind.PictureHeld, EntryKind.ShotPossible, EntryKind.Ordered, EntryKind.ShotRefused,
        EntryKind.Launched, EntryKind.MagazineCounted, EntryKind.RunEnded, EntryKind.DefenceStruck, EntryKind.SensorDeclared, EntryKind.LinkState, EntryKind.Identified,
        EntryKind.FighterStationDeclared, EntryKind.FighterFlown, EntryKind.FighterPhaseChanged);

    private readonly ITruthTable _truth;
    private readonly IJoinedListener[] _listeners;
    private readonly TruthJoin _join;
    private readonly PictureComparison _pictures;
    private readonly CauseOfLeakage _causes;
    private readonly CauseOfLoss _losses;
    private readonly FlownRounds _rounds = new();
    private readonly TargetFate[] _fates;
    private readonly int[] _assets;
    private readonly Instant?[] _possible;
    private readonly List<Instant>?[] _launches;
    private readonly Dictionary<(FireUnitId Unit, int Type), RoundTypeDeclared> _types = [];
    private readonly List<RoundCount> _counts = [];
    private readonly List<PartOut> _putOut = [];
    private readonly FighterCount _fighters = new();
    private readonly DecoyCount _decoys;
    private readonly Dictionary<int, (FireUnitId Unit, int Type)> _typeOf = [];
    private readonly Dictionary<(FireUnitId Unit, int Type), int> _kills = [];
    private DefenceDamage _damage;
    private Instant _end = Instant.Start;

    /// <param name="truth">Of the run; its own, since kills end flights in it.</param>
    /// <param name="listeners">Who else wants to hear the entries with their targets.</param>
    public RunJudge(ITruthTable truth, params IJoinedListener[] listeners)
        : base(listeners.Aggregate(Needed, (wanted, listener) => wanted | listener.Wanted))
    {
        _truth = truth;
        _listeners = listeners;
        _join = new(truth);
        _pictures = new(truth, _join);
        _causes = new(truth.Count);
        _losses = new(truth);
        _decoys = new(truth);
        _fates = new TargetFate[truth.Count];
        _assets = new int[truth.Count];
        Array.Fill(_assets, -1);
        _possible = new Instant?[truth.Count];
        _launches = new List<Instant>?[truth.Count];
    }

    /// <summary>What the run came to, as far as the record goes.</summary>
    public RunOutcome Outcome() => new()
    {
        Targets = [.. Enumerable.Range(0, _truth.Count).Select(i => OutcomeOf(new(i)))],
        Shots = [.. Enumerable.Range(0, _truth.Count).Select(i => new ShotTimes(_possible[i], [.. _launches[i] ?? []]))],
        Rounds = [.. _counts],
        RoundFates = _rounds.Fates,
        DoubleEngagements = _rounds.DoubleEngagements(),
        Picture = _pictures.Score,
        Pictures = _pictures.Pictures,
        Commonality = _pictures.Commonality,
        Judgements = _pictures.Judgements,
        Damage = _damage,
        PutOut = [.. _putOut],
        Fighters = _fighters.Work(_end),
        FightersLost = _fighters.Lost,
        Decoys = _decoys.Toll(),
        Simulated = _end - Instant.Start,
    };

    /// <inheritdoc/>
    protected override void On(in NodeDeclared entry)
    {
        _pictures.Take(entry);
        _losses.Take(entry);
        Tell(entry, TruthNumber.None);
    }

    /// <inheritdoc/>
    protected override void On(in SensorDeclared entry) => _losses.Take(entry);

    /// <inheritdoc/>
    protected override void On(in LinkState entry) => _losses.Take(entry);

    /// <inheritdoc/>
    protected override void On(in RoundTypeDeclared entry)
    {
        _types.Add((entry.Unit, entry.InterceptorType), entry);
        Tell(entry, TruthNumber.None);
    }

    /// <inheritdoc/>
    protected override void On(in MagazineCounted entry)
    {
        var type = _types[(entry.Unit, entry.InterceptorType)];
        _counts.Add(new(entry.Unit.Value, type.Type, entry.Fired, entry.Left, type.UnitCost)
        {
            RoundsPerShot = type.RoundsPerShot, Kills = _kills.GetValueOrDefault((entry.Unit, entry.InterceptorType)),
        });
        Tell(entry, TruthNumber.None);
    }

    /// <inheritdoc/>
    protected override void On(in FateMet entry)
    {
        _fates[entry.Target.Value] = entry.Fate;
        _assets[entry.Target.Value] = entry.Asset;
        if (entry.Fate == TargetFate.Killed)
        {
            _truth.Kill(entry.Target, entry.Time);
            _fighters.Killed(entry, isArmed: IsArmed(entry.Target));
        }

        _decoys.Ended(entry);

        _causes.Ended(entry.Target);
        Tell(entry, entry.Target);
    }

    /// <inheritdoc/>
    protected override void On(in TrackConfirmed entry)
    {
        var target = _join.Join(entry.Track);
        _causes.Confirmed(target);
        Tell(entry, target);
    }

    /// <inheritdoc/>
    protected override void On(in Identified entry)
    {
        _losses.Take(entry);
        Tell(entry, _join.TargetOf(entry.Judgement.Track));
    }

    /// <inheritdoc/>
    protected override void On(in ShotPossible entry)
    {
        var target = _join.TargetOf(entry.Track);
        if (!target.IsNone)
        {
            _possible[target.Value] ??= entry.Time;
        }

        Tell(entry, target);
    }

    /// <inheritdoc/>
    protected override void On(in Ordered entry)
    {
        var target = _join.Join(entry.Order.Target);
        _causes.Ordered(target);
        _losses.Take(entry);
        Tell(entry, target);
    }

    /// <inheritdoc/>
    protected override void On(in ShotRefused entry)
    {
        var target = _join.TargetOf(entry.Refusal.Track);
        _causes.Refused(target, entry.Refusal.Constraint);
        Tell(entry, target);
    }

    /// <inheritdoc/>
    protected override void On(in Launched entry)
    {
        var target = _join.TargetOf(entry.Track);
        _rounds.Launch(entry, target);
        _typeOf[entry.Round] = (entry.Unit, entry.InterceptorType);
        _decoys.Launched(_types[(entry.Unit, entry.InterceptorType)], target);
        _causes.Launched(target);
        if (!target.IsNone)
        {
            (_launches[target.Value] ??= []).Add(entry.Time);
        }

        Tell(entry, target);
    }

    /// <inheritdoc/>
    protected override void On(in Lapsed entry) => Tell(entry, _join.TargetOf(entry.Track));

    /// <inheritdoc/>
    protected override void On(in RoundEnded entry)
    {
        var sent = _rounds.TargetOf(entry.Round);

        // A round knows only that it met nothing; that its target had ended before is for the record to find.
        var isGone = entry.Fate == RoundFate.Missed && !sent.IsNone && _fates[sent.Value] != TargetFate.Open;
        var told = isGone ? entry with { Fate = RoundFate.TargetGone } : entry;
        _rounds.End(entry.Round, entry.Time, told.Fate);
        if (entry.Fate == RoundFate.Killed)
        {
            _losses.Killed(entry, sent);
            CountKill(entry);
        }

        Tell(told, entry.Met.IsNone ? sent : entry.Met);
    }

    private void CountKill(in RoundEnded entry)
    {
        if (IsArmed(entry.Met))
        {
            var type = _typeOf[entry.Round];
            _kills[type] = _kills.GetValueOrDefault(type) + 1;
        }
    }

    /// <inheritdoc/>
    protected override void On(in BurstFired entry) => Tell(entry, _join.TargetOf(entry.Track));

    /// <inheritdoc/>
    protected override void On(in BurstPassed entry) => Tell(entry, entry.Target);

    /// <inheritdoc/>
    protected override void On(in Judged entry) => Tell(entry, _join.TargetOf(entry.Report.Track));

    /// <inheritdoc/>
    protected override void On(in PictureSampled entry) => _pictures.Take(entry);

    /// <inheritdoc/>
    protected override void On(in PictureHeld entry) => _pictures.Take(entry);

    /// <inheritdoc/>
    protected override void On(in TrackReported entry) => Tell(entry, TruthNumber.None);

    /// <inheritdoc/>
    protected override void On(in SightGained entry) => Tell(entry, entry.Target);

    /// <inheritdoc/>
    protected override void On(in EmitterState entry) => Tell(entry, TruthNumber.None);

    /// <inheritdoc/>
    protected override void On(in Alerted entry) => Tell(entry, TruthNumber.None);

    /// <inheritdoc/>
    protected override void On(in AutonomyChanged entry) => Tell(entry, TruthNumber.None);

    /// <inheritdoc/>
    protected override void On(in Moved entry) => Tell(entry, TruthNumber.None);

    /// <inheritdoc/>
    protected override void On(in DefenceStruck entry)
    {
        var isOut = entry.OutFor > Duration.Zero ? 1 : 0;
        if (isOut > 0)
        {
            _putOut.Add(new(entry.Part, entry.Time + entry.OutFor));
        }

        // What was out before the raid is no hit of it.
        if (!entry.Target.IsNone)
        {
            Count(entry, isOut);
        }

        Tell(entry, entry.Target);
    }

    private void Count(in DefenceStruck entry, int isOut)
    {
        _damage = new(
            _damage.Hits + 1,
            _damage.Radars + (entry.Part.Kind == DefencePartKind.Radar ? isOut : 0),
            _damage.Launchers + (entry.Part.Kind == DefencePartKind.Launcher ? isOut : 0),
            _damage.CommandPosts + (entry.Part.Kind == DefencePartKind.CommandPost ? isOut : 0),
            _damage.RoundsLost + entry.RoundsLost);
    }

    /// <inheritdoc/>
    protected override void On(in DefenceRepaired entry) => Tell(entry, TruthNumber.None);

    /// <inheritdoc/>
    protected override void On(in NavigationLost entry) => Tell(entry, entry.Target);

    /// <inheritdoc/>
    protected override void On(in FighterStationDeclared entry)
    {
        _fighters.Take(entry);
        Tell(entry, TruthNumber.None);
    }

    /// <inheritdoc/>
    protected override void On(in FighterFlown entry)
    {
        _truth.Follow(entry);
        Tell(entry, entry.Target);
    }

    /// <inheritdoc/>
    protected override void On(in FighterPhaseChanged entry)
    {
        _fighters.Take(entry);
        Tell(entry, entry.Phase == FighterPhase.Committed ? _join.TargetOf(entry.Track) : entry.Target);
    }

    /// <inheritdoc/>
    protected override void On(in FighterSaw entry) => Tell(entry, _join.TargetOf(entry.Track));

    /// <inheritdoc/>
    protected override void On(in RunEnded entry) => _end = entry.Time;

    private TargetOutcome OutcomeOf(TruthNumber target) => new(
        target,
        _truth.ClassOf(target),
        _fates[target.Value],
        _truth.EndOf(target),
        _truth.DueOf(target),
        _assets[target.Value],
        _causes.LaunchedAt(target),
        _fates[target.Value].GotThrough ? _causes.Of(target) : null,
        _losses.Of(target))
    {
        IsDecoy = _truth.IsDecoy(target),
    };

    /// <summary>Whether it flies for the raid and can do harm.</summary>
    private bool IsArmed(TruthNumber target) => _truth.ClassOf(target).IsThreat && !_truth.IsDecoy(target);

    private void Tell<TEntry>(in TEntry entry, TruthNumber target)
        where TEntry : struct, IEntry<TEntry>
    {
        foreach (var listener in _listeners)
        {
            listener.Take(entry, target);
        }
    }
}
