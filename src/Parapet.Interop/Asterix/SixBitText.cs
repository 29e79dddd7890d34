namespace Parapet.Interop.Asterix;

/// <summary>Letters of six bits, as aircraft send their call signs: A to Z from 1, digits from 48, a space at 32.</summary>
/// <remarks>ICAO Annex 10 volume IV, table 3-7.</remarks>
internal static class SixBitText
{
    private const int LetterBits = 6;

    /// <summary>By code; a question mark for codes without a letter.</summary>
    private static ReadOnlySpan<byte> Letters => "?ABCDEFGHIJKLMNOPQRSTUVWXYZ????? ???????????????0123456789??????"u8;

    /// <summary>Whether every code has a letter; a whole field of nothing stands for "not known".</summary>
    public static bool IsText(ulong raw, int bits)
    {
        for (var shift = bits - LetterBits; shift >= 0 && raw != 0; shift -= LetterBits)
        {
            if (Letters[(int)(raw >> shift) & 0x3f] == '?')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes the letters in ASCII.</summary>
    public static void Write(ulong raw, int bits, Span<byte> into)
    {
        for (var at = 0; at < bits / LetterBits; at++)
        {
            into[at] = Letters[(int)(raw >> (bits - LetterBits - (at * LetterBits))) & 0x3f];
        }
    }

    /// <summary>The codes of a text, filled up with spaces; null where a letter has none.</summary>
    public static ulong? Parse(ReadOnlySpan<char> text, int bits)
    {
        var raw = 0UL;
        for (var at = 0; at < bits / LetterBits; at++)
        {
            var letter = at < text.Length ? text[at] : ' ';
            var code = char.IsAscii(letter) && letter != '?' ? Letters.IndexOf((byte)char.ToUpperInvariant(letter)) : -1;
            if (code < 0)
            {
                return null;
            }

            raw = (raw << LetterBits) | (uint)code;
        }

        return text.Length > bits / LetterBits ? null : raw;
    }
}
