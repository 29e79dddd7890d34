using Parapet.Campaigns.Findings;
using Parapet.Drawing.Labels;
using Parapet.Reports.Wording;

namespace Parapet.Reports.Answers;

/// <summary>What the pairs asked about come to, all of them together: the greatest, and which are told from chance and which not.</summary>
internal static class ComparisonSentence
{
    private const int FewestPairs = 4;

    /// <summary>Whole sentences; empty where only a few pairs are asked about.</summary>
    public static string Of(StudyFindings findings)
    {
        var differences = findings.Comparisons.Select(findings.Decided).OfType<PairedDifference>().ToArray();
        if (differences.Length < FewestPairs)
        {
            return "";
        }

        var clear = differences.Where(difference => difference.IsClear).OrderByDescending(difference => Math.Abs(difference.Estimate.Mean)).ToArray();
        var unclear = differences.Where(difference => !difference.IsClear).Select(difference => Named(findings, difference)).ToArray();
        var told = clear.Length == 0
            ? "None of the pairs asked about is told apart beyond chance."
            : $"Of the pairs asked about these are told apart beyond chance, the greatest first ({findings.Deciding.InSentence}): {string.Join("; ", clear.Select(difference => $"{Named(findings, difference)} {NumberText.Signed(difference.Estimate.Mean)}"))}.";
        return clear.Length == 0 ? told : string.Join(" ", [told, .. unclear.Length == 0 ? Array.Empty<string>() : [$"These are not: {string.Join("; ", unclear)}."], Together(findings, clear)]);
    }

    /// <summary>Each of the clear ones is so by itself; with so many, chance may make one of them.</summary>
    private static string Together(StudyFindings findings, PairedDifference[] clear)
    {
        var levels = findings.Levels(findings.Deciding);
        var lost = clear.Where(difference => levels.Of((difference.A, difference.B)) is { IsClearAmong: false }).Select(difference => Named(findings, difference)).ToArray();
        return lost.Length switch
        {
            0 => $"That holds of each by itself, and of all {levels.Count} pairs together (Holm, 5 %).",
            _ when lost.Length == clear.Length => $"That holds of each by itself; among all {levels.Count} pairs together none of them is clear (Holm, 5 %).",
            _ => $"That holds of each by itself; among all {levels.Count} pairs together these are not clear (Holm, 5 %): {string.Join("; ", lost)}.",
        };
    }

    private static string Named(StudyFindings findings, PairedDifference difference) =>
        $"{OptionText.Quoted(findings, difference.A)} minus {OptionText.Quoted(findings, difference.B)}";
}
