namespace Parapet.Interop.Dis.Records;

/// <summary>What the six parameters of <see cref="IffOperation"/> hold for modes 1, 2, 3/A and C [IEEE1278].</summary>
public static class IffParameter
{
    /// <summary>Set while the mode is on.</summary>
    public const ushort On = 1 << 13;

    private const int DigitBits = 3;
    private const int Digits = 4;
    private const int HeightShift = 1;
    private const int HeightMask = 0x7FF;
    private const double FeetPerStep = 100;
    private const double MetresPerFoot = 0.3048;

    /// <summary>A code of modes 2 or 3/A that is on; its first digit lies in the lowest bits.</summary>
    /// <param name="code">Written in decimal, as 7700.</param>
    /// <exception cref="ArgumentOutOfRangeException">A digit is no octal one, or there are more than four.</exception>
    public static ushort OfCode(int code)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(code);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(code, 7777);
        var bits = 0;
        for (var (digit, left) = (Digits - 1, code); digit >= 0; digit--, left /= 10)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(left % 10, 7, nameof(code));
            bits |= left % 10 << (digit * DigitBits);
        }

        return (ushort)(bits | On);
    }

    /// <summary>The code, as 7700; whether it is on is another bit.</summary>
    public static int CodeOf(ushort parameter)
    {
        var code = 0;
        for (var digit = 0; digit < Digits; digit++)
        {
            code = code * 10 + ((parameter >> (digit * DigitBits)) & 7);
        }

        return code;
    }

    /// <summary>A height of mode C that is on, rounded to a hundred feet; beyond 204,700 ft the greatest that there is.</summary>
    public static ushort OfHeight(Length height)
    {
        var steps = (int)Math.Min(Math.Round(Math.Abs(height.Metres) / (FeetPerStep * MetresPerFoot)), HeightMask);
        return (ushort)((steps << HeightShift) | (height.Metres < 0 ? 1 : 0) | On);
    }

    /// <summary>The height that mode C tells; whether it is on is another bit.</summary>
    public static Length HeightOf(ushort parameter)
    {
        var metres = ((parameter >> HeightShift) & HeightMask) * FeetPerStep * MetresPerFoot;
        return Length.FromMetres((parameter & 1) != 0 ? -metres : metres);
    }
}
