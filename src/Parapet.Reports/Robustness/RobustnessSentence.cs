using Parapet.Campaigns.Robustness;
using Parapet.Drawing.Labels;

namespace Parapet.Reports.Robustness;

/// <summary>Which settings turn a study's answer, in words.</summary>
public static class RobustnessSentence
{
    private const int MostNamed = 5;

    /// <summary>Whole sentences.</summary>
    public static string Of(SweptStanding standing) => Of(standing, Of);

    /// <summary>The same for the first screen: which settings turn the answer, without the values that do.</summary>
    public static string Short(SweptStanding standing) => Of(standing, Short);

    private static string Of(SweptStanding standing, Func<RobustnessResult, string> told) => standing.Result is not { } result
        ? "The settings of the study were not swept: whether one of them decides the answer is not known. `parapet run --robustness` tries each."
        : standing.Fits
            ? told(result)
            : "The settings of the study were swept at other figures: study, catalogue or models have changed since. `parapet run --robustness` tries each again.";

    /// <summary>Whole sentences.</summary>
    public static string Of(RobustnessResult result) => Of(result, Flips(result));

    private static string Of(RobustnessResult result, string flips)
    {
        if (result is { Interrupted: true, Flips.IsEmpty: true })
        {
            return $"The sweep of {result.Settings} settings was broken off before any could be said to turn the answer.";
        }

        var single = result.Flips.Where(flip => flip.Effect.Settings.Length == 1).ToArray();
        var both = result.Flips.Length - single.Length;
        var turning = single.Select(flip => flip.Effect.Settings[0]).Distinct().Count();
        var count = turning == 0 ? $"None of the {result.Settings} settings tried" : $"{turning} of the {result.Settings} settings tried {(turning == 1 ? "turns" : "turn")} the answer alone";
        var pairs = both == 0 ? "no two of the strongest together" : $"{both} {(both == 1 ? "pair" : "pairs")} of the strongest together";
        var told = turning == 0 ? $"{count} turns the answer alone, {(both == 0 ? "and " : "but ")}{pairs}{(both == 0 ? "" : both == 1 ? " does" : " do")}" : $"{count}, {pairs}{(both == 0 ? "" : " besides")}";
        var named = result.Flips.IsEmpty ? "" : $": {flips}";
        var broken = result.Interrupted ? " The sweep was broken off, so that not all were tried." : "";
        return $"{told}{named}.{broken}";
    }

    private static string Short(RobustnessResult result) => Of(result, Names(result));

    /// <summary>The settings that turn it alone; where only pairs do, these with what they make of the answer.</summary>
    private static string Names(RobustnessResult result)
    {
        string[] names = [.. result.Flips.Where(flip => flip.Effect.Settings.Length == 1).Select(flip => flip.Effect.Told.Split(": ")[0]).Distinct()];
        return names.Length == 0 ? Flips(result) : $"{string.Join("; ", names.Take(MostNamed))}{(names.Length > MostNamed ? $"; and {names.Length - MostNamed} more" : "")}";
    }

    /// <summary>What turns it, each with what it makes of the answer.</summary>
    private static string Flips(RobustnessResult result)
    {
        // Two names of one thing, as a doctrine and the weapon control that it gives, came to the same in every raid.
        var apart = result.Flips.DistinctBy(flip => (flip.Effect.Mean, flip.Effect.Low, flip.Effect.High, flip.Effect.Difference)).ToArray();
        return $"{string.Join("; ", apart.Take(MostNamed).Select(flip => Said(result, flip)))}{(apart.Length > MostNamed ? "; and others in the table" : "")}";
    }

    /// <summary>A flip, and what it makes of the answer.</summary>
    internal static string Said(RobustnessResult result, Flip flip) => $"{flip.Effect.Told} ({Verdict(result, flip.Verdict)})";

    /// <summary>What is said of the pair.</summary>
    internal static string Verdict(RobustnessResult result, Verdict verdict) => verdict switch
    {
        Campaigns.Robustness.Verdict.First => $"“{result.A}” clearly better",
        Campaigns.Robustness.Verdict.Second => $"“{result.B}” clearly better",
        _ => "no clear difference",
    };

    /// <summary>A difference with its interval.</summary>
    internal static string Interval(double? mean, double? low, double? high) =>
        low is null || high is null
            ? NumberText.Signed(mean ?? double.NaN)
            : $"{NumberText.Signed(mean ?? double.NaN)} ({NumberText.Signed(low.Value)} to {NumberText.Signed(high.Value)})";
}
