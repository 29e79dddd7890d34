namespace Parapet.Interop.Wire;

/// <summary>Whole numbers of Protocol Buffers: seven bits a byte, the lowest first, the top bit where more follow.</summary>
internal static class ProtobufVarint
{
    /// <summary>How many bytes it took; 0 where it is cut off, -1 where it has more than 64 bits.</summary>
    public static int Read(ReadOnlySpan<byte> bytes, out ulong value)
    {
        value = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (i == 9 && bytes[i] > 1)
            {
                return -1;
            }

            value |= (ulong)(bytes[i] & 0x7f) << (7 * i);
            if (bytes[i] < 0x80)
            {
                return i + 1;
            }
        }

        return 0;
    }

    public static int SizeOf(ulong value) => (Math.Max(1, 64 - System.Numerics.BitOperations.LeadingZeroCount(value)) + 6) / 7;

    /// <summary>How many bytes it took.</summary>
    public static int Write(Span<byte> bytes, ulong value)
    {
        var i = 0;
        for (; value >= 0x80; value >>= 7)
        {
            bytes[i++] = (byte)(value | 0x80);
        }

        bytes[i++] = (byte)value;
        return i;
    }
}
