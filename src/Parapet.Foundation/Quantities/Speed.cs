using System.Runtime.CompilerServices;

namespace Parapet.Foundation.Quantities;

/// <summary>A speed; negative only where a sign convention is stated. Held in SI (MetresPerSecond).</summary>
public readonly record struct Speed : IComparable<Speed>
{
    private Speed(double value) => MetresPerSecond = value;

    public double MetresPerSecond { [MethodImpl(MethodImplOptions.AggressiveInlining)] get; }

    public double KilometresPerSecond => MetresPerSecond / 1000;

    public double KilometresPerHour => MetresPerSecond / (1 / 3.6);

    public double Knots => MetresPerSecond / (1852.0 / 3600);

    public static Speed Zero => default;

    /// <summary>Held as given, with its sign; nothing is refused, not even what is no number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Speed FromMetresPerSecond(double value) => new(value);

    /// <summary>1 km/s is 1000 m/s.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Speed FromKilometresPerSecond(double value) => new(value * 1000);

    /// <summary>3.6 km/h are 1 m/s.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Speed FromKilometresPerHour(double value) => new(value * (1 / 3.6));

    /// <summary>International nautical miles of 1852 m an hour.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Speed FromKnots(double value) => new(value * (1852.0 / 3600));

    public static Speed operator +(Speed a, Speed b) => new(a.MetresPerSecond + b.MetresPerSecond);
    public static Speed operator -(Speed a, Speed b) => new(a.MetresPerSecond - b.MetresPerSecond);
    public static Speed operator -(Speed a) => new(-a.MetresPerSecond);
    public static Speed operator *(Speed a, double factor) => new(a.MetresPerSecond * factor);
    public static Speed operator *(double factor, Speed a) => new(a.MetresPerSecond * factor);
    public static Speed operator /(Speed a, double divisor) => new(a.MetresPerSecond / divisor);
    public static double operator /(Speed a, Speed b) => a.MetresPerSecond / b.MetresPerSecond;
    public static bool operator <(Speed a, Speed b) => a.MetresPerSecond < b.MetresPerSecond;
    public static bool operator >(Speed a, Speed b) => a.MetresPerSecond > b.MetresPerSecond;
    public static bool operator <=(Speed a, Speed b) => a.MetresPerSecond <= b.MetresPerSecond;
    public static bool operator >=(Speed a, Speed b) => a.MetresPerSecond >= b.MetresPerSecond;

    /// <summary>The smaller of two; the second where either is no number.</summary>
    public static Speed Min(Speed a, Speed b) => a.MetresPerSecond <= b.MetresPerSecond ? a : b;

    /// <summary>The larger of two; the second where either is no number.</summary>
    public static Speed Max(Speed a, Speed b) => a.MetresPerSecond >= b.MetresPerSecond ? a : b;

    public int CompareTo(Speed other) => MetresPerSecond.CompareTo(other.MetresPerSecond);

    public override string ToString() => FormattableString.Invariant($"{MetresPerSecond:G6} m/s");
}
