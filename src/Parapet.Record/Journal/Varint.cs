namespace Parapet.Record.Journal;

/// <summary>Whole numbers in as few bytes as they need: seven bits a byte, the lowest first, the top bit set where more follow.</summary>
internal static class Varint
{
    private const int MostBytes = 10;

    public static void Write(List<byte> into, ulong value)
    {
        while (value >= 0x80)
        {
            into.Add((byte)(value | 0x80));
            value >>= 7;
        }

        into.Add((byte)value);
    }

    /// <exception cref="InvalidDataException">The bytes end within the number, or it is longer than any.</exception>
    public static ulong Read(ReadOnlySpan<byte> bytes, ref int place)
    {
        var value = 0UL;
        for (var i = 0; i < MostBytes; i++)
        {
            if (place >= bytes.Length)
            {
                throw new InvalidDataException("a column ends within a number");
            }

            var next = bytes[place++];
            value |= (ulong)(next & 0x7F) << 7 * i;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw new InvalidDataException($"a number of more than {MostBytes} bytes");
    }

    /// <summary>Small numbers of either sign to small numbers without one.</summary>
    public static ulong ZigZag(long value) => (ulong)(value << 1 ^ value >> 63);

    public static long UnZigZag(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);
}
