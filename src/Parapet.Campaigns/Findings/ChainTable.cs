using System.Collections.Immutable;
using Parapet.Judging.Outcomes;
using Parapet.Messages;

namespace Parapet.Campaigns.Findings;

/// <summary>The chain from sight to kill, option by option and class by class.</summary>
public sealed class ChainTable
{
    private ChainTable(ImmutableArray<ChainRow> rows) => Rows = rows;

    /// <summary>By option, then by class.</summary>
    public ImmutableArray<ChainRow> Rows { get; }

    /// <summary>Null where the chain was not counted.</summary>
    public static ChainTable? Of(OutcomeTable outcomes, int options)
    {
        var rows = Enumerable.Range(0, options).SelectMany(option => RowsOf(outcomes, option)).ToImmutableArray();
        return rows.IsEmpty ? null : new(rows);
    }

    private static IEnumerable<ChainRow> RowsOf(OutcomeTable outcomes, int option) =>
        from count in outcomes.Of(option).ToArray().SelectMany(outcome => outcome.Chain)
        group count by count.Class into kind
        orderby kind.Key
        select new ChainRow(
            option, kind.Key, kind.Sum(count => count.Flown),
            [.. Enumerable.Range(0, kind.First().Reached.Length).Select(step => kind.Sum(count => count.Reached[step]))],
            kind.Sum(count => count.Rounds),
            CauseOf(outcomes, option, kind.Key));

    private static FirstCause? CauseOf(OutcomeTable outcomes, int option, TargetClass kind)
    {
        var sums = new int[Enum.GetValues<FirstCause>().Length];
        foreach (var entry in outcomes.Of(option).ToArray().SelectMany(outcome => outcome.Classes).Where(entry => entry.Class == kind))
        {
            for (var cause = 0; cause < sums.Length; cause++)
            {
                sums[cause] += entry.FirstCauses[cause];
            }
        }

        return sums.Max() == 0 ? null : (FirstCause)Array.IndexOf(sums, sums.Max());
    }
}
