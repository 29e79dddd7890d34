using Parapet.Campaigns.Stopping;
using Parapet.Drawing.Labels;
using Parapet.Statistics.Sequential;

namespace Parapet.Reports.Answers;

/// <summary>What came of a run's stopping rule, in words.</summary>
public static class StoppingSentence
{
    /// <summary>Whether it was met; else what was reached and what it would take.</summary>
    /// <param name="isPart">Whether the run was broken off.</param>
    public static string Of(StoppingResult stopping, bool isPart)
    {
        var rule = $"The stopping rule “{stopping.Rule.Text}” ";
        if (stopping.Looks.IsEmpty)
        {
            return $"{rule}was not looked at yet: the run ended before its first look.";
        }

        var last = stopping.Looks[^1];
        var at = $"{last.Raids} raids in {last.Draws} draws";
        if (stopping.IsMet)
        {
            return $"{rule}was met at {at}, after {stopping.Looks.Length} looks: {Reached(stopping, last)}.";
        }

        return isPart
            ? $"{rule}was not met yet when the run was broken off; at {at} {Reached(stopping, last)}."
            : $"{rule}was not met by {at}, the most: {Reached(stopping, last)}. {Needed(stopping, last)}";
    }

    private static string Reached(StoppingResult stopping, StoppingLook look) =>
        string.Join("; ", stopping.Rule.Conditions.Zip(look.Seen, (condition, sight) => Reached(condition, sight)));

    private static string Reached(StoppingCondition condition, StoppingSight sight)
    {
        var lean = sight.IsLopsided ? ", where draws still lean too much to one side to rely on it" : "";
        return double.IsNaN(sight.HalfWidth)
            ? $"for {condition.Text} there is no interval ({sight.Of})"
            : $"half the widest interval is {NumberText.Of(sight.HalfWidth)} {sight.Unit} where {NumberText.Of(condition.HalfWidth)} was asked for ({sight.Of}{lean})";
    }

    private static string Needed(StoppingResult stopping, StoppingLook last) => stopping.RaidsNeeded is { } raids
        ? $"If intervals go on to shrink with the root of the raids, some {NumberText.Of(raids)} would do."
        : last.IsNarrow
            ? $"A rule counts as met when it holds at {LookSchedule.LooksInARow} looks in a row, the first of them at {LookSchedule.FewestUnits} draws or more: more raids are needed to look again."
            : "How many would do cannot be told from these.";
}
