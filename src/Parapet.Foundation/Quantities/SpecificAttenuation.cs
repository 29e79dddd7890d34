namespace Parapet.Foundation.Quantities;

/// <summary>What a wave loses on each kilometre of its way. Held in dB/km.</summary>
public readonly record struct SpecificAttenuation : IComparable<SpecificAttenuation>
{
    private SpecificAttenuation(double value) => DecibelsPerKilometre = value;

    public double DecibelsPerKilometre { get; }

    public static SpecificAttenuation Zero => default;

    /// <summary>Held as given; positive takes from the wave, for one way.</summary>
    public static SpecificAttenuation FromDecibelsPerKilometre(double value) => new(value);

    public static SpecificAttenuation operator +(SpecificAttenuation a, SpecificAttenuation b) =>
        new(a.DecibelsPerKilometre + b.DecibelsPerKilometre);

    public static Decibels operator *(SpecificAttenuation a, Length way) =>
        Decibels.FromDecibels(a.DecibelsPerKilometre * way.Kilometres);

    public int CompareTo(SpecificAttenuation other) => DecibelsPerKilometre.CompareTo(other.DecibelsPerKilometre);

    public override string ToString() => FormattableString.Invariant($"{DecibelsPerKilometre:G6} dB/km");
}
