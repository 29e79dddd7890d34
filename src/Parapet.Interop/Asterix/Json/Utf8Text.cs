using System.Buffers.Binary;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parapet.Interop.Asterix.Json;

/// <summary>A growing text in UTF-8: numbers and strings as JSON has them, without memory of their own.</summary>
internal sealed class Utf8Text
{
    /// <summary>Longer than any number.</summary>
    private const int NumberRoom = 32;

    private const int OctetsOfAPair = 2;

    /// <summary>The two digits of each number below a hundred, as a machine word is written.</summary>
    private static readonly ushort[] s_pairs = [.. Enumerable.Range(0, 100).Select(number => Pair("0123456789", number / 10, number % 10))];

    /// <summary>As <see cref="s_pairs"/>, of the two hexadecimal digits of each octet.</summary>
    private static readonly ushort[] s_hexadecimal = [.. Enumerable.Range(0, 256).Select(octet => Pair("0123456789ABCDEF", octet / 16, octet % 16))];

    private static readonly long[] s_powersOfTen = [.. Enumerable.Range(0, 19).Select(power => (long)Math.Pow(10, power))];

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

    /// <summary>A text that is ready, without as many of its first letters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(in ReadyText text, int without)
    {
        var length = text.Length - without;
        if (length + ReadyText.Step > _bytes.Length - Length)
        {
            Grow(length + ReadyText.Step);
        }

        // What a step copies beyond the text is written over by what follows.
        ref var from = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(text.Octets), without);
        ref var to = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bytes), Length);
        for (nuint at = 0; at < (uint)length; at += ReadyText.Step)
        {
            Vector256.LoadUnsafe(ref from, at).StoreUnsafe(ref to, at);
        }

        Length += length;
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
    /// <param name="digits">0 to 18.</param>
    public void WriteDecimal(long steps, int digits)
    {
        if (steps < 0)
        {
            Write((byte)'-');
            steps = -steps;
        }

        if (digits == 0)
        {
            Write((ulong)steps);
            return;
        }

        var (whole, left) = Math.DivRem((ulong)steps, (ulong)s_powersOfTen[digits]);
        Write(whole);
        if (left == 0)
        {
            return;
        }

        var room = Room(NumberRoom);
        room[0] = (byte)'.';
        var at = digits + 1;
        for (; at > OctetsOfAPair; left /= 100)
        {
            at -= OctetsOfAPair;
            BinaryPrimitives.WriteUInt16LittleEndian(room[at..], s_pairs[(int)(left % 100)]);
        }

        if (at == OctetsOfAPair)
        {
            room[1] = (byte)('0' + left);
        }

        var length = digits + 1;
        while (room[length - 1] == '0')
        {
            length--;
        }

        Length += length;
    }

    /// <summary>In quotes, the digits as many as the bits make.</summary>
    public void WriteHexadecimal(ulong raw, int bits)
    {
        var digits = (bits + 3) / 4;
        var room = Room(NumberRoom);
        room[0] = (byte)'"';
        for (var at = digits; at > 0; at--, raw >>= 4)
        {
            room[at] = (byte)(s_hexadecimal[(int)raw & 15] >> 8);
        }

        room[digits + 1] = (byte)'"';
        Length += digits + 2;
    }

    public void WriteHexadecimal(ReadOnlySpan<byte> octets)
    {
        var room = Room((octets.Length * OctetsOfAPair) + 2);
        room[0] = (byte)'"';
        for (var i = 0; i < octets.Length; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(room[((i * OctetsOfAPair) + 1)..], s_hexadecimal[octets[i]]);
        }

        room[(octets.Length * OctetsOfAPair) + 1] = (byte)'"';
        Length += (octets.Length * OctetsOfAPair) + 2;
    }

    public void WriteOctal(ulong raw, int bits)
    {
        var digits = (bits + 2) / 3;
        var room = Room(NumberRoom);
        room[0] = (byte)'"';
        for (var at = digits; at > 0; at--, raw >>= 3)
        {
            room[at] = (byte)('0' + (raw & 7));
        }

        room[digits + 1] = (byte)'"';
        Length += digits + 2;
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

    private static ushort Pair(string digits, int first, int second) => (ushort)(digits[first] | (digits[second] << 8));

    private void Grow(int count) => Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
}
