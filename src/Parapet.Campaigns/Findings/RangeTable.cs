using System.Collections.Immutable;
using Parapet.Campaigns.Findings.Columns;
using Parapet.Campaigns.Outcomes;
using Parapet.Messages;
using Parapet.Statistics.Estimates;

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
               from step in outcomes.Ranges(option)
               select Row(option, step),
        ];
    }

    public ImmutableArray<RangeRow> Rows { get; }

    /// <summary>Each radar once, from the first option in which it held anything, in the order of the options.</summary>
    public ImmutableArray<RangeRow> Radars =>
        [.. Rows.Where(row => row.By.Length > 0).GroupBy(row => (row.By, row.Class, row.Step)).Select(group => group.FirstOrDefault(row => row.Share.Mean > 0) ?? group.First())];

    /// <summary>Null where no ranges were measured.</summary>
    public static RangeTable? Of(OutcomeTable outcomes, int options) =>
        outcomes.Ranges(0).Count == 0 ? null : new(outcomes, options);

    /// <summary>The row of a step that any unit of the option may do, as a launch or a kill; null where it was not measured.</summary>
    public RangeRow? Find(int option, TargetClass kind, RangeStep step) =>
        Rows.FirstOrDefault(row => row.Option == option && row.Class == kind && row.Step == step && row.By.Length == 0);

    /// <summary>For each draw the cross-section that a radar met and the mean range of a step; draws in which it was never reached are left out.</summary>
    public ImmutableArray<(double SquareMetres, double Kilometres)> ByDraw(RangeRow row) =>
    [
        .. _outcomes.Ranges(row.Option).First(step => (step.Key.By, step.Key.Class, step.Key.Step) == (row.By, row.Class, row.Step)).Draws
            .Where(draw => draw.Reached > 0).Select(draw => (draw.SquareMetres, draw.Kilometres / draw.Reached)),
    ];

    private RangeRow Row(int option, RangeColumns step) => new(
        option, step.Key.By, step.Key.Class, step.Key.Step, Quotient(step.Share()), Quotient(step.Distance()), new(step.SquareMetres.Low, step.SquareMetres.High));

    private Estimate Quotient((double[] Values, double[] Divisors) counted) =>
        Estimate.Of(new NestedSample(OutcomeTable.Linear(counted.Values, counted.Divisors), _outcomes.Design)) is { IsDefined: true } estimate
            ? estimate.Within(new(0, double.PositiveInfinity))
            : Estimate.Undefined;
}
