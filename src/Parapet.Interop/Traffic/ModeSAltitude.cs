namespace Parapet.Interop.Traffic;

/// <summary>Altitude codes of Mode S and Mode C [ICAO9871].</summary>
internal static class ModeSAltitude
{
    /// <summary>The code of thirteen bits of a reply; null where it tells none, or in metres, which no aircraft is known to send.</summary>
    public static Length? Of13(int code) => (code & 0x40) != 0 ? null : Of12((code & 0x1f80) >> 1 | (code & 0x3f));

    /// <summary>The code of twelve bits of a squitter: steps of 25 feet, or those of 100 feet of the older code; null where it tells none.</summary>
    public static Length? Of12(int code)
    {
        if (code == 0)
        {
            return null;
        }

        if ((code & 0x10) != 0)
        {
            return TrafficUnits.Feet(((code & 0xfe0) >> 1 | (code & 0xf)) * 25 - 1000);
        }

        return Hundreds(code) is { } hundreds ? TrafficUnits.Feet(hundreds * 100) : null;
    }

    /// <summary>Gillham's code: C1 A1 C2 A2 C4 A4 B1 (Q) B2 D2 B4 D4, of which D, A and B count 500 feet in a reflected code and C 100 feet in one of five.</summary>
    private static int? Hundreds(int code)
    {
        int Bit(int place) => code >> place & 1;
        var (c1, a1, c2, a2, c4, a4) = (Bit(11), Bit(10), Bit(9), Bit(8), Bit(7), Bit(6));
        var (b1, b2, d2, b4, d4) = (Bit(5), Bit(3), Bit(2), Bit(1), Bit(0));
        var reflected = d2 << 7 | d4 << 6 | a1 << 5 | a2 << 4 | a4 << 3 | b1 << 2 | b2 << 1 | b4;
        var fives = Binary(reflected);
        var ones = Binary(c1 << 2 | c2 << 1 | c4);
        if (ones is 0 or 5 or 6)
        {
            return null;
        }

        // Seven stands for five, and every other step runs backwards.
        ones = ones == 7 ? 5 : ones;
        ones = fives % 2 == 1 ? 6 - ones : ones;
        return fives * 5 + ones - 13;
    }

    private static int Binary(int reflected)
    {
        var value = reflected;
        for (var shifted = reflected >> 1; shifted != 0; shifted >>= 1)
        {
            value ^= shifted;
        }

        return value;
    }
}
