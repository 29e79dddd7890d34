using System.Text;
using Parapet.Campaigns.Sweeps;
using Parapet.Drawing.Labels;
using Parapet.Statistics.Estimates;

namespace Parapet.Reports.Sweeps;

/// <summary>A sweep as a page of Markdown: what was varied, every cell in the order of the design, and the pictures.</summary>
public static class SweepResultPage
{
    /// <summary>The whole page.</summary>
    public static string Draw(SweepResult result)
    {
        var page = new StringBuilder();
        page.AppendLine($"# {result.Study}: {result.Measure.InSentence} over {string.Join(", ", result.Settings.Select(setting => setting.Path))}").AppendLine();
        page.AppendLine(Method(result)).AppendLine();
        Settings(page, result);
        Cells(page, result);
        Refused(page, result);
        foreach (var (name, _) in SweepCharts.Of(result))
        {
            page.AppendLine($"![{Path.GetFileNameWithoutExtension(name)}]({name})").AppendLine();
        }

        return page.ToString();
    }

    /// <summary>How it was run, what the study itself comes to, and what the page does not say, in sentences.</summary>
    public static string Method(SweepResult result)
    {
        var design = result.Design == SweepDesign.Grid ? "every combination of the values listed" : "a Latin hypercube over the values and ranges given";
        var broken = result.Interrupted ? " It was broken off: the raids that every cell had met by then are here." : "";
        var swept = result.Settings.Any(setting => setting.IsDisputed) ? ", but for those that are swept" : "";
        return $"{Count(result.Cells.Length, "cell")}, {design}, each against the same {Count(result.Raids, "raid")}, every raid under readings of the disputed figures of its own{swept}. "
            + $"As the study stands “{result.A}” minus “{result.B}” is {Text(result.AsItStands.Difference)} {result.Measure.Unit} on these raids. "
            + $"Cells stand in the order of the design: none is sought or ranked, and of so many intervals of 95 % one in twenty misses by chance.{broken}";
    }

    private static string Count(int number, string what) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");

    private static void Settings(StringBuilder page, SweepResult result)
    {
        page.AppendLine("| setting | as it stands | values |");
        page.AppendLine("|---|---|---|");
        foreach (var (setting, stated) in result.Settings.Zip(result.Stated))
        {
            var values = setting.Range is { } range ? $"{NumberText.Figure(range.Low)} to {NumberText.Figure(range.High)} {range.Unit}".TrimEnd() : string.Join("; ", setting.Values);
            page.AppendLine($"| {Plain(setting.Path)} | {Plain(stated)} | {Plain(values)} |");
        }

        page.AppendLine();
    }

    private static void Cells(StringBuilder page, SweepResult result)
    {
        page.AppendLine($"| {string.Join(" | ", result.Settings.Select(setting => Plain(setting.Path)))} | {Plain(result.A)} | {Plain(result.B)} | difference | against the study as it stands |");
        page.AppendLine($"|{string.Concat(result.Settings.Select(_ => "---|"))}--:|--:|--:|--:|");
        foreach (var cell in result.Cells)
        {
            page.AppendLine($"| {string.Join(" | ", cell.Values.Select(Plain))} | {Text(cell.A)} | {Text(cell.B)} | {Text(cell.Difference)} | {Text(cell.Effect)} |");
        }

        page.AppendLine();
    }

    private static void Refused(StringBuilder page, SweepResult result)
    {
        foreach (var (values, reason) in result.Refused)
        {
            page.AppendLine($"Refused: {Plain(string.Join(", ", values))}: {Plain(reason)}.");
        }

        if (!result.Refused.IsEmpty)
        {
            page.AppendLine();
        }
    }

    private static string Text(Estimate estimate) => estimate.Chance.IsKnown
        ? $"{NumberText.Of(estimate.Mean)} ({NumberText.Of(estimate.Chance.Low)} to {NumberText.Of(estimate.Chance.High)})"
        : NumberText.Of(estimate.Mean);

    private static string Plain(string text) => text.ReplaceLineEndings(" ").Replace("|", "/", StringComparison.Ordinal);
}
