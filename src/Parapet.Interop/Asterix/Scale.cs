namespace Parapet.Interop.Asterix;

/// <summary>What the least significant bit of a field is worth, as a fraction so that values come out correctly rounded, and in which unit.</summary>
/// <param name="Numerator">Above nothing.</param>
/// <param name="Denominator">Above nothing.</param>
/// <param name="Unit">As the standard writes it; empty for a bare number.</param>
/// <param name="IsSigned">Whether the bits are in two's complement.</param>
public readonly record struct Scale(long Numerator, long Denominator, string Unit, bool IsSigned)
{
    /// <summary>Of the least significant bit.</summary>
    public double Step => Numerator / (double)Denominator;

    /// <summary>Whether the raw number is the value.</summary>
    internal bool IsWhole => Numerator == 1 && Denominator == 1;
}
