using System.Text;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Drawing.Labels;
using Parapet.Reports.Wording;
using Parapet.Statistics.Estimates;

namespace Parapet.Reports.Answers;

/// <summary>What is swept, in Markdown: a table for each factor.</summary>
internal static class SweepPage
{
    /// <summary>Appends the tables; nothing where nothing was swept.</summary>
    public static void Append(StringBuilder page, StudyFindings findings)
    {
        if (!findings.Sweeps.IsEmpty)
        {
            page.AppendLine("Bold: the level at which an option does worst, and differences beyond chance (95 %).").AppendLine();
        }

        foreach (var table in findings.Sweeps)
        {
            page.AppendLine($"| {table.Measure.InSentence} by {table.Factor.Name} | {string.Join(" | ", table.Factor.Levels)} |");
            page.AppendLine($"|---|{string.Concat(table.Factor.Levels.Select(_ => "--:|"))}");
            foreach (var row in table.Rows.Where(row => findings.Study.Options[row.Option].Role.IsOnCard))
            {
                page.AppendLine($"| {findings.Study.Options[row.Option].Name} | {string.Join(" | ", row.Levels.Select((estimate, level) => Cell(estimate, level == row.Worst)))} |");
            }

            foreach (var pair in findings.Comparisons)
            {
                page.AppendLine($"| {OptionText.Less(findings, pair)} | {string.Join(" | ", table.Differences(pair.A, pair.B).Select(Difference))} |");
            }

            page.AppendLine();
        }
    }

    private static string Difference(PairedDifference? difference) => difference is null ? "n/a"
        : difference.IsClear ? $"**{NumberText.Signed(difference.Estimate.Mean)}**" : NumberText.Signed(difference.Estimate.Mean);

    private static string Cell(Estimate estimate, bool isWorst) =>
        isWorst ? $"**{NumberText.Compact(estimate.Mean)}**" : NumberText.Compact(estimate.Mean);
}
