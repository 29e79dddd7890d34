using System.Runtime.CompilerServices;

namespace Parapet.Foundation.Quantities;

/// <summary>A mass density. Held in SI (KilogramsPerCubicMetre).</summary>
public readonly record struct Density : IComparable<Density>
{
    private Density(double value) => KilogramsPerCubicMetre = value;

    public double KilogramsPerCubicMetre { [MethodImpl(MethodImplOptions.AggressiveInlining)] get; }

    public static Density Zero => default;

    /// <summary>Held as given: a negative density is not refused.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Density FromKilogramsPerCubicMetre(double value) => new(value);

    public static Density operator +(Density a, Density b) => new(a.KilogramsPerCubicMetre + b.KilogramsPerCubicMetre);
    public static Density operator -(Density a, Density b) => new(a.KilogramsPerCubicMetre - b.KilogramsPerCubicMetre);
    public static Density operator -(Density a) => new(-a.KilogramsPerCubicMetre);
    public static Density operator *(Density a, double factor) => new(a.KilogramsPerCubicMetre * factor);
    public static Density operator *(double factor, Density a) => new(a.KilogramsPerCubicMetre * factor);
    public static Density operator /(Density a, double divisor) => new(a.KilogramsPerCubicMetre / divisor);
    public static double operator /(Density a, Density b) => a.KilogramsPerCubicMetre / b.KilogramsPerCubicMetre;
    public static bool operator <(Density a, Density b) => a.KilogramsPerCubicMetre < b.KilogramsPerCubicMetre;
    public static bool operator >(Density a, Density b) => a.KilogramsPerCubicMetre > b.KilogramsPerCubicMetre;
    public static bool operator <=(Density a, Density b) => a.KilogramsPerCubicMetre <= b.KilogramsPerCubicMetre;
    public static bool operator >=(Density a, Density b) => a.KilogramsPerCubicMetre >= b.KilogramsPerCubicMetre;

    /// <summary>The smaller of two; the second where either is no number.</summary>
    public static Density Min(Density a, Density b) => a.KilogramsPerCubicMetre <= b.KilogramsPerCubicMetre ? a : b;

    /// <summary>The larger of two; the second where either is no number.</summary>
    public static Density Max(Density a, Density b) => a.KilogramsPerCubicMetre >= b.KilogramsPerCubicMetre ? a : b;

    public int CompareTo(Density other) => KilogramsPerCubicMetre.CompareTo(other.KilogramsPerCubicMetre);

    public override string ToString() => FormattableString.Invariant($"{KilogramsPerCubicMetre:G6} kg/m3");
}
