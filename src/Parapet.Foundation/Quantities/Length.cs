using System.Runtime.CompilerServices;

namespace Parapet.Foundation.Quantities;

/// <summary>A distance or height. Held in SI (Metres).</summary>
public readonly record struct Length : IComparable<Length>
{
    private Length(double value) => Metres = value;

    public double Metres { [MethodImpl(MethodImplOptions.AggressiveInlining)] get; }

    public double Kilometres => Metres / 1000;

    public double Feet => Metres / 0.3048;

    public double NauticalMiles => Metres / 1852;

    public static Length Zero => default;

    /// <summary>Held as given, with its sign; nothing is refused, not even what is no number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Length FromMetres(double value) => new(value);

    /// <summary>1 km is 1000 m.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Length FromKilometres(double value) => new(value * 1000);

    /// <summary>The international foot of 0.3048 m exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Length FromFeet(double value) => new(value * 0.3048);

    /// <summary>The international nautical mile of 1852 m exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Length FromNauticalMiles(double value) => new(value * 1852);

    public static Length operator +(Length a, Length b) => new(a.Metres + b.Metres);
    public static Length operator -(Length a, Length b) => new(a.Metres - b.Metres);
    public static Length operator -(Length a) => new(-a.Metres);
    public static Length operator *(Length a, double factor) => new(a.Metres * factor);
    public static Length operator *(double factor, Length a) => new(a.Metres * factor);
    public static Length operator /(Length a, double divisor) => new(a.Metres / divisor);
    public static double operator /(Length a, Length b) => a.Metres / b.Metres;
    public static bool operator <(Length a, Length b) => a.Metres < b.Metres;
    public static bool operator >(Length a, Length b) => a.Metres > b.Metres;
    public static bool operator <=(Length a, Length b) => a.Metres <= b.Metres;
    public static bool operator >=(Length a, Length b) => a.Metres >= b.Metres;

    /// <summary>The smaller of two; the second where either is no number.</summary>
    public static Length Min(Length a, Length b) => a.Metres <= b.Metres ? a : b;

    /// <summary>The larger of two; the second where either is no number.</summary>
    public static Length Max(Length a, Length b) => a.Metres >= b.Metres ? a : b;

    public int CompareTo(Length other) => Metres.CompareTo(other.Metres);

    public override string ToString() => FormattableString.Invariant($"{Metres:G6} m");
}
