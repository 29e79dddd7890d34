using System.Collections.Immutable;
using System.Globalization;
using Parapet.Campaigns.Findings;

namespace Parapet.Campaigns.Robustness;

/// <summary>Whether what a kept sweep says can be: a file that was changed by hand would stand on the first page of a report.</summary>
internal static class RobustnessCheck
{
    /// <summary>Field by field, what cannot be; the lists are whole.</summary>
    public static IEnumerable<(string Field, string Found)> Faults(RobustnessResult result) =>
    [
        .. Counts(result),
        .. Pair(result),
        .. Ordered("mean", result.Low, result.Mean, result.High),
        .. result.Flips.Index().SelectMany(flip => Flip(result, $"flips[{flip.Index}]", flip.Item)),
        .. Effects(result, "effects", result.Effects),
        .. Effects(result, "pairs", result.Pairs),
    ];

    private static IEnumerable<(string, string)> Counts(RobustnessResult result)
    {
        var tried = result.Effects.Concat(result.Flips.Select(flip => flip.Effect)).Where(effect => effect.Settings.Length == 1).Select(effect => effect.Settings[0]).Distinct().Count();
        if (result.Settings < tried)
        {
            yield return ("settings", $"{result.Settings}, where {tried} have a value that was tried");
        }

        if (result.Levels < Math.Max(result.Settings, result.Effects.Length))
        {
            yield return ("levels", $"{result.Levels}, where {result.Settings} settings have {result.Effects.Length} values that were tried");
        }

        if (result.Candidates < result.Flips.Length)
        {
            yield return ("candidates", $"{result.Candidates}, where {result.Flips.Length} turn the answer");
        }

        if (result.Raids.Length != 4)
        {
            yield return ("raids", $"{result.Raids.Length} numbers, where there are three looks and a confirmation");
        }
    }

    private static IEnumerable<(string, string)> Pair(RobustnessResult result)
    {
        if (result.A == result.B)
        {
            yield return ("b", $"'{result.B}', which is held against itself");
        }

        if (Measures.Find(result.Measure) is not { } measure)
        {
            yield return ("measure", $"'{result.Measure}', which no study is decided by");
        }
        else if (measure.Unit != result.Unit)
        {
            yield return ("unit", $"'{result.Unit}' of {measure.Id}, which is in {measure.Unit}");
        }
    }

    private static IEnumerable<(string, string)> Flip(RobustnessResult result, string path, Flip flip) =>
    [
        .. Effect(result, $"{path}.effect", flip.Effect),
        .. Ordered(path, flip.Low, flip.Effect.Difference, flip.High),
        .. flip.Verdict == result.Verdict ? [($"{path}.verdict", "that of the study, which nothing has turned")] : ImmutableArray<(string, string)>.Empty,
    ];

    private static IEnumerable<(string, string)> Effects(RobustnessResult result, string path, ImmutableArray<SettingEffect> effects) =>
        effects.Index().SelectMany(effect => Effect(result, $"{path}[{effect.Index}]", effect.Item));

    private static IEnumerable<(string, string)> Effect(RobustnessResult result, string path, SettingEffect effect)
    {
        if (effect.Unit != result.Unit)
        {
            yield return ($"{path}.unit", $"'{effect.Unit}', where the difference is in {result.Unit}");
        }

        if (effect.Raids < 1 || effect.Raids > result.Raids.Max())
        {
            yield return ($"{path}.raids", $"{effect.Raids} of {result.Raids.Max()} at most");
        }

        foreach (var fault in Ordered(path, effect.Low, effect.Mean, effect.High))
        {
            yield return fault;
        }
    }

    /// <summary>An interval holds its mean, but for the rounding of what is written.</summary>
    private static IEnumerable<(string, string)> Ordered(string path, double? low, double? mean, double? high)
    {
        if (low is { } from && high is { } to && mean is { } middle && !(from - 1e-5 <= middle && middle <= to + 1e-5))
        {
            yield return (path, string.Create(CultureInfo.InvariantCulture, $"{middle} outside its interval, {from} to {to}"));
        }
    }
}
