using Parapet.Judging.Outcomes;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Judging.Ledger;

/// <summary>A leaker's chances in one sentence: how long posts held it, what was fired, and what held back every other unit when it came nearest to a launch.</summary>
internal static class Chances
{
    public static string Of(RunStory run, TruthNumber target)
    {
        var outcome = run.Outcomes[target.Value];
        var entries = run.Entries.Where(joined => joined.Target == target && joined.Time <= outcome.Ended).Select(joined => joined.Entry).ToArray();
        if (entries.OfType<TrackConfirmed>().FirstOrDefault() is not { Post.Value: > 0 } confirmed)
        {
            return "no post ever held it";
        }

        var fired = entries.OfType<Launched>().ToArray();
        var held = $"first held {Words.Seconds(outcome.Ended - confirmed.Time)} before its end";
        var shots = fired.Length == 0
            ? "no round fired"
            : $"{Words.Count(fired.Length, "round")} fired by {Words.Count(fired.Select(launched => launched.Unit).Distinct().Count(), "unit")}";
        var bound = Bound(run, entries.OfType<ShotRefused>(), fired.Select(launched => launched.Unit).ToHashSet());
        return bound.Length == 0 ? $"{held}; {shots}" : $"{held}; {shots}; what held {(fired.Length == 0 ? "the units" : "the other units")} back when nearest to a launch: {bound}";
    }

    private static string Bound(RunStory run, IEnumerable<ShotRefused> refused, HashSet<FireUnitId> fired)
    {
        var posts = new Dictionary<NodeId, ShotConstraint>();
        var units = new Dictionary<FireUnitId, ShotConstraint>();
        foreach (var (_, refusal) in refused)
        {
            if (refusal.FireUnit.Value < 0)
            {
                Keep(posts, refusal.Commander, refusal.Constraint);
            }
            else
            {
                Keep(units, refusal.FireUnit, refusal.Constraint);
            }
        }

        var nearest = run.Cast.Units
            .Where(unit => !fired.Contains(unit.Unit))
            .Select(unit => NearestOf(units, posts, unit.Unit, unit.Post));
        return string.Join(", ", nearest
            .OfType<ShotConstraint>()
            .GroupBy(constraint => constraint)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .Select(group => $"{Words.Of(group.Key)} ({group.Count()})"));
    }

    private static void Keep<TWho>(Dictionary<TWho, ShotConstraint> nearest, TWho who, ShotConstraint constraint)
        where TWho : struct
    {
        if (!nearest.TryGetValue(who, out var before) || constraint.Nearness >= before.Nearness)
        {
            nearest[who] = constraint;
        }
    }

    /// <summary>What bound the unit itself; where its post never came to ask it, or held back what the unit could have fired, what bound the post.</summary>
    private static ShotConstraint? NearestOf(
        Dictionary<FireUnitId, ShotConstraint> units, Dictionary<NodeId, ShotConstraint> posts, FireUnitId unit, NodeId post) =>
        (units.TryGetValue(unit, out var own), posts.TryGetValue(post, out var all)) switch
        {
            (true, true) => all.Nearness > own.Nearness ? all : own,
            (true, false) => own,
            (false, true) => all,
            _ => null,
        };
}
