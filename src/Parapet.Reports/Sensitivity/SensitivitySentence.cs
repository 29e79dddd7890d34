using Parapet.Campaigns.Sensitivity;
using Parapet.Drawing.Labels;

namespace Parapet.Reports.Sensitivity;

/// <summary>Which disputed figures decide a study's answer, in words.</summary>
public static class SensitivitySentence
{
    private const int MostNamed = 3;

    /// <summary>Whole sentences.</summary>
    public static string Of(SensitivityStanding standing) => standing.Result is not { } result
        ? "The disputed figures were not analysed: which of them decides the answer is known by rank correlations alone. `parapet run --sensitivity` splits its variance among them."
        : standing.Fits
            ? Of(result)
            : "The disputed figures were analysed for another state: study, catalogue or models have changed since. `parapet run --sensitivity` analyses them again.";

    /// <summary>Whole sentences.</summary>
    public static string Of(SensitivityResult result) => $"{Split(result)} {Deciding(result)} {Turning(result)}";

    /// <summary>For the first screen: the three kinds of doubt, and whether a figure alone changes the ranking.</summary>
    public static string Short(SensitivityResult result) => result.Chance.Share is null
        ? $"{Split(result)} {Turning(result)}"
        : $"Of the variance of a single raid’s difference {Share(result.Chance)} is chance, {Share(result.Figures)} the disputed figures, {Share(result.Interplay)} their interplay. {Turning(result)}";

    /// <summary>The three kinds of doubt.</summary>
    public static string Split(SensitivityResult result) => result.Chance.Share is null
        ? "The difference is the same in every raid under every reading."
        : $"Of the variance of the difference in a single raid {Share(result.Chance)} is chance alone, {Share(result.Figures)} the disputed figures alone, {Share(result.Interplay)} their interplay.{Beyond(result)}";

    /// <summary>No share is below nothing or above all: an estimate that is says how little it was estimated from.</summary>
    private static string Beyond(SensitivityResult result) =>
        ((ToldShare[])[result.Chance, result.Figures, result.Interplay]).Any(share => share.Share is < 0 or > 1)
            ? $" A share below 0 % or above 100 % comes of estimating from {result.Explorations} explorations alone; more of them narrow its interval."
            : "";

    /// <summary>The families with the largest shares of what is no chance.</summary>
    private static string Deciding(SensitivityResult result)
    {
        var named = result.Families.Where(family => family.Moved is not null && family.Total.Share > 0).Take(MostNamed).ToArray();
        return named.Length == 0
            ? "No family of figures has a hand in it."
            : $"The families with the largest hand in it: {string.Join("; ", named.Select(family => $"{family.Family} {Share(family.Total)}, by itself {Share(family.First)}"))}.";
    }

    /// <summary>What would change the ranking, and where.</summary>
    private static string Turning(SensitivityResult result)
    {
        string[] sure = [.. from figure in result.Crossings from crossing in figure.Crossings where crossing.IsSure select $"{figure.Name} at {At(crossing)}"];
        var unsure = result.Crossings.Count(figure => figure.Crossings.Any(crossing => !crossing.IsSure) && !figure.Crossings.Any(crossing => crossing.IsSure));
        var tried = $"{result.Crossings.Length} strongest figures";
        var alone = sure.Length == 0 ? $"None of the {tried} alone changes the ranking for sure within its range" : $"Of the {tried} these change the ranking alone within their range: {string.Join("; ", sure)}";
        return $"{alone}{(unsure == 0 ? "" : $"; {unsure} {(unsure == 1 ? "does" : "do")} so in the mean but not beyond chance")}.";
    }

    /// <summary>A value at which the ranking changes, with its interval.</summary>
    internal static string At(ToldCrossing crossing)
    {
        var unit = crossing.Unit.Length == 0 ? "" : $" {crossing.Unit}";
        var interval = crossing is { Low: { } low, High: { } high } ? $" ({NumberText.Of(Math.Min(low, high))} to {NumberText.Of(Math.Max(low, high))})" : "";
        return $"{NumberText.Of(crossing.Value ?? double.NaN)}{unit}{interval}";
    }

    /// <summary>A share in whole percents with its interval; one that is none may come out a little below zero.</summary>
    internal static string Share(ToldShare share)
    {
        if (share.Share is not { } value)
        {
            return NumberText.Missing;
        }

        var interval = share is { Low: { } low, High: { } high } ? $" ({Percent(low)} to {Percent(high)} %)" : "";
        return $"{Percent(value)} %{interval}";
    }

    private static string Percent(double share) => FormattableString.Invariant($"{Math.Round(100 * share) + 0.0:0}").Replace('-', '\u2212');
}
