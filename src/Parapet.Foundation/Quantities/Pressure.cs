using System.Runtime.CompilerServices;

namespace Parapet.Foundation.Quantities;

/// <summary>A pressure. Held in SI (Pascals).</summary>
public readonly record struct Pressure : IComparable<Pressure>
{
    private Pressure(double value) => Pascals = value;

    public double Pascals { [MethodImpl(MethodImplOptions.AggressiveInlining)] get; }

    public double Hectopascals => Pascals / 100;

    public static Pressure Zero => default;

    /// <summary>Held as given: a negative pressure is not refused.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pressure FromPascals(double value) => new(value);

    /// <summary>1 hPa, a millibar, is 100 Pa.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pressure FromHectopascals(double value) => new(value * 100);

    public static Pressure operator +(Pressure a, Pressure b) => new(a.Pascals + b.Pascals);
    public static Pressure operator -(Pressure a, Pressure b) => new(a.Pascals - b.Pascals);
    public static Pressure operator -(Pressure a) => new(-a.Pascals);
    public static Pressure operator *(Pressure a, double factor) => new(a.Pascals * factor);
    public static Pressure operator *(double factor, Pressure a) => new(a.Pascals * factor);
    public static Pressure operator /(Pressure a, double divisor) => new(a.Pascals / divisor);
    public static double operator /(Pressure a, Pressure b) => a.Pascals / b.Pascals;
    public static bool operator <(Pressure a, Pressure b) => a.Pascals < b.Pascals;
    public static bool operator >(Pressure a, Pressure b) => a.Pascals > b.Pascals;
    public static bool operator <=(Pressure a, Pressure b) => a.Pascals <= b.Pascals;
    public static bool operator >=(Pressure a, Pressure b) => a.Pascals >= b.Pascals;

    /// <summary>The smaller of two; the second where either is no number.</summary>
    public static Pressure Min(Pressure a, Pressure b) => a.Pascals <= b.Pascals ? a : b;

    /// <summary>The larger of two; the second where either is no number.</summary>
    public static Pressure Max(Pressure a, Pressure b) => a.Pascals >= b.Pascals ? a : b;

    public int CompareTo(Pressure other) => Pascals.CompareTo(other.Pascals);

    public override string ToString() => FormattableString.Invariant($"{Pascals:G6} Pa");
}
