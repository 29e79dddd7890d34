namespace Parapet.Statistics.Intervals;

/// <summary>A range of values; both ends NaN where it cannot be told.</summary>
public readonly record struct Interval(double Low, double High)
{
    public static Interval Unknown => new(double.NaN, double.NaN);

    public bool IsKnown => !double.IsNaN(Low);

    public double Width => High - Low;

    public bool Contains(double value) => Low <= value && value <= High;

    public Interval Within(double floor, double ceiling) => new(Math.Clamp(Low, floor, ceiling), Math.Clamp(High, floor, ceiling));
}
