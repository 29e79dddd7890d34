using Parapet.Studies.Results;
using Parapet.Studies.Statistics;

namespace Parapet.Studies.Report;

/// <summary>Whether one ranking of the headline pair may be claimed over the bases, in words.</summary>
internal static class BasisSentence
{
    /// <summary>Whether every basis that was run shows the same order, each beyond chance.</summary>
    public static bool IsAgreed(StudyFindings findings) =>
        findings.Bases.All(pair => pair.Difference.IsClear && Math.Sign(pair.Difference.Estimate.Mean) == Math.Sign(findings.Bases[0].Difference.Estimate.Mean));

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

    public static string Crossing(StudyFindings findings)
    {
        var (a, b) = findings.Comparisons[0];
        return findings.CrossingCostRatio is { } crossing
            ? $"Along the sizes that were run, the two come out alike where the force of {Name(findings, a)} costs {NumberText.Of(crossing)} times that of {Name(findings, b)}."
            : "Along the sizes that were run, no ratio of costs brings the two level.";
    }

    private static string Said(StudyFindings findings, BasisPair pair)
    {
        var measure = findings.Deciding;
        var (a, b) = findings.Comparisons[0];
        var better = pair.Difference.Estimate.Mean < 0 == measure.FewerIsBetter ? a : b;
        var interval = NumberText.SignedRange(pair.Difference.Estimate.Chance);
        return pair.Difference.IsClear
            ? $"with {BasisSection.Words(pair.Basis)} {Name(findings, better)} is better ({NumberText.Signed(pair.Difference.Estimate.Mean)} {measure.Unit}, {interval})"
            : $"with {BasisSection.Words(pair.Basis)} there is no clear difference ({NumberText.Signed(pair.Difference.Estimate.Mean)} {measure.Unit}, {interval})";
    }

    private static string Name(StudyFindings findings, int option) => $"“{findings.Study.Options[option].Name}”";
}
