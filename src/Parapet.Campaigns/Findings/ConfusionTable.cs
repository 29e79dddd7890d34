using System.Collections.Immutable;
using Parapet.Judging.Pictures;
using Parapet.Messages;

namespace Parapet.Campaigns.Findings;

/// <summary>What one class of object was taken for, as shares of the time that firing posts tracked it.</summary>
public sealed record ConfusionTable(TargetClass Class, ImmutableArray<(Enum Taken, double Share)> Shares)
{
    /// <summary>A row for each class that was tracked, in the order of classes; each row's shares sum to one.</summary>
    /// <param name="judged">The identity or the category of a cell.</param>
    public static ImmutableArray<ConfusionTable> Of(StudyFindings findings, int option, Func<JudgementCount, Enum> judged)
    {
        var cells = findings.Table.Totals(option).Judgements;
        return
        [
            .. cells.GroupBy(cell => cell.Class).OrderBy(row => row.Key).Select(row =>
            {
                double all = row.Sum(cell => cell.Samples);
                return new ConfusionTable(
                    row.Key, [.. row.GroupBy(judged).OrderBy(group => group.Key).Select(group => (group.Key, group.Sum(cell => cell.Samples) / all))]);
            }),
        ];
    }
}
