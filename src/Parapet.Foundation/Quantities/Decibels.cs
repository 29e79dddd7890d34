namespace Parapet.Foundation.Quantities;

/// <summary>A power ratio on the logarithmic scale. Kept apart from <see cref="Ratio"/> so that the two are never mixed.</summary>
public readonly record struct Decibels : IComparable<Decibels>
{
    private Decibels(double value) => Value = value;

    /// <summary>In dB: ten times the decimal logarithm of a ratio of powers.</summary>
    public double Value { get; }

    /// <summary>10^(dB / 10): never negative, zero for minus infinity.</summary>
    public Ratio Ratio => Ratio.Of(Math.Pow(10, Value / 10));

    public static Decibels Zero => default;

    /// <summary>In dB of power; minus infinity stands for a ratio of zero.</summary>
    public static Decibels FromDecibels(double value) => new(value);

    public static Decibels operator +(Decibels a, Decibels b) => new(a.Value + b.Value);

    public static Decibels operator -(Decibels a, Decibels b) => new(a.Value - b.Value);

    public static Decibels operator -(Decibels a) => new(-a.Value);

    public static bool operator <(Decibels a, Decibels b) => a.Value < b.Value;

    public static bool operator >(Decibels a, Decibels b) => a.Value > b.Value;

    public int CompareTo(Decibels other) => Value.CompareTo(other.Value);

    public override string ToString() => FormattableString.Invariant($"{Value:G6} dB");
}
