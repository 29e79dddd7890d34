using System.Runtime.CompilerServices;

namespace Parapet.Foundation.Quantities;

/// <summary>A power. Held in SI (Watts).</summary>
public readonly record struct Power : IComparable<Power>
{
    private Power(double value) => Watts = value;

    public double Watts { [MethodImpl(MethodImplOptions.AggressiveInlining)] get; }

    public double Kilowatts => Watts / 1e3;

    public double Megawatts => Watts / 1e6;

    public static Power Zero => default;

    /// <summary>Held as given; whether peak or mean is for the holder to say.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Power FromWatts(double value) => new(value);

    /// <summary>1 kW is 1e3 W.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Power FromKilowatts(double value) => new(value * 1e3);

    /// <summary>1 MW is 1e6 W.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Power FromMegawatts(double value) => new(value * 1e6);

    public static Power operator +(Power a, Power b) => new(a.Watts + b.Watts);
    public static Power operator -(Power a, Power b) => new(a.Watts - b.Watts);
    public static Power operator -(Power a) => new(-a.Watts);
    public static Power operator *(Power a, double factor) => new(a.Watts * factor);
    public static Power operator *(double factor, Power a) => new(a.Watts * factor);
    public static Power operator /(Power a, double divisor) => new(a.Watts / divisor);
    public static double operator /(Power a, Power b) => a.Watts / b.Watts;
    public static bool operator <(Power a, Power b) => a.Watts < b.Watts;
    public static bool operator >(Power a, Power b) => a.Watts > b.Watts;
    public static bool operator <=(Power a, Power b) => a.Watts <= b.Watts;
    public static bool operator >=(Power a, Power b) => a.Watts >= b.Watts;

    /// <summary>The smaller of two; the second where either is no number.</summary>
    public static Power Min(Power a, Power b) => a.Watts <= b.Watts ? a : b;

    /// <summary>The larger of two; the second where either is no number.</summary>
    public static Power Max(Power a, Power b) => a.Watts >= b.Watts ? a : b;

    public int CompareTo(Power other) => Watts.CompareTo(other.Watts);

    public override string ToString() => FormattableString.Invariant($"{Watts:G6} W");
}
