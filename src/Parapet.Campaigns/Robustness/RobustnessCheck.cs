using System.Collections.Immutable;
using System.Globalization;
using Parapet.Campaigns.Results;

namespace Parapet.Campaigns.Robustness;

/// <summary>Whether what a kept sweep says can be: a file that was changed by hand would stand on the first page of a report.</summary>
internal static class RobustnessCheck
{
    private const int Looks = 4;

    /// <summary>Field by field, what cannot be; what the numbers say is looked at where the lists are whole.</summary>
    public static IEnumerable<(string Field, string Found)> Faults(RobustnessResult result) =>
        OfLists(result).ToArray() is { Length: > 0 } broken ? broken : OfNumbers(result);

    private static IEnumerable<(string Field, string Found)> OfNumbers(RobustnessResult result) =>
    [
        .. Counts(result),
        .. HeadlineCheck.Faults(result.A, result.B, result.Measure, result.Unit),
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

    private static IEnumerable<(string Field, string Found)> OfLists(RobustnessResult result)
    {
        foreach (var (field, holds) in new (string, bool)[]
        {
            ("raids", IsWhole(result.Raids, raids => raids >= 0)),
            ("flips", IsWhole(result.Flips, flip => flip is not null && IsWhole(flip.Effect)) && result.Flips.Select(flip => flip.Effect.Told).Distinct().Count() == result.Flips.Length),
            ("effects", IsWhole(result.Effects, IsWhole)),
            ("pairs", IsWhole(result.Pairs, IsWhole)),
            ("refused", IsWhole(result.Refused, refused => refused is not null)),
            ("leftOut", IsWhole(result.LeftOut, leftOut => leftOut is not null)),
        })
        {
            if (!holds)
            {
                yield return (field, "an entry that is none, stands twice, or lacks a value stated and one tried for each of its settings");
            }
        }

        if (result.Raids is { IsDefault: false, Length: not Looks })
        {
            yield return ("raids", $"{result.Raids.Length} numbers, where there are three looks and a confirmation");
        }
    }

    private static bool IsWhole<T>(ImmutableArray<T> list, Func<T, bool> isWhole) => !list.IsDefault && list.All(isWhole);

    private static bool IsWhole(SettingEffect? effect) =>
        effect is not null && IsWhole(effect.Settings, IsText) && IsWhole(effect.Stated, IsText) && IsWhole(effect.Tried, IsText)
        && effect.Settings.Length > 0 && effect.Stated.Length == effect.Settings.Length && effect.Tried.Length == effect.Settings.Length;

    private static bool IsText(string? text) => text is not null;
}
