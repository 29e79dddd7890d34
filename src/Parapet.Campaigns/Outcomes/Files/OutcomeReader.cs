using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Parapet.Campaigns.Outcomes.Files;

/// <summary>What <see cref="OutcomeWriter"/> wrote, read again. Whatever the bytes, it ends, and holds no more than they could tell of.</summary>
internal sealed class OutcomeReader(byte[] bytes) : IOutcomeFields
{
    private const int BitsOfByte = 7;
    private const int LastShift = 63;

    private int _place;

    /// <summary>Whether everything has been read.</summary>
    public bool IsAtEnd => Left == 0;

    private int Left => bytes.Length - _place;

    /// <exception cref="InvalidDataException">The bytes are no such field.</exception>
    public long Whole(long value)
    {
        var coded = Coded();
        return (long)(coded >> 1) ^ -(long)(coded & 1);
    }

    /// <inheritdoc cref="Whole"/>
    public double Real(double value) => BitConverter.Int64BitsToDouble(BinaryPrimitives.ReadInt64LittleEndian(Next(sizeof(long))));

    /// <inheritdoc cref="Whole"/>
    public string Text(string value) => Encoding.UTF8.GetString(Next(Coded()));

    /// <inheritdoc cref="Whole"/>
    public ImmutableArray<T> Each<T>(ImmutableArray<T> values, Func<IOutcomeFields, T?, T> element)
    {
        var count = Whole(0);

        // Every element takes a byte at least.
        if (count < 0 || count > Left)
        {
            throw new InvalidDataException($"{count} elements in {Left} bytes");
        }

        var read = ImmutableArray.CreateBuilder<T>();
        for (var i = 0L; i < count; i++)
        {
            read.Add(element(this, default));
        }

        return read.DrainToImmutable();
    }

    /// <summary>Seven bits a byte, the lowest first; the highest bit says that another follows.</summary>
    private ulong Coded()
    {
        var coded = 0UL;
        for (var shift = 0; shift <= LastShift; shift += BitsOfByte)
        {
            var next = Next(1)[0];
            coded |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return shift < LastShift || next <= 1 ? coded : throw Ended();
            }
        }

        throw Ended();
    }

    private ReadOnlySpan<byte> Next(ulong count)
    {
        if (count > (ulong)Left)
        {
            throw Ended();
        }

        var next = bytes.AsSpan(_place, (int)count);
        _place += (int)count;
        return next;
    }

    private static InvalidDataException Ended() => new("the bytes end within a field, or are none");
}
