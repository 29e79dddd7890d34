using System.Collections.Immutable;
using Parapet.Campaigns.Findings.Columns;
using Parapet.Judging.Outcomes;

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

    private static IEnumerable<ChainRow> RowsOf(OutcomeTable outcomes, int option)
    {
        var totals = outcomes.Totals(option);
        return totals.Chain.Select(count => new ChainRow(option, count.Class, count.Flown, count.Reached, count.Rounds, CauseOf(totals.Classes.GetValueOrDefault(count.Class))));
    }

    /// <summary>Of causes of as many the earlier one in the chain.</summary>
    private static FirstCause? CauseOf(ClassTotals? totals)
    {
        var most = totals is null ? 0 : Enum.GetValues<FirstCause>().Max(totals.Of);
        return most == 0 ? null : Enum.GetValues<FirstCause>().First(cause => totals!.Of(cause) == most);
    }
}
