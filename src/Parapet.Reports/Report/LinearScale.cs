namespace Parapet.Studies.Report;

/// <summary>Values laid along an axis of a chart.</summary>
internal sealed class LinearScale
{
    private readonly double _from;
    private readonly double _to;

    /// <param name="low">Value at <paramref name="from"/>.</param>
    /// <param name="high">Value at <paramref name="to"/>; where it is not above <paramref name="low"/>, a scale about that value is made.</param>
    public LinearScale(double low, double high, double from, double to)
    {
        (_from, _to) = (from, to);
        (Low, High) = high > low ? (low, high) : (low - 1, low + 1);
    }

    public double Low { get; }

    public double High { get; }

    public double this[double value] => _from + (value - Low) / (High - Low) * (_to - _from);

    /// <summary>As this, held inside the axis.</summary>
    public double Inside(double value) => this[Math.Clamp(value, Low, High)];

    /// <summary>Ends moved outwards to round values.</summary>
    public static LinearScale Round(double low, double high, double from, double to)
    {
        var step = Step(low, high);
        return new(Math.Floor(low / step + 1e-9) * step, Math.Ceiling(high / step - 1e-9) * step, from, to);
    }

    /// <summary>Round values inside, four to nine of them: 1, 2 or 5 times a power of ten apart.</summary>
    public IEnumerable<double> Ticks()
    {
        var step = Step(Low, High);
        for (var count = Math.Ceiling(Low / step - 1e-9); count * step <= High + 1e-9 * step; count++)
        {
            yield return count * step;
        }
    }

    private static double Step(double low, double high)
    {
        var rough = Math.Max(high - low, 1e-12) / 5;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return (rough / power) switch { < 1.5 => 1, < 3.5 => 2, < 7.5 => 5, _ => 10 } * power;
    }
}
