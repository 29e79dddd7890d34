using System.Collections.Immutable;
using System.Globalization;
using Parapet.Campaigns.Results;

namespace Parapet.Campaigns.Sensitivity;

/// <summary>Whether what a kept analysis says can be.</summary>
internal static class SensitivityCheck
{
    private const double Rounding = 1e-3;

    /// <summary>Field by field, what cannot be; what the numbers say is looked at where the lists are whole.</summary>
    public static IEnumerable<(string Field, string Found)> Faults(SensitivityResult result) =>
        OfLists(result).ToArray() is { Length: > 0 } broken ? broken : [.. Counts(result), .. HeadlineCheck.Faults(result.A, result.B, result.Measure, result.Unit), .. Shares(result), .. Means(result), .. Places(result)];

    private static IEnumerable<(string, string)> OfLists(SensitivityResult result)
    {
        foreach (var (field, holds) in new (string, bool)[]
        {
            ("families", IsWhole(result.Families, family => family is not null && IsWhole(family.Figures, name => name is not null)) && result.Families.Length > 0),
            ("idle", IsWhole(result.Idle, name => name is not null)),
            ("ends", IsWhole(result.Ends, ends => ends is not null)),
            ("crossings", IsWhole(result.Crossings, figure => figure is not null && IsWhole(figure.Crossings, crossing => crossing is not null))),
        })
        {
            if (!holds)
            {
                yield return (field, "an entry that is none, or no list");
            }
        }
    }

    private static IEnumerable<(string, string)> Counts(SensitivityResult result)
    {
        foreach (var (field, count, least) in new[] { ("explorations", result.Explorations, 2), ("repetitions", result.Repetitions, 1), ("raids", result.Raids, 1) })
        {
            if (count < least)
            {
                yield return (field, $"{count}, where {least} or more are run");
            }
        }

        var figures = result.Families.Sum(family => family.Figures.Length);
        if (result.Disputed != figures)
        {
            yield return ("disputed", $"{result.Disputed}, where the families hold {figures}");
        }
    }

    private static IEnumerable<(string, string)> Shares(SensitivityResult result)
    {
        var (chance, figures, interplay) = (result.Chance.Share, result.Figures.Share, result.Interplay.Share);
        if (chance is not null && figures is not null && interplay is not null && Math.Abs(chance.Value + figures.Value + interplay.Value - 1) > Rounding)
        {
            yield return ("chance", Said($"{chance} of chance, {figures} of figures and {interplay} of their interplay, which do not make up the whole"));
        }

        foreach (var (path, share) in new[] { ("chance", result.Chance), ("figures", result.Figures), ("interplay", result.Interplay) }
            .Concat(result.Families.Index().SelectMany(family => new[] { ($"families[{family.Index}].first", family.Item.First), ($"families[{family.Index}].total", family.Item.Total) })))
        {
            if (IsOutside(share.Share, share.Low, share.High))
            {
                yield return (path, Said($"{share.Share} outside its interval, {share.Low} to {share.High}"));
            }
        }
    }

    private static IEnumerable<(string, string)> Means(SensitivityResult result) =>
        from mean in new[] { ("atValue", result.AtValue) }
            .Concat(result.Ends.Index().SelectMany(ends => new[] { ($"ends[{ends.Index}].low", ends.Item.Low), ($"ends[{ends.Index}].high", ends.Item.High) }))
            .Concat(result.Crossings.Index().SelectMany(figure => new[] { ($"crossings[{figure.Index}].atLow", figure.Item.AtLow), ($"crossings[{figure.Index}].atHigh", figure.Item.AtHigh) }))
        let path = mean.Item1
        let told = mean.Item2
        where told.Unit != result.Unit || IsOutside(told.Mean, told.Low, told.High)
        select (path, told.Unit != result.Unit ? $"'{told.Unit}', where the difference is in {result.Unit}" : Said($"{told.Mean} outside its interval, {told.Low} to {told.High}"));

    private static IEnumerable<(string, string)> Places(SensitivityResult result) =>
        from figure in result.Crossings.Index()
        from crossing in figure.Item.Crossings.Index()
        let path = $"crossings[{figure.Index}].crossings[{crossing.Index}]"
        where IsOutside(crossing.Item.Value, figure.Item.Low, figure.Item.High) || !(crossing.Item.CrossingShare is >= 0 and <= 1)
        select (path, Said($"{crossing.Item.Value} in a share of {crossing.Item.CrossingShare}, where the figure lies from {figure.Item.Low} to {figure.Item.High}"));

    /// <summary>An interval holds its mean, but for the rounding of what is written.</summary>
    private static bool IsOutside(double? value, double? low, double? high) =>
        value is { } middle && low is { } from && high is { } to && !(from - Rounding <= middle && middle <= to + Rounding);

    private static bool IsWhole<T>(ImmutableArray<T> list, Func<T, bool> isWhole) => !list.IsDefault && list.All(isWhole);

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
