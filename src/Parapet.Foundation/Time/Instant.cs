namespace Parapet.Foundation.Time;

/// <summary>A moment, as whole nanoseconds since the scenario's start. Integer, so that equal times are equal on every machine.</summary>
public readonly record struct Instant(long Nanoseconds) : IComparable<Instant>
{
    public static Instant Start => default;

    /// <summary>Later than every moment of a run. A span added to it wraps around into the past.</summary>
    public static Instant Never => new(long.MaxValue);

    public double Seconds => Nanoseconds * 1e-9;

    /// <summary>Rounded to the nearest nanosecond. Valid to about 292 years.</summary>
    public static Instant FromSeconds(double value) => new((long)Math.Round(value * 1e9));

    public static Instant operator +(Instant a, Duration b) => new(a.Nanoseconds + b.Nanoseconds);

    public static Instant operator -(Instant a, Duration b) => new(a.Nanoseconds - b.Nanoseconds);

    public static Duration operator -(Instant a, Instant b) => new(a.Nanoseconds - b.Nanoseconds);

    public static bool operator <(Instant a, Instant b) => a.Nanoseconds < b.Nanoseconds;

    public static bool operator >(Instant a, Instant b) => a.Nanoseconds > b.Nanoseconds;

    public static bool operator <=(Instant a, Instant b) => a.Nanoseconds <= b.Nanoseconds;

    public static bool operator >=(Instant a, Instant b) => a.Nanoseconds >= b.Nanoseconds;

    /// <summary>The earlier of two; <see cref="Never"/> yields to any moment.</summary>
    public static Instant Min(Instant a, Instant b) => a <= b ? a : b;

    /// <summary>The later of two; <see cref="Never"/> holds against any moment.</summary>
    public static Instant Max(Instant a, Instant b) => a >= b ? a : b;

    public int CompareTo(Instant other) => Nanoseconds.CompareTo(other.Nanoseconds);

    /// <summary>Hours, minutes and seconds of the scenario, as a report prints them.</summary>
    public override string ToString()
    {
        var tenths = (long)Math.Round(Seconds * 10);
        return FormattableString.Invariant($"{tenths / 36000:00}:{tenths / 600 % 60:00}:{tenths / 10 % 60:00}.{tenths % 10}");
    }
}
