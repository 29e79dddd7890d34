using System.Collections.Immutable;

namespace Parapet.Campaigns.Outcomes.Files;

/// <summary>What <see cref="OutcomeWriter"/> wrote, read again. Whatever the bytes, it ends, and holds no more than they could tell of.</summary>
internal sealed class OutcomeReader(byte[] bytes) : IOutcomeFields, IDisposable
{
    private readonly BinaryReader _reader = new(new MemoryStream(bytes, writable: false));

    /// <summary>Whether everything has been read.</summary>
    public bool IsAtEnd => Left == 0;

    private long Left => _reader.BaseStream.Length - _reader.BaseStream.Position;

    /// <exception cref="InvalidDataException">The bytes are no such field.</exception>
    public long Whole(long value) => Take(() =>
    {
        var coded = _reader.Read7BitEncodedInt64();
        return (long)((ulong)coded >> 1) ^ -(coded & 1);
    });

    /// <inheritdoc cref="Whole"/>
    public double Real(double value) => Take(() => BitConverter.Int64BitsToDouble(_reader.ReadInt64()));

    /// <inheritdoc cref="Whole"/>
    public string Text(string value) => Take(_reader.ReadString);

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

    public void Dispose() => _reader.Dispose();

    private static T Take<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is EndOfStreamException or FormatException or IOException or ArgumentException)
        {
            throw new InvalidDataException("the bytes end within a field, or are none", exception);
        }
    }
}
