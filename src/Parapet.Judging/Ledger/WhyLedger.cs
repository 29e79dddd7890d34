using System.Collections.Immutable;
using Parapet.Judging.Joining;
using Parapet.Judging.Outcomes;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Judging.Ledger;

/// <summary>Tells of one run why each target got through or did not, and why each fire unit fired or did not.</summary>
public static class WhyLedger
{
    /// <summary>The chain of one target.</summary>
    /// <param name="target">In the order of the run's outcomes.</param>
    public static Account OfTarget(RunStory run, TruthNumber target)
    {
        var outcome = run.Outcomes[target.Value];
        var posts = run.Entries.Where(joined => joined.Target == target).Select(joined => joined.Entry.Post).OfType<NodeId>().ToHashSet();
        var sentences = new EntrySentences(run);
        var begins = run.Cast.Targets[target.Value].Begins;
        var lines = Sights(run, sentences, target, begins)
            .Concat(sentences.Of(
                joined => joined.Target == target || IsOfFighter(joined, target)
                    ? Concerns(joined, outcome)
                    : IsOfPost(run, joined, posts) && joined.Time <= outcome.Ended && joined.Time >= begins,
                namesTarget: false))
            .OrderBy(line => line.Time)
            .ToImmutableArray();
        var ending = outcome.Fate.GotThrough ? $"{Ending(run, outcome)}; {Chances.Of(run, target)}" : Ending(run, outcome);
        return new($"{target}, {Words.Of(outcome.Class)}{(outcome.IsDecoy ? ", a decoy" : "")}", ending, Closed(lines, outcome));
    }

    /// <summary>The chain of one fire unit.</summary>
    /// <param name="unit">One of the run's cast.</param>
    public static Account OfUnit(RunStory run, FireUnitId unit)
    {
        HashSet<NodeId> post = [run.Cast.Units[unit.Value].Post];
        var lines = new EntrySentences(run)
            .Of(joined => joined.Entry.Unit == unit || (joined.Entry is not Moved && IsOfPost(run, joined, post)), namesTarget: true)
            .ToImmutableArray();
        var launched = run.Entries.Count(joined => joined.Entry is Launched entry && entry.Unit == unit);
        var killed = run.Entries.Where(joined => joined.Entry is RoundEnded { Fate: RoundFate.Killed } entry && entry.Unit == unit).ToArray();
        var decoys = killed.Count(joined => run.Outcomes[joined.Target.Value].IsDecoy);
        return new(run.Cast.NameOf(unit), $"{launched} rounds launched, {killed.Length} kills{(decoys > 0 ? FormattableString.Invariant($", {decoys} of them of decoys") : "")}", lines);
    }

    /// <summary>Targets that got through, in the order of their numbers.</summary>
    public static IEnumerable<TruthNumber> Leakers(RunStory run) =>
        run.Outcomes.Where(outcome => outcome.Fate.GotThrough).Select(outcome => outcome.Id);

    /// <summary>Once a target has ended, posts go on about its track; only what was fired at it still counts.</summary>
    private static bool Concerns(in JoinedEntry joined, TargetOutcome outcome) => joined.Entry is not FateMet and not SightGained
        && (joined.Time <= outcome.Ended || joined.Entry is RoundEnded or Judged);

    /// <summary>Where a fighter is sent to a target it is of both.</summary>
    private static bool IsOfFighter(in JoinedEntry joined, TruthNumber target) => joined.Entry is FighterPhaseChanged changed && changed.Target == target;

    /// <summary>What befell a post as a whole, and so bears on all that it did.</summary>
    private static bool IsOfPost(RunStory run, in JoinedEntry joined, HashSet<NodeId> posts) => joined.Entry switch
    {
        AutonomyChanged or Moved => joined.Entry.Post is { } post && posts.Contains(post),
        EmitterState emitter => posts.Contains(run.Cast.Sensors[emitter.Sensor.Value].Post),
        DefenceStruck struck => posts.Contains(run.Cast.PostOf(struck.Part)),
        DefenceRepaired repaired => posts.Contains(run.Cast.PostOf(repaired.Part)),
        _ => false,
    };

