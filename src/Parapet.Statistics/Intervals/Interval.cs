namespace Parapet.Statistics.Intervals;

/// <summary>A range of values; both ends NaN where it cannot be told.</summary>
public readonly record struct Interval(double Low, double High)
{
    public static Interval Unknown => new(double.NaN, double.NaN);

    public bool IsKnown => !double.IsNaN(Low);

    public double Width => High - Low;

    /// <summary>Whether a value lies in it, ends included; never where it is unknown.</summary>
    public bool Contains(double value) => Low <= value && value <= High;

    /// <summary>Both ends moved into the bounds; unknown where it is unknown.</summary>
    public Interval Within(Interval bounds) => new(Math.Clamp(Low, bounds.Low, bounds.High), Math.Clamp(High, bounds.Low, bounds.High));
}
