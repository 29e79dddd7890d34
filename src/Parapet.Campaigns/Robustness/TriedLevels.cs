using System.Collections.Immutable;
using Parapet.Statistics.Estimates;
using Parapet.Studies.Settings;

namespace Parapet.Campaigns.Robustness;

/// <summary>One or two settings at other values, with what came of it so far.</summary>
/// <param name="Levels">What was tried.</param>
/// <param name="Values">Null where it was not run, since the sweep was broken off.</param>
/// <param name="Effect">Null where there is none to tell.</param>
internal sealed record TriedLevels(ImmutableArray<SettingLevel> Levels, HeadlineValues? Values = null, NestedSample? Effect = null)
{
    /// <summary>With the raids of another look.</summary>
    public TriedLevels With(HeadlineValues next, HeadlineValues? stated)
    {
        var values = Values is null ? next : Values.Then(next);
        return this with { Values = values, Effect = stated is { IsKnown: true } && values.IsKnown ? values.Effect(stated) : null };
    }

    /// <summary>As it is told.</summary>
    /// <param name="unit">Of the deciding measure.</param>
    public SettingEffect Told(string unit)
    {
        var chance = Effect!.Units < Estimate.FewestUnits ? Statistics.Intervals.Interval.Unknown : Effect.Chance();
        return new(
            [.. Levels.Select(level => level.Setting)], [.. Levels.Select(level => level.Stated)], [.. Levels.Select(level => level.Value)],
            Round(Effect.Mean), Round(chance.Low), Round(chance.High), Round(Values!.Sample().Mean), unit, Effect.Count);
    }

    /// <summary>As it is told that it cannot be run.</summary>
    public RefusedLevel Refused() => new(Levels[0].Setting, Levels[0].Value, Values!.Refusal ?? "the deciding measure has no value in one of the two options");

    /// <summary>Six places are more than any of them is worth, and keep the file the same on every machine.</summary>
    internal static double? Round(double value) => double.IsFinite(value) ? Math.Round(value, 6) : null;
}
