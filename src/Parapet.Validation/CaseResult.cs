using Parapet.Validation.Tables;

namespace Parapet.Validation;

/// <summary>One expected value beside the computed one.</summary>
/// <param name="Case">The case's name in its table.</param>
/// <param name="Expected">In the unit of its column, as are the next three.</param>
/// <param name="Computed">NaN where the model gave no answer.</param>
/// <param name="Tolerance">The largest error allowed.</param>
/// <param name="Outside">Why the model does not claim this case; empty where it does.</param>
public sealed record CaseResult(string Case, double Expected, double Computed, double Tolerance, string Outside)
{
    public double Error => Math.Abs(Computed - Expected);

    /// <summary>The share of the tolerance that the error leaves: 1 without error, 0 at its limit, negative beyond.</summary>
    public double Margin => 1 - Error / Tolerance;

    /// <summary>False for a case that the model does not claim.</summary>
    public bool IsJudged => Outside.Length == 0;

    /// <summary>Whether the error is within the tolerance, its end included; never for an error that is no number.</summary>
    public bool Holds => Error <= Tolerance;

    internal static CaseResult Of(ReferenceRow row, Expectation expectation, double computed)
    {
        var expected = row.Number(expectation.Column);
        return new CaseResult(row.Name, expected, computed, expectation.AllowedAt(expected), row.Outside);
    }
}
