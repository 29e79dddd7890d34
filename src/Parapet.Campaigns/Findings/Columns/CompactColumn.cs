namespace Parapet.Campaigns.Findings.Columns;

/// <summary>
/// Numbers one after another, every bit kept and few bytes needed: a stretch of them is held in the narrowest type that holds each
/// of them exactly. Counts of a raid take a byte each, a value that is always the same takes nothing.
/// </summary>
internal sealed class CompactColumn
{
    private const int Stretch = 1024;

    private readonly List<Array> _full = [];
    private double[] _last = [];

    public int Count { get; private set; }

    public void Add(double value)
    {
        if (Count % Stretch == 0 && Count > 0)
        {
            _full.Add(Narrow(_last));
        }

        if (Count % Stretch == _last.Length)
        {
            Array.Resize(ref _last, Math.Min(Stretch, Math.Max(16, 2 * _last.Length)));
        }

        _last[Count++ % Stretch] = value;
    }

    /// <summary>All of them, in the order in which they came.</summary>
    public double[] ToArray()
    {
        var values = new double[Count];
        for (var stretch = 0; stretch < _full.Count; stretch++)
        {
            Widen(_full[stretch], values.AsSpan(stretch * Stretch, Stretch));
        }

        _last.AsSpan(0, Count - _full.Count * Stretch).CopyTo(values.AsSpan(_full.Count * Stretch));
        return values;
    }

    private static Array Narrow(double[] values)
    {
        if (values.All(value => Same(value, values[0])))
        {
            return new[] { values[0] };
        }

        if (values.All(value => Same((byte)value, value)))
        {
            return Array.ConvertAll(values, value => (byte)value);
        }

        if (values.All(value => Same((ushort)value, value)))
        {
            return Array.ConvertAll(values, value => (ushort)value);
        }

        return values.All(value => Same((float)value, value)) ? Array.ConvertAll(values, value => (float)value) : values.ToArray();
    }

    private static void Widen(Array narrow, Span<double> values)
    {
        switch (narrow)
        {
            case double[] { Length: 1 } same:
                values.Fill(same[0]);
                break;
            case double[] wide:
                wide.CopyTo(values);
                break;
            case byte[] bytes:
                for (var index = 0; index < bytes.Length; index++)
                {
                    values[index] = bytes[index];
                }

                break;
            case ushort[] counts:
                for (var index = 0; index < counts.Length; index++)
                {
                    values[index] = counts[index];
                }

                break;
            case float[] singles:
                for (var index = 0; index < singles.Length; index++)
                {
                    values[index] = singles[index];
                }

                break;
        }
    }

    private static bool Same(double a, double b) => BitConverter.DoubleToInt64Bits(a) == BitConverter.DoubleToInt64Bits(b);
}
