using System.Runtime.CompilerServices;

namespace Parapet.Foundation.Quantities;

/// <summary>A thermodynamic temperature. Held in SI (Kelvin).</summary>
public readonly record struct Temperature : IComparable<Temperature>
{
    private Temperature(double value) => Kelvin = value;

    public double Kelvin { [MethodImpl(MethodImplOptions.AggressiveInlining)] get; }

    public static Temperature Zero => default;

    /// <summary>Held as given: what lies below absolute zero is not refused.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Temperature FromKelvin(double value) => new(value);

    public double Celsius => Kelvin - 273.15;

    /// <summary>0 degrees Celsius are 273.15 K.</summary>
    public static Temperature FromCelsius(double value) => new(value + 273.15);

    public static bool operator <(Temperature a, Temperature b) => a.Kelvin < b.Kelvin;
    public static bool operator >(Temperature a, Temperature b) => a.Kelvin > b.Kelvin;
    public static bool operator <=(Temperature a, Temperature b) => a.Kelvin <= b.Kelvin;
    public static bool operator >=(Temperature a, Temperature b) => a.Kelvin >= b.Kelvin;

    /// <summary>The smaller of two; the second where either is no number.</summary>
    public static Temperature Min(Temperature a, Temperature b) => a.Kelvin <= b.Kelvin ? a : b;

    /// <summary>The larger of two; the second where either is no number.</summary>
    public static Temperature Max(Temperature a, Temperature b) => a.Kelvin >= b.Kelvin ? a : b;

    public int CompareTo(Temperature other) => Kelvin.CompareTo(other.Kelvin);

    public override string ToString() => FormattableString.Invariant($"{Kelvin:G6} K");
}
