namespace Parapet.Foundation.Quantities;

/// <summary>A dimensionless quotient: a probability, a signal-to-noise ratio, a share.</summary>
public readonly record struct Ratio : IComparable<Ratio>
{
    private Ratio(double value) => Value = value;

    public double Value { get; }

    public double Percent => Value * 100;

    public Decibels Decibels => Decibels.FromDecibels(10 * Math.Log10(Value));

    public static Ratio Zero => default;

    public static Ratio One => new(1);

    public static Ratio Of(double value) => new(value);

    public static Ratio FromPercent(double value) => new(value / 100);

    public static Ratio operator *(Ratio a, Ratio b) => new(a.Value * b.Value);

    public static Ratio operator /(Ratio a, Ratio b) => new(a.Value / b.Value);

    public static bool operator <(Ratio a, Ratio b) => a.Value < b.Value;

    public static bool operator >(Ratio a, Ratio b) => a.Value > b.Value;

    public static bool operator <=(Ratio a, Ratio b) => a.Value <= b.Value;

    public static bool operator >=(Ratio a, Ratio b) => a.Value >= b.Value;

    public int CompareTo(Ratio other) => Value.CompareTo(other.Value);

    public override string ToString() => FormattableString.Invariant($"{Value:G6}");
}
