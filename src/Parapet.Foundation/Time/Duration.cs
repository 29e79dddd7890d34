namespace Parapet.Foundation.Time;

/// <summary>A span of time in whole nanoseconds; may be negative.</summary>
public readonly record struct Duration(long Nanoseconds) : IComparable<Duration>
{
    public static Duration Zero => default;

    public double Seconds => Nanoseconds * 1e-9;

    public double Minutes => Seconds / 60;

    /// <summary>Rounded to the nearest nanosecond.</summary>
    public static Duration FromSeconds(double value) => new((long)Math.Round(value * 1e9));

    /// <summary>Rounded to the nearest nanosecond.</summary>
    public static Duration FromMinutes(double value) => FromSeconds(value * 60);

    public static Duration operator +(Duration a, Duration b) => new(a.Nanoseconds + b.Nanoseconds);

    public static Duration operator -(Duration a, Duration b) => new(a.Nanoseconds - b.Nanoseconds);

    public static Duration operator *(Duration a, double factor) => FromSeconds(a.Seconds * factor);

    public static bool operator <(Duration a, Duration b) => a.Nanoseconds < b.Nanoseconds;

    public static bool operator >(Duration a, Duration b) => a.Nanoseconds > b.Nanoseconds;

    public static bool operator <=(Duration a, Duration b) => a.Nanoseconds <= b.Nanoseconds;

    public static bool operator >=(Duration a, Duration b) => a.Nanoseconds >= b.Nanoseconds;

    public int CompareTo(Duration other) => Nanoseconds.CompareTo(other.Nanoseconds);

    public override string ToString() => FormattableString.Invariant($"{Seconds:G6} s");
}
