using System.Text;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Results;
using Parapet.Drawing.Labels;
using Parapet.Judging.Outcomes;
using Parapet.Reports.Wording;

namespace Parapet.Reports.Answers;

/// <summary>The ranges in Markdown, a row for each radar and for each option.</summary>
internal static class RangePage
{
    /// <summary>Appends the tables, in km; nothing where no ranges were measured.</summary>
    public static void Append(StringBuilder page, StudyFindings findings)
    {
        if (findings.Ranges is not { } ranges)
        {
            return;
        }

        RangeStep[] own = [RangeStep.Detected, RangeStep.Tracked];
        RangeStep[] fired = [RangeStep.Launched, RangeStep.Killed];
        page.AppendLine("Slant range in km at which each step is first reached, where it is: mean, 5 to 95 % of the draws, and the share of targets that ever get so far.");
        page.AppendLine();
        Table(page, findings, "radar by itself", own, ranges.Radars.GroupBy(row => row.By), group => group.Key);
        Table(
            page, findings, "option", fired,
            ranges.Rows.Where(row => row.By.Length == 0 && findings.Study.Options[row.Option].Role.IsDefended).GroupBy(row => row.Option),
            group => findings.Study.Options[group.Key].Name);
        if (RangeSentence.Remote(findings) is { Length: > 0 } remote)
        {
            page.AppendLine(remote).AppendLine();
        }
    }

    private static void Table<TKey>(
        StringBuilder page, StudyFindings findings, string head, RangeStep[] steps, IEnumerable<IGrouping<TKey, RangeRow>> rows, Func<IGrouping<TKey, RangeRow>, string> name)
    {
        var columns = findings.Classes.SelectMany(kind => steps.Select(step => (Kind: kind, Step: step))).ToArray();
        page.AppendLine($"| {head} | {string.Join(" | ", columns.Select(column => $"{column.Kind.Label}, {column.Step.Label}"))} |");
        page.AppendLine($"|---|{string.Concat(columns.Select(_ => "--:|"))}");
        foreach (var group in rows)
        {
            var cells = columns.Select(column => Cell(group.First(row => row.Class == column.Kind && row.Step == column.Step)));
            page.AppendLine($"| {name(group)} | {string.Join(" | ", cells)} |");
        }

        page.AppendLine();
    }

    private static string Cell(RangeRow row) => row.Share.Mean > 0
        ? $"{NumberText.Compact(row.Kilometres.Mean)} ({IntervalText.Compact(row.Kilometres.Band)}), {NumberText.Percent(row.Share.Mean)}"
        : "never";
}
