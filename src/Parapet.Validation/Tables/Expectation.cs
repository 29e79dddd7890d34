namespace Parapet.Validation.Tables;

/// <summary>What one column of a reference table holds, and how close a model must come to it.</summary>
/// <param name="Column">The column's name in the file.</param>
/// <param name="Meaning">What the column holds, with its unit.</param>
/// <param name="Tolerance">Positive: in the column's unit or, where relative, as a share of the expected value.</param>
/// <param name="IsRelative">Whether the tolerance is a share of the expected value.</param>
/// <param name="Reason">Why the tolerance is that: the digits printed, a rounding of the source, a term it leaves out.</param>
public sealed record Expectation(string Column, string Meaning, double Tolerance, bool IsRelative, string Reason)
{
    /// <summary>The tolerance in the column's unit, for one expected value.</summary>
    public double AllowedAt(double expected) => IsRelative ? Tolerance * Math.Abs(expected) : Tolerance;
}
