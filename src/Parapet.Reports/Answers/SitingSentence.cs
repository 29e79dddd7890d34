using Parapet.Campaigns.Findings;
using Parapet.Catalogue.Reading;
using Parapet.Drawing.Labels;
using Parapet.Reports.Wording;
using Interval = Parapet.Statistics.Intervals.Interval;

namespace Parapet.Reports.Answers;

/// <summary>What becomes of the headline where the forces are sited by other rules, in words.</summary>
internal static class SitingSentence
{
    /// <summary>The first sentence of the answer where the ranking turns with siting; else empty.</summary>
    public static string Opening(StudyFindings findings) => findings.TurnsWithSiting
        ? $"The ranking turns with where the forces stand: {Alike(findings, (verdict, _) => verdict)}."
        : "";

    /// <summary>The rule of the headline as a sentence on it begins; empty where one rule was run.</summary>
    public static string By(StudyFindings findings) => findings.Sitings.Length < 2 ? "" : $" and sited {Names.Of(findings.Sitings[0].Rule)}";

    /// <summary>What each rule makes of the difference where the ranking turns, else its band over all rules; empty where one rule was run.</summary>
    public static string Rules(StudyFindings findings)
    {
        if (findings.Sitings.Length < 2)
        {
            return "";
        }

        var (a, b) = findings.Comparisons[0];
        var difference = $"{OptionText.Quoted(findings, a)} minus {OptionText.Quoted(findings, b)}";
        if (findings.TurnsWithSiting)
        {
            return $"Rule by rule, {Alike(findings, (verdict, alike) => verdict + Amounts(difference, alike))}.";
        }

        var (low, high) = (findings.Sitings.MinBy(Mean)!, findings.Sitings.MaxBy(Mean)!);
        if (Mean(low) == Mean(high))
        {
            return $"All {findings.Sitings.Length} siting rules give the same difference, {difference} {Numbers(low)}.";
        }

        return $"Over the {findings.Sitings.Length} siting rules the difference of {difference} goes from {Numbers(low)}, sited {Names.Of(low.Rule)}, to {Numbers(high)}, sited {Names.Of(high.Rule)}, and the ranking is the same under each.";
    }

    /// <summary>The rules with one verdict together, each verdict told once.</summary>
    private static string Alike(StudyFindings findings, Func<string, SitingPair[], string> told) => string.Join("; ",
        from pair in findings.Sitings
        group pair by Verdict(findings, pair) into alike
        select $"sited {string.Join(" or ", alike.Select(pair => Names.Of(pair.Rule)))} {told(alike.Key, [.. alike])}");

    private static double Mean(SitingPair pair) => pair.Difference.Estimate.Mean;

    private static string Verdict(StudyFindings findings, SitingPair pair)
    {
        var (a, b) = findings.Comparisons[0];
        return pair.Difference.IsClear ? $"{OptionText.Quoted(findings, pair.Difference.Better == pair.Difference.A ? a : b)} is better" : "there is no clear difference";
    }

    private static string Amounts(string difference, SitingPair[] alike) => alike[0].Difference.IsClear
        ? $" by {string.Join(" and ", alike.Select(Apart))}"
        : $", {difference} {string.Join(" and ", alike.Select(Numbers))}";

    /// <summary>How far apart, with its interval, the better one's lead above zero.</summary>
    private static string Apart(SitingPair pair)
    {
        var (mean, chance) = (pair.Difference.Estimate.Mean, pair.Difference.Estimate.Chance);
        var lead = mean <= 0 ? new Interval(-chance.High, -chance.Low) : chance;
        return $"{NumberText.Of(Math.Abs(mean))} ({IntervalText.Range(lead)})";
    }

    /// <summary>With its sign: who is ahead may differ from rule to rule.</summary>
    private static string Numbers(SitingPair pair) => $"{NumberText.Signed(pair.Difference.Estimate.Mean)} ({IntervalText.Signed(pair.Difference.Estimate.Chance)})";
}
