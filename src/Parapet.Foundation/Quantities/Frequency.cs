using System.Runtime.CompilerServices;

namespace Parapet.Foundation.Quantities;

/// <summary>A frequency. Held in SI (Hertz).</summary>
public readonly record struct Frequency : IComparable<Frequency>
{
    private Frequency(double value) => Hertz = value;

    public double Hertz { [MethodImpl(MethodImplOptions.AggressiveInlining)] get; }

    public double Megahertz => Hertz / 1e6;

    public double Gigahertz => Hertz / 1e9;

    public static Frequency Zero => default;

    /// <summary>Held as given: zero and negative frequencies are not refused.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Frequency FromHertz(double value) => new(value);

    /// <summary>1 MHz is 1e6 Hz.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Frequency FromMegahertz(double value) => new(value * 1e6);

    /// <summary>1 GHz is 1e9 Hz.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Frequency FromGigahertz(double value) => new(value * 1e9);

    public static Frequency operator +(Frequency a, Frequency b) => new(a.Hertz + b.Hertz);
    public static Frequency operator -(Frequency a, Frequency b) => new(a.Hertz - b.Hertz);
    public static Frequency operator -(Frequency a) => new(-a.Hertz);
    public static Frequency operator *(Frequency a, double factor) => new(a.Hertz * factor);
    public static Frequency operator *(double factor, Frequency a) => new(a.Hertz * factor);
    public static Frequency operator /(Frequency a, double divisor) => new(a.Hertz / divisor);
    public static double operator /(Frequency a, Frequency b) => a.Hertz / b.Hertz;
    public static bool operator <(Frequency a, Frequency b) => a.Hertz < b.Hertz;
    public static bool operator >(Frequency a, Frequency b) => a.Hertz > b.Hertz;
    public static bool operator <=(Frequency a, Frequency b) => a.Hertz <= b.Hertz;
    public static bool operator >=(Frequency a, Frequency b) => a.Hertz >= b.Hertz;

    /// <summary>The smaller of two; the second where either is no number.</summary>
    public static Frequency Min(Frequency a, Frequency b) => a.Hertz <= b.Hertz ? a : b;

    /// <summary>The larger of two; the second where either is no number.</summary>
    public static Frequency Max(Frequency a, Frequency b) => a.Hertz >= b.Hertz ? a : b;

    public int CompareTo(Frequency other) => Hertz.CompareTo(other.Hertz);

    public override string ToString() => FormattableString.Invariant($"{Hertz:G6} Hz");
}
