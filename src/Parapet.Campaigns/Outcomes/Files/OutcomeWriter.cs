using System.Collections.Immutable;

namespace Parapet.Campaigns.Outcomes.Files;

/// <summary>Fields to bytes: whole numbers seven bits a byte, others in eight bytes, texts in UTF-8.</summary>
internal sealed class OutcomeWriter(Stream stream) : IOutcomeFields, IDisposable
{
    private readonly BinaryWriter _writer = new(stream);

    public long Whole(long value)
    {
        // Small numbers of either sign take few bytes.
        _writer.Write7BitEncodedInt64(value << 1 ^ value >> 63);
        return value;
    }

    public double Real(double value)
    {
        _writer.Write(BitConverter.DoubleToInt64Bits(value));
        return value;
    }

    public string Text(string value)
    {
        _writer.Write(value);
        return value;
    }

    public ImmutableArray<T> Each<T>(ImmutableArray<T> values, Func<IOutcomeFields, T?, T> element)
    {
        Whole(values.Length);
        foreach (var value in values)
        {
            element(this, value);
        }

        return values;
    }

    public void Dispose() => _writer.Dispose();
}
