using System.Buffers.Binary;
using System.Text;

namespace Parapet.Interop.Wire;

/// <summary>
/// Writes fields of a message of Protocol Buffers [Google2024] from the back to the front, so that the length of a message within is known when its turn comes.
/// What holds its type's default is not written, as the third version wants it.
/// </summary>
/// <param name="bytes">Long enough: what is too much for it throws.</param>
internal ref struct ProtobufWriter(Span<byte> bytes)
{
    private readonly Span<byte> _bytes = bytes;
    private int _begin = bytes.Length;

    /// <summary>How many bytes are written.</summary>
    public readonly int Length => _bytes.Length - _begin;

    /// <summary>What is written, from the first field to the last.</summary>
    public readonly ReadOnlySpan<byte> Written => _bytes[_begin..];

    public void Text(int field, string value)
    {
        if (value.Length > 0)
        {
            var length = Encoding.UTF8.GetByteCount(value);
            Encoding.UTF8.GetBytes(value, Before(length));
            Tag(field, length);
        }
    }

    public void Double(int field, double value)
    {
        // Minus nought is not the default.
        if (BitConverter.DoubleToUInt64Bits(value) != 0)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(Before(8), value);
            Varint((ulong)(field << 3 | 1));
        }
    }

    /// <summary>A field with presence: written whatever it holds.</summary>
    public void Given(int field, double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(Before(8), value);
        Varint((ulong)(field << 3 | 1));
    }

    /// <inheritdoc cref="Given(int, double)"/>
    public void Given(int field, float value)
    {
        BinaryPrimitives.WriteSingleLittleEndian(Before(4), value);
        Varint((ulong)(field << 3 | 5));
    }

    public void Whole(int field, ulong value)
    {
        if (value != 0)
        {
            Varint(value);
            Varint((ulong)(field << 3));
        }
    }

    /// <summary>Fields as they were read.</summary>
    public void Raw(ReadOnlySpan<byte> fields) => fields.CopyTo(Before(fields.Length));

    /// <summary>Makes what was written since a length into a message within.</summary>
    /// <param name="since">What <see cref="Length"/> was then.</param>
    public void Close(int field, int since) => Tag(field, Length - since);

    /// <summary>A number by itself.</summary>
    public void Varint(ulong value) => ProtobufVarint.Write(Before(ProtobufVarint.SizeOf(value)), value);

    private void Tag(int field, int length)
    {
        Varint((ulong)length);
        Varint((ulong)(field << 3 | 2));
    }

    private Span<byte> Before(int length)
    {
        _begin -= length;
        return _bytes.Slice(_begin, length);
    }
}
