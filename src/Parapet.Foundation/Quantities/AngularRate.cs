using System.Runtime.CompilerServices;

namespace Parapet.Foundation.Quantities;

/// <summary>A rate of turn. Held in SI (RadiansPerSecond).</summary>
public readonly record struct AngularRate : IComparable<AngularRate>
{
    private AngularRate(double value) => RadiansPerSecond = value;

    public double RadiansPerSecond { [MethodImpl(MethodImplOptions.AggressiveInlining)] get; }

    public double DegreesPerSecond => RadiansPerSecond / (Math.PI / 180);

    public static AngularRate Zero => default;

    /// <summary>Held as given; which sense of turning is positive is for the holder to say.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static AngularRate FromRadiansPerSecond(double value) => new(value);

    /// <summary>A full turn a second is 360; the sign is kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static AngularRate FromDegreesPerSecond(double value) => new(value * (Math.PI / 180));

    public static AngularRate operator +(AngularRate a, AngularRate b) => new(a.RadiansPerSecond + b.RadiansPerSecond);
    public static AngularRate operator -(AngularRate a, AngularRate b) => new(a.RadiansPerSecond - b.RadiansPerSecond);
    public static AngularRate operator -(AngularRate a) => new(-a.RadiansPerSecond);
    public static AngularRate operator *(AngularRate a, double factor) => new(a.RadiansPerSecond * factor);
    public static AngularRate operator *(double factor, AngularRate a) => new(a.RadiansPerSecond * factor);
    public static AngularRate operator /(AngularRate a, double divisor) => new(a.RadiansPerSecond / divisor);
    public static double operator /(AngularRate a, AngularRate b) => a.RadiansPerSecond / b.RadiansPerSecond;
    public static bool operator <(AngularRate a, AngularRate b) => a.RadiansPerSecond < b.RadiansPerSecond;
    public static bool operator >(AngularRate a, AngularRate b) => a.RadiansPerSecond > b.RadiansPerSecond;
    public static bool operator <=(AngularRate a, AngularRate b) => a.RadiansPerSecond <= b.RadiansPerSecond;
    public static bool operator >=(AngularRate a, AngularRate b) => a.RadiansPerSecond >= b.RadiansPerSecond;

    /// <summary>The smaller of two; the second where either is no number.</summary>
    public static AngularRate Min(AngularRate a, AngularRate b) => a.RadiansPerSecond <= b.RadiansPerSecond ? a : b;

    /// <summary>The larger of two; the second where either is no number.</summary>
    public static AngularRate Max(AngularRate a, AngularRate b) => a.RadiansPerSecond >= b.RadiansPerSecond ? a : b;

    public int CompareTo(AngularRate other) => RadiansPerSecond.CompareTo(other.RadiansPerSecond);

    public override string ToString() => FormattableString.Invariant($"{RadiansPerSecond:G6} rad/s");
}
