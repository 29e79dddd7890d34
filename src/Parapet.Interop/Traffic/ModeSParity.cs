namespace Parapet.Interop.Traffic;

/// <summary>The parity of Mode S: the rest of a division by a polynomial of the 24th degree [ICAO9871].</summary>
internal static class ModeSParity
{
    private const uint Polynomial = 0x1fff409;

    private static readonly uint[] s_table = Table();

    /// <summary>What the last three bytes leave over of the parity of those before: nought where the message is whole and tells its address openly, else the address.</summary>
    public static uint RestOf(ReadOnlySpan<byte> message)
    {
        var rest = 0u;
        foreach (var value in message[..^3])
        {
            rest = ((rest << 8) ^ s_table[(rest >> 16 ^ value) & 0xff]) & 0xffffff;
        }

        return rest ^ (uint)(message[^3] << 16 | message[^2] << 8 | message[^1]);
    }

    private static uint[] Table()
    {
        var table = new uint[256];
        for (var value = 0u; value < 256; value++)
        {
            var rest = value << 16;
            for (var bit = 0; bit < 8; bit++)
            {
                rest = (rest & 0x800000) != 0 ? rest << 1 ^ Polynomial : rest << 1;
            }

            table[value] = rest & 0xffffff;
        }

        return table;
    }
}
