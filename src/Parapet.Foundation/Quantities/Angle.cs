using System.Runtime.CompilerServices;

namespace Parapet.Foundation.Quantities;

/// <summary>A plane angle, not wrapped. Held in SI (Radians).</summary>
public readonly record struct Angle : IComparable<Angle>
{
    private Angle(double value) => Radians = value;

    public double Radians { [MethodImpl(MethodImplOptions.AggressiveInlining)] get; }

    public double Degrees => Radians / (Math.PI / 180);

    public double Milliradians => Radians / 0.001;

    public static Angle Zero => default;

    /// <summary>Held as given: not wrapped into one turn, and nothing is refused.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Angle FromRadians(double value) => new(value);

    /// <summary>Not wrapped: 370 degrees stay 370.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Angle FromDegrees(double value) => new(value * (Math.PI / 180));

    /// <summary>In thousandths of a radian, not in artillery's mils of 1/6400 turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Angle FromMilliradians(double value) => new(value * 0.001);

    public static Angle operator +(Angle a, Angle b) => new(a.Radians + b.Radians);
    public static Angle operator -(Angle a, Angle b) => new(a.Radians - b.Radians);
    public static Angle operator -(Angle a) => new(-a.Radians);
    public static Angle operator *(Angle a, double factor) => new(a.Radians * factor);
    public static Angle operator *(double factor, Angle a) => new(a.Radians * factor);
    public static Angle operator /(Angle a, double divisor) => new(a.Radians / divisor);
    public static double operator /(Angle a, Angle b) => a.Radians / b.Radians;
    public static bool operator <(Angle a, Angle b) => a.Radians < b.Radians;
    public static bool operator >(Angle a, Angle b) => a.Radians > b.Radians;
    public static bool operator <=(Angle a, Angle b) => a.Radians <= b.Radians;
    public static bool operator >=(Angle a, Angle b) => a.Radians >= b.Radians;

    /// <summary>The smaller of two; the second where either is no number.</summary>
    public static Angle Min(Angle a, Angle b) => a.Radians <= b.Radians ? a : b;

    /// <summary>The larger of two; the second where either is no number.</summary>
    public static Angle Max(Angle a, Angle b) => a.Radians >= b.Radians ? a : b;

    public int CompareTo(Angle other) => Radians.CompareTo(other.Radians);

    public override string ToString() => FormattableString.Invariant($"{Radians:G6} rad");
}
