using System.Runtime.CompilerServices;

namespace Parapet.Foundation.Quantities;

/// <summary>An acceleration magnitude or component. Held in SI (MetresPerSecondSquared).</summary>
public readonly record struct Acceleration : IComparable<Acceleration>
{
    private Acceleration(double value) => MetresPerSecondSquared = value;

    public double MetresPerSecondSquared { [MethodImpl(MethodImplOptions.AggressiveInlining)] get; }

    /// <summary>1 g is 9.80665 m/s2.</summary>
    public double StandardGravities => MetresPerSecondSquared / 9.80665;

    public static Acceleration Zero => default;

    /// <summary>Held as given, with its sign; nothing is refused, not even what is no number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Acceleration FromMetresPerSecondSquared(double value) => new(value);

    /// <summary>In g of 9.80665 m/s2, wherever on Earth.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Acceleration FromStandardGravities(double value) => new(value * 9.80665);

    public static Acceleration operator +(Acceleration a, Acceleration b) => new(a.MetresPerSecondSquared + b.MetresPerSecondSquared);
    public static Acceleration operator -(Acceleration a, Acceleration b) => new(a.MetresPerSecondSquared - b.MetresPerSecondSquared);
    public static Acceleration operator -(Acceleration a) => new(-a.MetresPerSecondSquared);
    public static Acceleration operator *(Acceleration a, double factor) => new(a.MetresPerSecondSquared * factor);
    public static Acceleration operator *(double factor, Acceleration a) => new(a.MetresPerSecondSquared * factor);
    public static Acceleration operator /(Acceleration a, double divisor) => new(a.MetresPerSecondSquared / divisor);
    public static double operator /(Acceleration a, Acceleration b) => a.MetresPerSecondSquared / b.MetresPerSecondSquared;
    public static bool operator <(Acceleration a, Acceleration b) => a.MetresPerSecondSquared < b.MetresPerSecondSquared;
    public static bool operator >(Acceleration a, Acceleration b) => a.MetresPerSecondSquared > b.MetresPerSecondSquared;
    public static bool operator <=(Acceleration a, Acceleration b) => a.MetresPerSecondSquared <= b.MetresPerSecondSquared;
    public static bool operator >=(Acceleration a, Acceleration b) => a.MetresPerSecondSquared >= b.MetresPerSecondSquared;

    /// <summary>The smaller of two; the second where either is no number.</summary>
    public static Acceleration Min(Acceleration a, Acceleration b) => a.MetresPerSecondSquared <= b.MetresPerSecondSquared ? a : b;

    /// <summary>The larger of two; the second where either is no number.</summary>
    public static Acceleration Max(Acceleration a, Acceleration b) => a.MetresPerSecondSquared >= b.MetresPerSecondSquared ? a : b;

    public int CompareTo(Acceleration other) => MetresPerSecondSquared.CompareTo(other.MetresPerSecondSquared);

    public override string ToString() => FormattableString.Invariant($"{MetresPerSecondSquared:G6} m/s2");
}
