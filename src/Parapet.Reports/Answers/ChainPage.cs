using System.Text;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Results;
using Parapet.Drawing.Labels;
using Parapet.Judging.Outcomes;

namespace Parapet.Reports.Answers;

/// <summary>The chain from sight to kill in Markdown: a product for each option and class.</summary>
internal static class ChainPage
{
    private const double Low = 0.9;

    private const string Prior = "killProbability.";

    /// <summary>Appends the tables; nothing where the chain was not counted.</summary>
    public static void Append(StringBuilder page, StudyFindings findings)
    {
        if (findings.Chains is not { } chains)
        {
            return;
        }

        var steps = Enum.GetValues<ChainStep>();
        page.AppendLine($"Each factor is the share of those that came to the step before it which came to it too; their product is the share killed. Bold: a factor below {NumberText.Percent(Low)}. “Rounds” are those that left for each threat that was shot at.");
        page.AppendLine();
        foreach (var option in chains.Rows.Where(row => findings.Study.Options[row.Option].Role.IsDefended).GroupBy(row => row.Option))
        {
            page.AppendLine($"| {findings.Study.Options[option.Key].Name} | flown | {string.Join(" × | ", steps.Select(step => step.Label))} | = killed | rounds | most got through because |");
            page.AppendLine($"|---|--:|{string.Concat(steps.Select(_ => "--:|"))}--:|--:|---|");
            foreach (var row in option)
            {
                page.AppendLine($"| {row.Class.Label} | {row.Flown} | {string.Join(" | ", steps.Select(step => Cell(row.Factor(step))))} | {NumberText.Percent(row.Killed)} | {Rounds(row.RoundsEach)} | {row.Cause?.Label ?? ""} |");
            }

            page.AppendLine();
        }

        Beside(page, findings);
    }

    /// <summary>What the record says of the last factor, by kind of round; of the others it gives no figure.</summary>
    private static void Beside(StringBuilder page, StudyFindings findings)
    {
        page.AppendLine("What the catalogue gives one round, beside the last factor (of the rounds that left); no source that was read gives a figure of the others:");
        page.AppendLine();
        foreach (var figure in findings.Study.Page.Figures.Where(figure => figure.Field.StartsWith(Prior, StringComparison.Ordinal) && !figure.Field.StartsWith(Prior + "gun", StringComparison.Ordinal)))
        {
            page.AppendLine($"- {figure.Field[Prior.Length..]}: {NumberText.Compact(figure.Value)}{Range(figure)} {figure.Unit}: {figure.Source}");
        }

        page.AppendLine();
    }

    private static string Range(FigureUsed figure) =>
        figure is { Low: { } low, High: { } high } ? $" ({NumberText.Compact(low)} to {NumberText.Compact(high)})" : "";

    private static string Cell(double factor) =>
        double.IsNaN(factor) ? "" : factor < Low ? $"**{NumberText.Compact(factor)}**" : NumberText.Compact(factor);

    private static string Rounds(double rounds) => double.IsNaN(rounds) ? "" : NumberText.Compact(rounds);
}
