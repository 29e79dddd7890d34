using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace Parapet.Interop.Asterix.Json;

/// <summary>A growing text in UTF-8: numbers and strings as JSON has them, without memory of their own.</summary>
internal sealed class Utf8Text
{
    /// <summary>Longer than any number.</summary>
    private const int NumberRoom = 32;

    private byte[] _bytes = new byte[4096];

    /// <summary>Of what has been written.</summary>
    public int Length { get; set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(byte letter)
    {
        if (Length == _bytes.Length)
        {
            Grow(1);
        }

        _bytes[Length++] = letter;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> text)
    {
        if (text.Length > _bytes.Length - Length)
        {
            Grow(text.Length);
        }

        text.CopyTo(_bytes.AsSpan(Length));
        Length += text.Length;
    }

    public void Write(long number)
    {
        Utf8Formatter.TryFormat(number, Room(NumberRoom), out var written);
        Length += written;
    }

    public void Write(ulong number)
    {
        if (number < 10)
        {
            Write((byte)('0' + number));
            return;
        }

        Utf8Formatter.TryFormat(number, Room(NumberRoom), out var written);
        Length += written;
    }

    /// <summary>The shortest text that reads back to the same number.</summary>
    public void Write(double number)
    {
        number.TryFormat(Room(NumberRoom), out var written);
        Length += written;
    }

    /// <summary>A number of whole steps of 10^-digits, in full and without a nought at its end.</summary>
    public void WriteDecimal(long steps, int digits)
    {
        if (steps < 0)
        {
            Write((byte)'-');
            steps = -steps;
        }

        while (digits > 0 && steps % 10 == 0)
        {
            steps /= 10;
            digits--;
        }

        if (digits == 0)
        {
            Write(steps);
            return;
        }

        var room = Room(NumberRoom);
        var at = NumberRoom;
        var left = steps;
        for (var i = 0; i < digits; i++)
        {
            (left, var digit) = Math.DivRem(left, 10);
            room[--at] = (byte)('0' + digit);
        }

        room[--at] = (byte)'.';
        do
        {
            (left, var digit) = Math.DivRem(left, 10);
            room[--at] = (byte)('0' + digit);
        }
        while (left > 0);
        room[at..NumberRoom].CopyTo(room);
        Length += NumberRoom - at;
    }

    /// <summary>In quotes, the digits as many as the bits make.</summary>
    public void WriteHexadecimal(ulong raw, int bits)
    {
        Write((byte)'"');
        for (var shift = ((bits + 3) / 4 * 4) - 4; shift >= 0; shift -= 4)
        {
            Write("0123456789ABCDEF"u8[(int)(raw >> shift) & 15]);
        }

        Write((byte)'"');
    }

    public void WriteHexadecimal(ReadOnlySpan<byte> octets)
    {
        Write((byte)'"');
        foreach (var octet in octets)
        {
            Write("0123456789ABCDEF"u8[octet >> 4]);
            Write("0123456789ABCDEF"u8[octet & 15]);
        }

        Write((byte)'"');
    }

    public void WriteOctal(ulong raw, int bits)
    {
        Write((byte)'"');
        for (var shift = ((bits + 2) / 3 * 3) - 3; shift >= 0; shift -= 3)
        {
            Write((byte)('0' + ((raw >> shift) & 7)));
        }

        Write((byte)'"');
    }

    /// <summary>One letter of a string in quotes; what is no letter of ASCII as its number.</summary>
    public void WriteLetter(byte letter)
    {
        if (letter is >= 0x20 and < 0x7f and not (byte)'"' and not (byte)'\\')
        {
            Write(letter);
            return;
        }

        Write("\\u00"u8);
        Write("0123456789ABCDEF"u8[letter >> 4]);
        Write("0123456789ABCDEF"u8[letter & 15]);
    }

    public Span<byte> Room(int count)
    {
        if (count > _bytes.Length - Length)
        {
            Grow(count);
        }

        return _bytes.AsSpan(Length);
    }

    private void Grow(int count) => Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
}
