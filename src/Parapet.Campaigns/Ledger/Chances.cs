using Parapet.Messages;
using Parapet.Simulation.Recording;

namespace Parapet.Campaigns.Ledger;

/// <summary>A leaker's chances in one sentence: how long posts held it, what was fired, and what held back every other unit when it came nearest to a launch.</summary>
internal static class Chances
{
    public static string Of(ReplayedRun run, int target)
    {
        var outcome = run.Outcomes[target];
        var journal = run.Journal.Where(entry => entry.Target == target && entry.Time <= outcome.Ended).ToArray();
        if (journal.FirstOrDefault(entry => entry.Kind == JournalKind.Confirmed) is not { Party: > 0 } confirmed)
        {
            return "no post ever held it";
        }

        var fired = journal.Where(entry => entry.Kind == JournalKind.Launched).ToArray();
        var held = $"first held {Words.Seconds(outcome.Ended - confirmed.Time)} before its end";
        var shots = fired.Length == 0
            ? "no round fired"
            : $"{Words.Count(fired.Length, "round")} fired by {Words.Count(fired.Select(entry => entry.FireUnit).Distinct().Count(), "unit")}";
        var bound = Bound(run, journal, fired.Select(entry => entry.FireUnit).ToHashSet());
        return bound.Length == 0 ? $"{held}; {shots}" : $"{held}; {shots}; what held {(fired.Length == 0 ? "the units" : "the other units")} back when nearest to a launch: {bound}";
    }

    private static string Bound(ReplayedRun run, JournalEntry[] journal, HashSet<int> fired)
    {
        var posts = new Dictionary<int, ShotConstraint>();
        var units = new Dictionary<int, ShotConstraint>();
        foreach (var entry in journal)
        {
            if (entry.Kind == JournalKind.ShotNotTaken)
            {
                Keep(entry.FireUnit < 0 ? posts : units, entry.FireUnit < 0 ? entry.Party : entry.FireUnit, (ShotConstraint)entry.Detail);
            }
        }

        var nearest = Enumerable.Range(0, run.FireUnits)
            .Where(unit => !fired.Contains(unit))
            .Select(unit => NearestOf(units, posts, unit, run.Scenario.FireUnits[unit].Post.Value));
        return string.Join(", ", nearest
            .OfType<ShotConstraint>()
            .GroupBy(constraint => constraint)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .Select(group => $"{Words.Of(group.Key)} ({group.Count()})"));
    }

    private static void Keep(Dictionary<int, ShotConstraint> nearest, int who, ShotConstraint constraint)
    {
        if (!nearest.TryGetValue(who, out var before) || constraint.Nearness >= before.Nearness)
        {
            nearest[who] = constraint;
        }
    }

    /// <summary>What bound the unit itself; where its post never came to ask it, what bound the post.</summary>
    private static ShotConstraint? NearestOf(Dictionary<int, ShotConstraint> units, Dictionary<int, ShotConstraint> posts, int unit, int post) =>
        units.TryGetValue(unit, out var own) ? own : posts.TryGetValue(post, out var all) ? all : null;
}
