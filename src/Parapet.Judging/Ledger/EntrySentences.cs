using System.Globalization;
using Parapet.Earth.Ellipsoid;
using Parapet.Judging.Joining;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Judging.Ledger;

/// <summary>Turns entries of a story into sentences.</summary>
internal sealed class EntrySentences(RunStory run)
{
    private readonly OpenEngagements _open = new();
    private readonly RoundsLeft _left = new(run.Cast);
    private readonly HashSet<int> _bursts = [.. run.Entries.Select(joined => joined.Entry).OfType<BurstFired>().Select(burst => burst.Burst)];

    /// <summary>Reads the whole story; yields the sentences of the entries asked for.</summary>
    public IEnumerable<AccountLine> Of(Func<JoinedEntry, bool> isAsked, bool namesTarget)
    {
        var refused = new List<JoinedEntry>();
        foreach (var joined in run.Entries)
        {
            _open.Take(joined);
            _left.Take(joined.Entry);
            if (!isAsked(joined))
            {
                continue;
            }

            if (refused.Count > 0 && !IsSameRefusal(refused[0], joined))
            {
                yield return Refused(refused, namesTarget);
                refused.Clear();
            }

            if (joined.Entry is ShotRefused)
            {
                refused.Add(joined);
            }
            else if (Sentence(joined) is { Length: > 0 } text)
            {
                yield return new(joined.Time, namesTarget && joined.Entry.Track is not null ? $"{TargetOf(joined)}: {text}" : text);
            }
        }

        if (refused.Count > 0)
        {
            yield return Refused(refused, namesTarget);
        }
    }

    /// <summary>Empty where there is no news; every kind of entry of a story has its sentence.</summary>
    public string Sentence(in JoinedEntry joined) => joined.Entry switch
    {
        TrackConfirmed confirmed => Confirmed(confirmed, joined.Target),
        // Every track begins as pending; only what follows is news.
        Identified identified => identified.Judgement.Identity == StandardIdentity.Pending
            ? ""
            : $"{Post(identified.Post)} took track {TrackName(identified.Judgement.Track)} to be {Words.Of(identified.Judgement.Identity)}{Words.Of(identified.Judgement.Basis)}",
        ShotPossible possible => $"a shot was possible for {Unit(possible.Unit)}",
        Ordered ordered => $"{Unit(ordered.Order.FireUnit)} was ordered to fire {Words.Count(ordered.Order.Rounds, "round")}",
        Lapsed lapsed => $"the order to {Unit(lapsed.Unit)} lapsed before its round left: {Words.Of(lapsed.Reason)}",
        // A burst tells its own story.
        Launched launched => _bursts.Contains(launched.Round) ? "" : LaunchOf(launched, joined.Target),
        BurstFired burst => $"{Unit(burst.Unit)} fired a burst of {Words.Count(burst.Shells, "shell")} at {Words.Distance(burst.Range)}",
        BurstPassed burst => string.Create(
            CultureInfo.InvariantCulture, $"the burst of {Unit(burst.Unit)} passed {burst.Beside.Metres:F1} m beside the middle of it, chance of a kill {burst.KillChance.Value:F2}"),
        RoundEnded ended => $"the {(_bursts.Contains(ended.Round) ? "burst" : "round")} of {Unit(ended.Unit)} {Words.Of(ended.Fate)}{Miss(ended)}",
        Judged judged => $"{Post(judged.Post)} judged {(judged.Report.DeclaredKilled ? "a kill" : "a miss")}",
        Alerted alerted => $"{Post(alerted.Post)} was told of a launch seen from space",
        AutonomyChanged changed => changed.IsAlone
            ? $"{Post(changed.Post)} had not heard from its centre for too long and was left to itself"
            : $"{Post(changed.Post)} heard from its centre again",
        EmitterState emitter => EmitterOf(emitter),
        Moved moved => $"{Unit(moved.Unit)} left its place after firing, out of action for {Words.Seconds(moved.Away)}",
        DefenceStruck struck => StruckOf(struck),
        NavigationLost lost => $"it lost {Words.Of(lost.Signal)} within the jamming of {lost.Jammer} and {Words.Of(lost.Course, lost.Beside)}",
        DefenceRepaired repaired => $"{run.Cast.NameOf(repaired.Part)} was in order again",
        FighterPhaseChanged changed => FighterOf(changed),
        FighterSaw saw => saw.Identity == StandardIdentity.Pending
            ? $"a fighter of {Unit(saw.Unit)} had it on its own radar, {Words.Distance(saw.Range)} off"
            : $"the pilot of a fighter of {Unit(saw.Unit)} saw it to be {Words.Of(saw.Identity)}, {Words.Distance(saw.Range)} off",
        ShotRefused refused => $"no shot by {Unit(refused.Refusal.FireUnit)}: {Words.Of(refused.Refusal.Constraint)}{Busy(refused.Refusal)}{Left([refused.Refusal])}",
        SightGained sight => $"visible to {SensorOf(sight.Sensor)}, {Words.Distance(sight.Range)} out{Hidden(sight)}",
        FateMet fate => $"its story ended: {Words.Of(fate.Fate)}",
        _ => "",
    };

    /// <summary>A radar and its post.</summary>
    public string SensorOf(SensorId sensor) => $"{run.Cast.NameOf(sensor)} of {Post(run.Cast.Sensors[sensor.Value].Post)}";

    public static string Hidden(in SightGained sight) => sight.HiddenBefore > Duration.Zero
        ? $", hidden before by the ground or the earth's curve for {Words.Seconds(sight.HiddenBefore)}"
        : "";

