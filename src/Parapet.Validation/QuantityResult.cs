using System.Collections.Immutable;
using Parapet.Validation.Tables;

namespace Parapet.Validation;

/// <summary>All cases of one column of a reference table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Expectation">The column, and how close a model must come.</param>
/// <param name="Cases">In the table's order; at least one.</param>
public sealed record QuantityResult(ReferenceTable Table, Expectation Expectation, ImmutableArray<CaseResult> Cases)
{
    public int Judged => Cases.Count(result => result.IsJudged);

    public int Out => Cases.Count(result => result.IsJudged && !result.Holds);

    /// <summary>The judged case with the least margin; where no case is judged, the first.</summary>
    public CaseResult Worst => Cases.Where(result => result.IsJudged).MinBy(Badness) ?? Cases[0];

    // An answer that is no number is worse than any error.
    private static double Badness(CaseResult result) => double.IsNaN(result.Margin) ? double.NegativeInfinity : result.Margin;
}
