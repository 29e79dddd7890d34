namespace Parapet.Foundation.Quantities;

/// <summary>A dimensionless quotient: a probability, a signal-to-noise ratio, a share.</summary>
public readonly record struct Ratio : IComparable<Ratio>
{
    private Ratio(double value) => Value = value;

    public double Value { get; }

    public double Percent => Value * 100;

    /// <summary>10 log10 of it: minus infinity for zero, no number for a negative ratio.</summary>
    public Decibels Decibels => Decibels.FromDecibels(10 * Math.Log10(Value));

    public static Ratio Zero => default;

    public static Ratio One => new(1);

    /// <summary>Held as given: that a probability or a share lies in [0, 1] is for its user to check.</summary>
    public static Ratio Of(double value) => new(value);

    /// <summary>50 is a half.</summary>
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