    private static bool IsSameRefusal(in JoinedEntry first, in JoinedEntry joined) =>
        joined.Entry is ShotRefused refused && first.Entry is ShotRefused before
        && joined.Time == first.Time && refused.Refusal.Constraint == before.Refusal.Constraint && joined.Target == first.Target;

    private AccountLine Refused(List<JoinedEntry> entries, bool namesTarget)
    {
        var refusals = entries.Select(joined => ((ShotRefused)joined.Entry).Refusal).ToArray();
        var units = string.Join(", ", refusals.Select(refusal => Unit(refusal.FireUnit)));
        var text = refusals[0].FireUnit.Value < 0
            ? $"{Post(refusals[0].Commander)} held its fire: {Words.Of(refusals[0].Constraint)}"
            : $"no shot by {units}: {Words.Of(refusals[0].Constraint)}{Busy(refusals[0])}{Left(refusals)}";
        return new(entries[0].Time, namesTarget ? $"{TargetOf(entries[0])}: {text}" : text);
    }

    private string Busy(in ShotNotTaken refusal)
    {
        if (refusal.Constraint != ShotConstraint.NoChannel)
        {
            return "";
        }

        var others = _open.Of(refusal.FireUnit).Select(target => target.ToString()).ToArray();
        return others.Length == 0 ? "" : $"; busy with {string.Join(", ", others)}";
    }

    /// <summary>What the units had left, where that is why they did not shoot; what linked units had is not in it.</summary>
    private string Left(ShotNotTaken[] refusals) => refusals[0].Constraint is ShotConstraint.KeptForWhatOnlyItStops or ShotConstraint.SparedForScarcity
        ? $": {string.Join("; ", refusals.Select(refusal => _left.Of(refusal.FireUnit)))}"
        : "";

    // Not as targets are named, since which target a track is about is what the ledger knows and the post does not.
    private static string TrackName(TrackNumber track) => $"{track.Node.Value}-{track.Serial}";

    private static string TargetOf(in JoinedEntry joined) => joined.Target.IsNone ? "no target" : joined.Target.ToString();

    private string Post(NodeId post) => run.Cast.NameOf(post);

    private string Unit(FireUnitId unit) => run.Cast.NameOf(unit);

    private string Confirmed(in TrackConfirmed entry, TruthNumber target)
    {
        var node = entry.Post;
        var first = $"; first plot {Words.Clock(entry.Track.FirstPlot)}";
        var confirmed = $"confirmed as track {TrackName(entry.Track.Number)} in the picture of {Post(node)}";
        if (target.IsNone || run.Cast.Units.All(unit => unit.Post != node))
        {
            return $"{confirmed}{first}";
        }

        var place = run.Cast.Units.First(unit => unit.Post == node).Place;
        var away = run.Truth.PlaceOf(target, entry.Time) - Wgs84.ToEcef(place);
        return $"{confirmed}, {Words.Distance(Length.FromMetres(away.Norm))} from its first fire unit{first}";
    }

    private string LaunchOf(in Launched entry, TruthNumber target)
    {
        var round = run.Cast.RoundOf(entry.Unit, entry.InterceptorType);
        var kill = target.IsNone
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $", Pk {run.Cast.ChanceOf(entry.Unit, entry.InterceptorType, run.Truth.ClassOf(target)).Value:F2} on arrival");
        return $"{Unit(entry.Unit)} launched a {round.Name}, {Words.Seconds(entry.ExpectedFlight)} to fly{kill}{Spent(target)}";
    }

    /// <summary>What is there to be shot at is named, as nobody who fired could.</summary>
    private string Spent(TruthNumber target) => !target.IsNone && run.Truth.IsDecoy(target)
        ? $", at what carries no warhead, a {run.Cast.Targets[target.Value].Name}"
        : "";

    /// <summary>At the start all is as it was ordered; only what changes later is news.</summary>
    private string EmitterOf(in EmitterState entry) => entry.Time == Instant.Start ? "" : entry.Status switch
    {
        EmitterStatus.Emitting => $"{SensorOf(entry.Sensor)}, silent until then, began to search",
        EmitterStatus.Lost => $"{SensorOf(entry.Sensor)} was lost",
        _ => $"{SensorOf(entry.Sensor)} fell silent",
    };

    private string StruckOf(in DefenceStruck entry)
    {
        if (entry.Target.IsNone)
        {
            return $"{run.Cast.NameOf(entry.Part)} was out of order from an earlier raid, for another {Words.Hours(entry.OutFor)}";
        }

        var rounds = entry.RoundsLost > 0 ? $", with {Words.Count(entry.RoundsLost, "round")}" : "";
        return entry.OutFor > Duration.Zero
            ? $"{run.Cast.NameOf(entry.Part)} was hit and out of order for {Words.Hours(entry.OutFor)}{rounds}"
            : $"{run.Cast.NameOf(entry.Part)} was hit and stayed in order";
    }

    private string FighterOf(in FighterPhaseChanged entry)
    {
        var fighter = run.Cast.Targets[entry.Target.Value].Name;
        return entry.Phase switch
        {
            FighterPhase.Alert => $"{fighter} was ready again",
            FighterPhase.Scrambling => $"{fighter} was ordered up",
            FighterPhase.Patrol => $"{fighter} was in the air without a target",
            FighterPhase.Committed => $"{Post(entry.Post)} sent {fighter} to track {TrackName(entry.Track)}",
            FighterPhase.Returning => $"{fighter} turned home",
            FighterPhase.TurnRound => $"{fighter} landed",
            _ => $"{fighter} was lost",
        };
    }

    private static string Miss(in RoundEnded entry) =>
        entry.Fate is RoundFate.Missed or RoundFate.TookDecoy
            ? string.Create(CultureInfo.InvariantCulture, $", closest {entry.ClosestApproach.Metres:F0} m")
            : "";
}
