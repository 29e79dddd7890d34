using Parapet.Campaigns.Findings;
using Parapet.Drawing.Labels;
using Parapet.Reports.Sections;
using Parapet.Reports.Wording;

namespace Parapet.Reports.Answers;

/// <summary>Whether one ranking of the headline pair may be claimed over the bases, in words.</summary>
internal static class BasisSentence
{
    /// <summary>Whether every basis that was run shows the same order, each beyond chance.</summary>
    public static bool IsAgreed(StudyFindings findings) =>
        findings.Bases.All(pair => pair.Difference.IsClear && Math.Sign(pair.Difference.Estimate.Mean) == Math.Sign(findings.Bases[0].Difference.Estimate.Mean));

    /// <summary>That no one ranking is claimed; empty where all bases that were run agree.</summary>
    public static string Claim(StudyFindings findings) => findings.Bases.IsEmpty || IsAgreed(findings)
        ? ""
        : "No one ranking is claimed, since it does not hold beyond chance on every basis of comparison.";

    /// <summary>Whole sentences; empty where only one basis was run.</summary>
    public static string Of(StudyFindings findings)
    {
        if (findings.Bases.IsEmpty)
        {
            return "";
        }

        return IsAgreed(findings)
            ? $"The order is the same on all {findings.Bases.Length} bases of comparison."
            : $"Basis by basis: {string.Join("; ", findings.Bases.Select(pair => Said(findings, pair)))}. {Crossing(findings)}";
    }

    /// <summary>At what ratio of costs the headline pair comes out alike, in one sentence.</summary>
    public static string Crossing(StudyFindings findings)
    {
        var (a, b) = findings.Comparisons[0];
        return findings.CrossingCostRatio is { } crossing
            ? $"Along the sizes that were run, the two come out alike where the force of {OptionText.Quoted(findings, a)} costs {NumberText.Of(crossing)} times that of {OptionText.Quoted(findings, b)}."
            : "Along the sizes that were run, no ratio of costs brings the two level.";
    }

    private static string Said(StudyFindings findings, BasisPair pair)
    {
        var (a, b) = findings.Comparisons[0];
        var found = pair.Difference.IsClear
            ? $"{OptionText.Quoted(findings, pair.Difference.Better == pair.Difference.A ? a : b)} is better"
            : "there is no clear difference";
        var estimate = pair.Difference.Estimate;
        return $"with {BasisSection.Words(pair.Basis)} {found} ({NumberText.Signed(estimate.Mean)} {findings.Deciding.Unit}, {IntervalText.Signed(estimate.Chance)})";
    }
}