    private static string Ending(RunStory run, TargetOutcome outcome)
    {
        var when = Words.Clock(outcome.Ended);
        return outcome.Fate switch
        {
            TargetFate.HitAsset => $"got through to {run.Cast.Assets[outcome.Asset].Name} at {when}; first cause: {Words.Of(outcome.Cause ?? FirstCause.ShotAndMissed)}",
            TargetFate.HitDefence => $"got through to {Struck(run, outcome)} at {when}; first cause: {Words.Of(outcome.Cause ?? FirstCause.ShotAndMissed)}",
            TargetFate.Killed when outcome.Loss is { } mechanism => $"shot down at {when} by its own side; mechanism: {mechanism.Label}",
            TargetFate.Killed => $"killed at {when}, {Words.Seconds(outcome.Due - outcome.Ended)} before it was due",
            TargetFate.FellHarmless => $"came down harmlessly at {when}",
            TargetFate.LostToJamming => $"{Lost(run, outcome)} at {when}",
            TargetFate.Departed => $"departed at {when}",
            _ => "was still flying when the run ended",
        };
    }

    private static string Struck(RunStory run, TargetOutcome outcome)
    {
        var struck = run.Entries.Where(joined => joined.Target == outcome.Id).Select(joined => joined.Entry).OfType<DefenceStruck>().ToArray();
        return struck.Length > 0 ? run.Cast.NameOf(struck[0].Part) : "a part of the defence";
    }

    private static string Lost(RunStory run, TargetOutcome outcome) =>
        run.Entries.Where(joined => joined.Target == outcome.Id).Select(joined => joined.Entry).OfType<NavigationLost>().FirstOrDefault() switch
        {
            { Course: StrayCourse.TurnsBack } lost => $"lost {Words.Of(lost.Signal)} within the jamming of {lost.Jammer} and was gone",
            var lost => $"lost {Words.Of(lost.Signal)} within the jamming of {lost.Jammer} and came down {Words.Distance(lost.Beside)} from its aim",
        };

    /// <summary>The radar that could have seen it first, and the first of those that guide rounds.</summary>
    private static IEnumerable<AccountLine> Sights(RunStory run, EntrySentences sentences, TruthNumber target, Instant begins)
    {
        var guides = run.Cast.Units.Select(unit => unit.EngagementRadar).ToHashSet();
        var sights = run.Entries.Where(joined => joined.Target == target).Select(joined => joined.Entry).OfType<SightGained>().ToArray();
        if (sights.Length == 0)
        {
            yield return new(begins, "visible to no radar, on its whole way, with an even chance");
            yield break;
        }

        yield return Sighted(sentences, sights[0], "first visible to");
        var guide = Array.FindIndex(sights, sight => guides.Contains(sight.Sensor));
        if (guide >= 0 && sights[guide].Sensor != sights[0].Sensor)
        {
            yield return Sighted(sentences, sights[guide], "first visible to a radar that guides rounds,");
        }
    }

    private static AccountLine Sighted(EntrySentences sentences, in SightGained sight, string how) =>
        new(sight.Time, $"{how} {sentences.SensorOf(sight.Sensor)}, {Words.Distance(sight.Range)} out{EntrySentences.Hidden(sight)}");

    /// <summary>For a leaker that was fired at, what kept a further shot from it.</summary>
    private static ImmutableArray<AccountLine> Closed(ImmutableArray<AccountLine> lines, TargetOutcome outcome)
    {
        if (!outcome.Fate.GotThrough)
        {
            return lines;
        }

        var end = outcome.Launches > 0 ? "reached its aim; no further round left in time" : "reached its aim; no round ever left for it";
        return [.. lines.Add(new(outcome.Ended, end)).OrderBy(line => line.Time)];
    }
}
