using System.Runtime.CompilerServices;

namespace Parapet.Foundation.Quantities;

/// <summary>A cost in US dollars of the year its source names. Held in SI (Dollars).</summary>
public readonly record struct Money : IComparable<Money>
{
    private Money(double value) => Dollars = value;

    public double Dollars { [MethodImpl(MethodImplOptions.AggressiveInlining)] get; }

    public double Millions => Dollars / 1e6;

    public static Money Zero => default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Money FromDollars(double value) => new(value);

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

    public static Money Min(Money a, Money b) => a.Dollars <= b.Dollars ? a : b;
    public static Money Max(Money a, Money b) => a.Dollars >= b.Dollars ? a : b;

    public int CompareTo(Money other) => Dollars.CompareTo(other.Dollars);

    public override string ToString() => FormattableString.Invariant($"{Dollars:G6} USD");
}
