namespace Parapet.Interop.Asterix.Messages;

/// <summary>Who sent a message.</summary>
/// <param name="Area">The system area code (SAC).</param>
/// <param name="System">The system identification code (SIC).</param>
public readonly record struct DataSource(byte Area, byte System);

/// <summary>A reply code of a transponder.</summary>
/// <param name="Code">Twelve bits; written as four octal digits.</param>
/// <param name="IsNotValidated">Whether it was not confirmed by more replies (V).</param>
/// <param name="IsGarbled">Whether replies overlapped (G).</param>
/// <param name="IsSmoothed">Whether it is the tracker's and not of this reply (L).</param>
public readonly record struct ReplyCode(ushort Code, bool IsNotValidated = false, bool IsGarbled = false, bool IsSmoothed = false)
{
    /// <summary>As in 7000.</summary>
    public override string ToString() => Convert.ToString(Code & 0xfff, 8).PadLeft(4, '0');
}

/// <summary>What an aircraft calls itself: eight letters of six bits.</summary>
/// <param name="Raw">As it is sent.</param>
public readonly record struct CallSign(ulong Raw)
{
    private const int Letters = 8;
    private const int Bits = 48;

    /// <summary>A text of up to eight capital letters, digits and spaces; null of any other.</summary>
    public static CallSign? Parse(string text) => SixBitText.Parse(text, Bits) is { } raw ? new CallSign(raw) : null;

    /// <summary>Without the spaces at its end.</summary>
    public override string ToString()
    {
        Span<byte> letters = stackalloc byte[Letters];
        SixBitText.Write(Raw, Bits, letters);
        return System.Text.Encoding.ASCII.GetString(letters).TrimEnd();
    }
}
