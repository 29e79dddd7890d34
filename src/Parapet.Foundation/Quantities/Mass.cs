using System.Runtime.CompilerServices;

namespace Parapet.Foundation.Quantities;

/// <summary>A mass. Held in SI (Kilograms).</summary>
public readonly record struct Mass : IComparable<Mass>
{
    private Mass(double value) => Kilograms = value;

    public double Kilograms { [MethodImpl(MethodImplOptions.AggressiveInlining)] get; }

    public double Tonnes => Kilograms / 1000;

    public static Mass Zero => default;

    /// <summary>Held as given: a negative mass is not refused.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mass FromKilograms(double value) => new(value);

    /// <summary>The metric tonne of 1000 kg.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mass FromTonnes(double value) => new(value * 1000);

    public static Mass operator +(Mass a, Mass b) => new(a.Kilograms + b.Kilograms);
    public static Mass operator -(Mass a, Mass b) => new(a.Kilograms - b.Kilograms);
    public static Mass operator -(Mass a) => new(-a.Kilograms);
    public static Mass operator *(Mass a, double factor) => new(a.Kilograms * factor);
    public static Mass operator *(double factor, Mass a) => new(a.Kilograms * factor);
    public static Mass operator /(Mass a, double divisor) => new(a.Kilograms / divisor);
    public static double operator /(Mass a, Mass b) => a.Kilograms / b.Kilograms;
    public static bool operator <(Mass a, Mass b) => a.Kilograms < b.Kilograms;
    public static bool operator >(Mass a, Mass b) => a.Kilograms > b.Kilograms;
    public static bool operator <=(Mass a, Mass b) => a.Kilograms <= b.Kilograms;
    public static bool operator >=(Mass a, Mass b) => a.Kilograms >= b.Kilograms;

    /// <summary>The smaller of two; the second where either is no number.</summary>
    public static Mass Min(Mass a, Mass b) => a.Kilograms <= b.Kilograms ? a : b;

    /// <summary>The larger of two; the second where either is no number.</summary>
    public static Mass Max(Mass a, Mass b) => a.Kilograms >= b.Kilograms ? a : b;

    public int CompareTo(Mass other) => Kilograms.CompareTo(other.Kilograms);

    public override string ToString() => FormattableString.Invariant($"{Kilograms:G6} kg");
}
