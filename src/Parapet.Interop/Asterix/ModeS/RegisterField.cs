namespace Parapet.Interop.Asterix.ModeS;

/// <summary>One field of a register that aircraft send.</summary>
/// <param name="Name">A validity bit bears the name of what it speaks of, and <c>.VALID</c>.</param>
/// <param name="Bit">Its first, counted from 1.</param>
/// <param name="Bits">Its length.</param>
/// <param name="Scale">Null where the raw number says all.</param>
/// <param name="From">What the value is counted from, in the unit of the scale.</param>
/// <param name="ValidityBit">The bit, counted from 1, that says whether the value holds; 0 where it always does.</param>
public sealed record RegisterField(string Name, int Bit, int Bits, Scale? Scale, double From, int ValidityBit)
{
    private const int RegisterBits = 56;

    /// <summary>Whether it says that another holds.</summary>
    public bool IsValidity => Name.EndsWith(".VALID", StringComparison.Ordinal);

    /// <summary>The bits as they were sent.</summary>
    /// <param name="register">The 56 bits, at the right.</param>
    public ulong Raw(ulong register) => (register >> (RegisterBits - (Bit - 1) - Bits)) & ((1UL << Bits) - 1);

    /// <summary>The value in the unit of the scale; null where the aircraft says that it does not hold.</summary>
    /// <param name="register">The 56 bits, at the right.</param>
    public double? Value(ulong register)
    {
        if (ValidityBit > 0 && ((register >> (RegisterBits - ValidityBit)) & 1) == 0)
        {
            return null;
        }

        var raw = Raw(register);
        if (Scale is not { } scale)
        {
            return raw;
        }

        var number = scale.IsSigned ? (long)(raw << (64 - Bits)) >> (64 - Bits) : (long)raw;
        return From + ((double)(number * scale.Numerator) / scale.Denominator);
    }
}
