using System.Collections.Immutable;
using Parapet.Campaigns.Outcomes;
using Parapet.Messages;
using Parapet.Statistics.Estimates;
using Parapet.Statistics.Intervals;

namespace Parapet.Campaigns.Findings;

/// <summary>The ranges that a study measured: each radar's own, and those at which each option launched and killed.</summary>
public sealed class RangeTable
{
    private readonly OutcomeTable _outcomes;

    private RangeTable(OutcomeTable outcomes, int options)
    {
        _outcomes = outcomes;
        Rows =
        [
            .. from option in Enumerable.Range(0, options)
               from key in outcomes.Of(option)[0].Ranges
               select Row(option, key.By, key.Class, key.Step),
        ];
    }

    public ImmutableArray<RangeRow> Rows { get; }

    /// <summary>Each radar once, from the first option in which it held anything, in the order of the options.</summary>
    public ImmutableArray<RangeRow> Radars =>
        [.. Rows.Where(row => row.By.Length > 0).GroupBy(row => (row.By, row.Class, row.Step)).Select(group => group.FirstOrDefault(row => row.Share.Mean > 0) ?? group.First())];

    /// <summary>Null where no ranges were measured.</summary>
    public static RangeTable? Of(OutcomeTable outcomes, int options) =>
        outcomes.Of(0)[0].Ranges.IsEmpty ? null : new(outcomes, options);

    /// <summary>The row of a step that any unit of the option may do, as a launch or a kill; null where it was not measured.</summary>
    public RangeRow? Find(int option, TargetClass kind, RangeStep step) =>
        Rows.FirstOrDefault(row => row.Option == option && row.Class == kind && row.Step == step && row.By.Length == 0);

    /// <summary>For each draw the cross-section that a radar met and the mean range of a step; draws in which it was never reached are left out.</summary>
    public ImmutableArray<(double SquareMetres, double Kilometres)> ByDraw(RangeRow row)
    {
        var counts = _outcomes.Of(row.Option).ToArray().Zip(_outcomes.Draws, (outcome, draw) => (draw, Count: Counted(outcome, row)));
        return
        [
            .. counts.GroupBy(pair => pair.draw, pair => pair.Count!).Where(group => group.Sum(count => count.Reached) > 0)
                .Select(group => (group.First().SquareMetres, group.Sum(count => count.SumKilometres) / group.Sum(count => count.Reached))),
        ];
    }

    private static RangeCount? Counted(ReplicationOutcome outcome, RangeRow row) =>
        outcome.Ranges.FirstOrDefault(count => count.By == row.By && count.Class == row.Class && count.Step == row.Step);

    private RangeRow Row(int option, string by, TargetClass kind, RangeStep step)
    {
        var row = new RangeRow(option, by, kind, step, Estimate.Undefined, Estimate.Undefined, Interval.Unknown);
        double[] sections = [.. _outcomes.Of(option).ToArray().Select(outcome => Counted(outcome, row)!.SquareMetres)];
        return row with
        {
            Share = _outcomes.Estimate(option, Quotient(row, count => count.Reached, count => count.Flown)),
            Kilometres = _outcomes.Estimate(option, Quotient(row, count => count.SumKilometres, count => count.Reached)),
            SquareMetres = new(sections.Min(), sections.Max()),
        };
    }

    private static MeasureOfEffectiveness Quotient(RangeRow row, Func<RangeCount, double> value, Func<RangeCount, double> divisor) => new()
    {
        Id = "range", Name = "Range", Unit = "", Kind = MeasureKind.Quotient,
        Value = outcome => Counted(outcome, row) is { } count ? value(count) : 0,
        Divisor = outcome => Counted(outcome, row) is { } count ? divisor(count) : 0,
    };
}
