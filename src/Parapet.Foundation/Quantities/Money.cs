using System.Runtime.CompilerServices;

namespace Parapet.Foundation.Quantities;

/// <summary>A cost in US dollars of the year its source names. Held in SI (Dollars).</summary>
public readonly record struct Money : IComparable<Money>
{
    private Money(double value) => Dollars = value;

    public double Dollars { [MethodImpl(MethodImplOptions.AggressiveInlining)] get; }

    public double Millions => Dollars / 1e6;

    public static Money Zero => default;

    /// <summary>Held as given; dollars of two years are not told apart, and nothing is corrected for inflation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Money FromDollars(double value) => new(value);

    /// <summary>In millions of dollars.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Money FromMillions(double value) => new(value * 1e6);

    public static Money operator +(Money a, Money b) => new(a.Dollars + b.Dollars);
    public static Money operator -(Money a, Money b) => new(a.Dollars - b.Dollars);
    public static Money operator -(Money a) => new(-a.Dollars);
    public static Money operator *(Money a, double factor) => new(a.Dollars * factor);
    public static Money operator *(double factor, Money a) => new(a.Dollars * factor);
    public static Money operator /(Money a, double divisor) => new(a.Dollars / divisor);
    public static double operator /(Money a, Money b) => a.Dollars / b.Dollars;
    public static bool operator <(Money a, Money b) => a.Dollars < b.Dollars;
    public static bool operator >(Money a, Money b) => a.Dollars > b.Dollars;
    public static bool operator <=(Money a, Money b) => a.Dollars <= b.Dollars;
    public static bool operator >=(Money a, Money b) => a.Dollars >= b.Dollars;

    /// <summary>The smaller of two; the second where either is no number.</summary>
    public static Money Min(Money a, Money b) => a.Dollars <= b.Dollars ? a : b;

    /// <summary>The larger of two; the second where either is no number.</summary>
    public static Money Max(Money a, Money b) => a.Dollars >= b.Dollars ? a : b;

    public int CompareTo(Money other) => Dollars.CompareTo(other.Dollars);

    public override string ToString() => FormattableString.Invariant($"{Dollars:G6} USD");
}
