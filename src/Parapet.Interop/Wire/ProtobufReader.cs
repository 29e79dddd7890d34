using System.Buffers.Binary;
using System.Text;

namespace Parapet.Interop.Wire;

/// <summary>Goes through the fields of a message of Protocol Buffers [Google2024], which nothing in it can lead astray: it stops at the first fault.</summary>
/// <param name="bytes">The whole of what was handed in.</param>
/// <param name="begin">Where the message begins in it.</param>
/// <param name="end">Where it ends.</param>
internal ref struct ProtobufReader(ReadOnlySpan<byte> bytes, int begin, int end)
{
    private static readonly UTF8Encoding s_text = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Of the next byte, from the first of what was handed in.</summary>
    public int Offset { get; private set; } = begin;

    /// <summary>Why it stopped; null where it did not.</summary>
    public WireFault? Fault { get; private set; }

    /// <summary>The number of the field that was found last.</summary>
    public int Field { get; private set; }

    /// <summary>How its value is written: 0 a varint, 1 eight bytes, 2 so many bytes, 5 four bytes.</summary>
    public int Form { get; private set; }

    /// <summary>The value of a varint, or the bits of four or eight bytes.</summary>
    public ulong Bits { get; private set; }

    /// <summary>Where the value of a field of many bytes begins.</summary>
    public int Begin { get; private set; }

    /// <summary>Where the field that was found last begins, its number included.</summary>
    public int FieldBegin { get; private set; }

    /// <summary>All of the field that was found last.</summary>
    public readonly ReadOnlySpan<byte> Whole => _bytes[FieldBegin..Offset];

    public readonly double Double => BitConverter.UInt64BitsToDouble(Bits);

    /// <summary>Finds the next field and passes over its value; false at the end and at a fault.</summary>
    public bool Next()
    {
        if (Fault is not null || Offset >= end)
        {
            return false;
        }

        FieldBegin = Offset;
        if (!Varint("the number of a field", out var tag))
        {
            return false;
        }

        Field = (int)(tag >> 3);
        Form = (int)(tag & 7);
        if (tag > uint.MaxValue || Field is 0 || tag >> 3 > 536_870_911)
        {
            return Fail(FieldBegin, "the number of a field", $"{tag >> 3}; allowed: 1 to 536870911");
        }

        return Value();
    }

    /// <summary>The text of a field of many bytes; empty at a fault.</summary>
    public string Text(string item)
    {
        try
        {
            return s_text.GetString(_bytes[Begin..Offset]);
        }
        catch (DecoderFallbackException)
        {
            Fail(Begin, item, "no valid UTF-8");
            return "";
        }
    }

    /// <summary>Stops at a fault that a message within found.</summary>
    public void Stop(WireFault? fault) => Fault ??= fault;

    private bool Value()
    {
        switch (Form)
        {
            case 0:
                var read = Varint($"field {Field}", out var bits);
                Bits = bits;
                return read;
            case 1:
                return Fixed(8);
            case 2:
                if (!Varint($"the length of field {Field}", out var length))
                {
                    return false;
                }

                if (length > (ulong)(end - Offset))
                {
                    return Fail(Offset, $"field {Field}", $"{length} bytes long, of which {end - Offset} are there");
                }

                Begin = Offset;
                Offset += (int)length;
                return true;
            case 5:
                return Fixed(4);
            default:
                return Fail(FieldBegin, $"field {Field}", $"a value of form {Form}; allowed: 0, 1, 2, 5");
        }
    }

    private bool Fixed(int width)
    {
        if (end - Offset < width)
        {
            return Fail(Offset, $"field {Field}", $"{width} bytes long, of which {end - Offset} are there");
        }

        Bits = width == 8 ? BinaryPrimitives.ReadUInt64LittleEndian(_bytes[Offset..]) : BinaryPrimitives.ReadUInt32LittleEndian(_bytes[Offset..]);
        Offset += width;
        return true;
    }

    private bool Varint(string item, out ulong value)
    {
        var begin = Offset;
        var read = ProtobufVarint.Read(_bytes[begin..end], out value);
        Offset = begin + Math.Max(0, read);
        return read > 0 || Fail(begin, item, read == 0 ? "a number that is cut off" : "a number of more than 64 bits");
    }

    private bool Fail(int offset, string item, string reason)
    {
        Fault ??= new(offset, item, reason);
        return false;
    }
}
