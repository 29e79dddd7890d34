using Parapet.Campaigns.Findings;
using Parapet.Drawing.Labels;
using Parapet.Reports.Wording;

namespace Parapet.Reports.Answers;

/// <summary>Where the headline pair does worst, and at which levels of what is swept its order turns, in words.</summary>
internal static class SweepSentence
{
    /// <summary>A sentence for each factor; none where nothing was swept.</summary>
    public static IEnumerable<string> Each(StudyFindings findings) =>
        findings.Comparisons.IsEmpty ? [] : findings.Sweeps.Select(table => Of(findings, table));

    private static string Of(StudyFindings findings, SweepTable table)
    {
        var (a, b) = findings.Comparisons[0];
        var differences = table.Differences(a, b);
        var turned = differences.Index()
            .Where(entry => entry.Item is { IsClear: true } && entry.Item.Estimate.Mean * findings.Decided((a, b))!.Estimate.Mean < 0)
            .Select(entry => table.Factor.Levels[entry.Index]).ToArray();
        var order = turned.Length == 0 ? "at no level does the order turn beyond chance" : $"the order turns beyond chance at {string.Join(", ", turned)}";
        return table.Factor.IsInTurn
            ? $"From the first {table.Factor.Name} to the last: {Course(findings, table, a)}, {Course(findings, table, b)}; {order}."
            : $"Over {table.Factor.Name}: {Worst(findings, table, a)}, {Worst(findings, table, b)}; {order}.";
    }

    private static string Course(StudyFindings findings, SweepTable table, int option)
    {
        var levels = table.Rows[option].Levels;
        return $"{OptionText.Quoted(findings, option)} goes from {NumberText.Compact(levels[0].Mean)} to {NumberText.Compact(levels[^1].Mean)}";
    }

    private static string Worst(StudyFindings findings, SweepTable table, int option)
    {
        var row = table.Rows[option];
        return $"{OptionText.Quoted(findings, option)} is worst at {table.Factor.Levels[row.Worst]} ({NumberText.Compact(row.Levels[row.Worst].Mean)} against {NumberText.Compact(findings.Of(option, table.Measure).Mean)} on average)";
    }
}
