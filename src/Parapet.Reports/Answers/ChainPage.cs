using System.Text;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Results;
using Parapet.Drawing.Labels;
using Parapet.Judging.Outcomes;
using Parapet.Reports.Chains;

namespace Parapet.Reports.Answers;

/// <summary>The chain from sight to kill in Markdown: a product for each option and class.</summary>
internal static class ChainPage
{
    /// <summary>Appends the tables; nothing where the chain was not counted.</summary>
    public static void Append(StringBuilder page, StudyFindings findings)
    {
        if (findings.Chains is not { } chains)
        {
            return;
        }

        var steps = Enum.GetValues<ChainStep>();
        page.AppendLine(ChainText.Heading).AppendLine();
        foreach (var option in chains.Rows.Where(row => findings.Study.Options[row.Option].Role.IsDefended).GroupBy(row => row.Option))
        {
            page.AppendLine($"| {findings.Study.Options[option.Key].Name} | flown | {string.Join(" × | ", steps.Select(step => step.Label))} | = killed | rounds | cited, for so many rounds | most got through because |");
            page.AppendLine($"|---|--:|{string.Concat(steps.Select(_ => "--:|"))}--:|--:|---|---|");
            foreach (var row in option)
            {
                page.AppendLine($"| {row.Class.Label} | {row.Flown} | {string.Join(" | ", steps.Select(step => Cell(row.Factor(step))))} | {NumberText.Percent(row.Killed)} | {ChainText.Number(row.RoundsEach)} | {KillPriors.For(findings, row)} | {row.Cause?.Label ?? ""} |");
            }

            page.AppendLine();
        }

        Beside(page, findings);
    }

    /// <summary>What the record says of each factor.</summary>
    private static void Beside(StringBuilder page, StudyFindings findings)
    {
        page.AppendLine($"Beside each factor, what is cited. {CitedFigures.Told}").AppendLine();
        page.AppendLine("| factor | of | cited | source and its grade |");
        page.AppendLine("|---|---|---|---|");
        foreach (var figure in CitedFigures.Of(findings))
        {
            page.AppendLine($"| {figure.Step.Label} | {figure.Of} | {ChainText.Says(figure)} | {figure.Source} |");
        }

        page.AppendLine();
    }

    private static string Cell(double factor) => ChainText.IsLow(factor) ? $"**{ChainText.Number(factor)}**" : ChainText.Number(factor);
}
