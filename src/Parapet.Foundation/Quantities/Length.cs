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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Length FromMetres(double value) => new(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Length FromKilometres(double value) => new(value * 1000);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Length FromFeet(double value) => new(value * 0.3048);

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

    public static Length Min(Length a, Length b) => a.Metres <= b.Metres ? a : b;
    public static Length Max(Length a, Length b) => a.Metres >= b.Metres ? a : b;

    public int CompareTo(Length other) => Metres.CompareTo(other.Metres);

    public override string ToString() => FormattableString.Invariant($"{Metres:G6} m");
}
