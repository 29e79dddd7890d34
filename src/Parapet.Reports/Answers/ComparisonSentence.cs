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
        return clear.Length == 0 || unclear.Length == 0 ? told : $"{told} These are not: {string.Join("; ", unclear)}.";
    }

    private static string Named(StudyFindings findings, PairedDifference difference) =>
        $"{OptionText.Quoted(findings, difference.A)} less {OptionText.Quoted(findings, difference.B)}";
}
