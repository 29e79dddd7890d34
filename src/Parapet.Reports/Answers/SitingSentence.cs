using Parapet.Campaigns.Findings;
using Parapet.Catalogue.Reading;
using Parapet.Drawing.Labels;
using Parapet.Reports.Wording;
using Interval = Parapet.Statistics.Intervals.Interval;

namespace Parapet.Reports.Answers;

/// <summary>What becomes of the headline where the forces are sited by other rules, in words.</summary>
internal static class SitingSentence
{
    /// <summary>The first sentence of the answer where the ranking turns with siting, with a blank behind it; else empty.</summary>
    public static string Opening(StudyFindings findings) => findings.TurnsWithSiting
        ? $"The ranking turns with where the forces stand: {string.Join("; ", findings.Sitings.GroupBy(pair => Verdict(findings, pair)).Select(Said))}. "
        : "";

    /// <summary>The rule of the headline and, where the ranking holds, the band of its difference over all rules, with a blank before it; empty where one rule was run.</summary>
    public static string Band(StudyFindings findings)
    {
        if (findings.Sitings.Length < 2)
        {
            return "";
        }

        if (findings.TurnsWithSiting)
        {
            return $" That is with every force sited {Names.Of(findings.Sitings[0].Rule)}.";
        }

        var (low, high) = (findings.Sitings.MinBy(Mean)!, findings.Sitings.MaxBy(Mean)!);
        var (a, b) = findings.Comparisons[0];
        return $" That is with every force sited {Names.Of(findings.Sitings[0].Rule)}; over the {findings.Sitings.Length} siting rules the difference of {OptionText.Quoted(findings, a)} less {OptionText.Quoted(findings, b)} goes from {Numbers(low)} ({Names.Of(low.Rule)}) to {Numbers(high)} ({Names.Of(high.Rule)}), and the ranking is the same under each.";
    }

    private static double Mean(SitingPair pair) => pair.Difference.Estimate.Mean;

    private static string Verdict(StudyFindings findings, SitingPair pair)
    {
        var (a, b) = findings.Comparisons[0];
        return pair.Difference.IsClear ? $"{OptionText.Quoted(findings, pair.Difference.Better == pair.Difference.A ? a : b)} is better by" : $"there is no clear difference, {OptionText.Quoted(findings, a)} less {OptionText.Quoted(findings, b)}";
    }

    private static string Said(IGrouping<string, SitingPair> alike) =>
        $"sited {string.Join(" or ", alike.Select(pair => Names.Of(pair.Rule)))} {alike.Key} {string.Join(" and ", alike.Select(pair => pair.Difference.IsClear ? Apart(pair) : Leaning(pair)))}";

    /// <summary>How far apart, with its interval, the better one's lead above zero.</summary>
    private static string Apart(SitingPair pair)
    {
        var (mean, chance) = (pair.Difference.Estimate.Mean, pair.Difference.Estimate.Chance);
        var lead = mean <= 0 ? new Interval(-chance.High, -chance.Low) : chance;
        return $"{NumberText.Of(Math.Abs(mean))} ({IntervalText.Range(lead)})";
    }

    /// <summary>With its sign: who is ahead may differ from rule to rule.</summary>
    private static string Leaning(SitingPair pair) => $"{NumberText.Signed(pair.Difference.Estimate.Mean)} ({IntervalText.Signed(pair.Difference.Estimate.Chance)})";

    private static string Numbers(SitingPair pair) =>
        $"{NumberText.Signed(pair.Difference.Estimate.Mean)}, {IntervalText.Signed(pair.Difference.Estimate.Chance)}";
}
