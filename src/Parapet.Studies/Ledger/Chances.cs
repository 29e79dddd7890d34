using Parapet.Messages;
using Parapet.Simulation.Recording;

namespace Parapet.Studies.Ledger;

/// <summary>A leaker's chances in one sentence: how long posts held it, what was fired, and what bound every other unit last.</summary>
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
        return bound.Length == 0 ? $"{held}; {shots}" : $"{held}; {shots}; what bound the other units last: {bound}";
    }

    private static string Bound(ReplayedRun run, JournalEntry[] journal, HashSet<int> fired)
    {
        var posts = new Dictionary<int, int>();
        var units = new Dictionary<int, int>();
        foreach (var entry in journal)
        {
            if (entry.Kind == JournalKind.ShotNotTaken)
            {
                (entry.FireUnit < 0 ? posts : units)[entry.FireUnit < 0 ? entry.Party : entry.FireUnit] = entry.Detail;
            }
        }

        var last = Enumerable.Range(0, run.FireUnits)
            .Where(unit => !fired.Contains(unit))
            .Select(unit => LastOf(units, posts, unit, run.Scenario.FireUnits[unit].Post.Value));
        return string.Join(", ", last
            .OfType<int>()
            .GroupBy(constraint => constraint)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .Select(group => $"{Words.Of((ShotConstraint)group.Key)} ({group.Count()})"));
    }

    /// <summary>What bound the unit itself; where its post never came to ask it, what bound the post.</summary>
    private static int? LastOf(Dictionary<int, int> units, Dictionary<int, int> posts, int unit, int post) =>
        units.TryGetValue(unit, out var own) ? own : posts.TryGetValue(post, out var all) ? all : null;
}
