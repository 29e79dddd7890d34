using System.Runtime.CompilerServices;

namespace Parapet.Foundation.Quantities;

/// <summary>An area, radar cross-section among them. Held in SI (SquareMetres).</summary>
public readonly record struct Area : IComparable<Area>
{
    private Area(double value) => SquareMetres = value;

    public double SquareMetres { [MethodImpl(MethodImplOptions.AggressiveInlining)] get; }

    public double SquareKilometres => SquareMetres / 1e6;

    public static Area Zero => default;

    /// <summary>Held as given: a negative area is not refused.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Area FromSquareMetres(double value) => new(value);

    /// <summary>1 km2 is 1e6 m2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Area FromSquareKilometres(double value) => new(value * 1e6);

    /// <summary>Decibels relative to one square metre (dBsm), as cross-sections are often printed.</summary>
    public static Area FromDecibelSquareMetres(double value) => new(Math.Pow(10, value / 10));

    public static Area operator +(Area a, Area b) => new(a.SquareMetres + b.SquareMetres);
    public static Area operator -(Area a, Area b) => new(a.SquareMetres - b.SquareMetres);
    public static Area operator -(Area a) => new(-a.SquareMetres);
    public static Area operator *(Area a, double factor) => new(a.SquareMetres * factor);
    public static Area operator *(double factor, Area a) => new(a.SquareMetres * factor);
    public static Area operator /(Area a, double divisor) => new(a.SquareMetres / divisor);
    public static double operator /(Area a, Area b) => a.SquareMetres / b.SquareMetres;
    public static bool operator <(Area a, Area b) => a.SquareMetres < b.SquareMetres;
    public static bool operator >(Area a, Area b) => a.SquareMetres > b.SquareMetres;
    public static bool operator <=(Area a, Area b) => a.SquareMetres <= b.SquareMetres;
    public static bool operator >=(Area a, Area b) => a.SquareMetres >= b.SquareMetres;

    /// <summary>The smaller of two; the second where either is no number.</summary>
    public static Area Min(Area a, Area b) => a.SquareMetres <= b.SquareMetres ? a : b;

    /// <summary>The larger of two; the second where either is no number.</summary>
    public static Area Max(Area a, Area b) => a.SquareMetres >= b.SquareMetres ? a : b;

    public int CompareTo(Area other) => SquareMetres.CompareTo(other.SquareMetres);

    public override string ToString() => FormattableString.Invariant($"{SquareMetres:G6} m2");
}
