using System.Collections.Immutable;
using Parapet.Campaigns.Outcomes;
using Parapet.Flight.Targets;
using Parapet.Sensing.Radar;
using Parapet.Simulation.Recording;
using Parapet.Studies.Definition;

namespace Parapet.Campaigns.Ledger;

/// <summary>Tells of one run why each target got through or did not, and why each fire unit fired or did not.</summary>
public static class WhyLedger
{
    /// <summary>The chain of one target.</summary>
    /// <param name="target">In the order of the run's outcomes.</param>
    public static Account OfTarget(ReplayedRun run, int target)
    {
        var outcome = run.Outcomes[target];
        var posts = run.Journal.Where(entry => entry.Target == target && entry.Party >= 0).Select(entry => entry.Party).ToHashSet();
        var lines = Sights(run, target)
            .Concat(new JournalSentences(run).Of(
                entry => entry.Target == target ? Concerns(entry, outcome) : IsOfPost(entry, posts) && entry.Time <= outcome.Ended && entry.Time >= run.Targets[target].Trajectory.Begins,
                namesTarget: false))
            .OrderBy(line => line.Time)
            .ToImmutableArray();
        var ending = outcome.Fate == TargetFate.HitAsset ? $"{Ending(run, outcome)}; {Chances.Of(run, target)}" : Ending(run, outcome);
        return new($"{ReplayedRun.TargetName(target)}, {Words.Of(outcome.Class)}", ending, Closed(lines, outcome));
    }

    /// <summary>The chain of one fire unit.</summary>
    /// <param name="unit">In [0, <see cref="ReplayedRun.FireUnits"/>).</param>
    public static Account OfUnit(ReplayedRun run, int unit)
    {
        HashSet<int> post = [run.Scenario.FireUnits[unit].Post.Value];
        var lines = new JournalSentences(run)
            .Of(entry => entry.FireUnit == unit ? entry.Kind != JournalKind.Fate : IsOfPost(entry, post) && entry.Kind != JournalKind.Moved, namesTarget: true)
            .ToImmutableArray();
        var launched = run.Journal.Count(entry => entry.FireUnit == unit && entry.Kind == JournalKind.Launched);
        var kills = run.Journal.Count(entry =>
            entry.FireUnit == unit && entry.Kind == JournalKind.RoundEnded && entry.Detail == (int)RoundFate.Killed);
        return new(run.UnitName(unit), $"{launched} rounds launched, {kills} kills", lines);
    }

    /// <summary>Targets that got through, in the order of their ids.</summary>
    public static IEnumerable<int> Leakers(ReplayedRun run) =>
        run.Outcomes.Where(outcome => outcome.Fate == TargetFate.HitAsset).Select(outcome => outcome.Id.Value);

    /// <summary>Once a target has ended, posts go on about its track; only what was fired at it still counts.</summary>
    private static bool Concerns(in JournalEntry entry, TargetOutcome outcome) => entry.Kind != JournalKind.Fate
        && (entry.Time <= outcome.Ended || entry.Kind is JournalKind.RoundEnded or JournalKind.Assessed);

    /// <summary>What befell a post as a whole, and so bears on all that it did.</summary>
    private static bool IsOfPost(in JournalEntry entry, HashSet<int> posts) =>
        entry.Kind is JournalKind.Autonomy or JournalKind.Emitting or JournalKind.Moved && posts.Contains(entry.Party);

    private static string Ending(ReplayedRun run, TargetOutcome outcome)
    {
        var when = Words.Clock(outcome.Ended);
        return outcome.Fate switch
        {
            TargetFate.HitAsset => $"got through to {run.Scenario.Assets[outcome.Asset].Name} at {when}; first cause: {Words.Of(outcome.Cause)}",
            TargetFate.Killed => $"killed at {when}, {Words.Seconds(outcome.Due - outcome.Ended)} before it was due",
            TargetFate.FellHarmless => $"came down harmlessly at {when}",
            TargetFate.Departed => $"departed at {when}",
            _ => "was still flying when the run ended",
        };
    }

    /// <summary>The radar that could have seen it first, and the first of those that guide rounds.</summary>
    private static IEnumerable<AccountLine> Sights(ReplayedRun run, int target)
    {
        var guides = run.Scenario.FireUnits.Select(unit => unit.EngagementRadar).ToHashSet();
        var sights = run.Radars
            .Select(radar => (Radar: radar, Sight: SightHistory.Of(radar, run.Targets[target], run.Outcomes[target].Ended)))
            .Where(pair => pair.Sight.FirstSeen is not null)
            .OrderBy(pair => pair.Sight.FirstSeen)
            .ToArray();
        if (sights.Length == 0)
        {
            yield return new(run.Targets[target].Trajectory.Begins, "visible to no radar, on its whole way, with an even chance");
            yield break;
        }

        yield return Sighted(run, sights[0].Radar, sights[0].Sight, "first visible to");
        var guide = sights.FirstOrDefault(pair => guides.Contains(pair.Radar.Sensor));
        if (guide.Radar is not null && guide.Radar != sights[0].Radar)
        {
            yield return Sighted(run, guide.Radar, guide.Sight, "first visible to a radar that guides rounds,");
        }
    }

    private static AccountLine Sighted(ReplayedRun run, RadarSite radar, SightHistory sight, string how)
    {
        var sensor = run.Scenario.Sensors[radar.Sensor.Value];
        var hidden = sight.HiddenBefore > Duration.Zero
            ? $", hidden before by the ground or the earth's curve for {Words.Seconds(sight.HiddenBefore)}"
            : "";
        return new(sight.FirstSeen!.Value, $"{how} {sensor.Name} of {run.PostName(sensor.Post.Value)}, {Words.Distance(sight.RangeThen)} out{hidden}");
    }

    /// <summary>For a leaker that was fired at, what kept a further shot from it.</summary>
    private static ImmutableArray<AccountLine> Closed(ImmutableArray<AccountLine> lines, TargetOutcome outcome)
    {
        if (outcome.Fate != TargetFate.HitAsset)
        {
            return lines;
        }

        var end = outcome.Launches > 0 ? "reached its aim; no further round left in time" : "reached its aim; no round ever left for it";
        return [.. lines.Add(new(outcome.Ended, end)).OrderBy(line => line.Time)];
    }
}
