namespace Parapet.Sensing.Radar;

/// <summary>A radar's beam and receiver, as far as clutter and jamming ask about them.</summary>
public sealed record BeamDescription
{
    /// <summary>Between the half-power points of the one-way pattern.</summary>
    public required Angle AzimuthWidth { get; init; }

    /// <inheritdoc cref="AzimuthWidth"/>
    public required Angle ElevationWidth { get; init; }

    /// <summary>Mean level of the one-way sidelobes against the main lobe's peak, below 0 dB.</summary>
    public required Decibels Sidelobes { get; init; }

    /// <summary>Noise temperature of the receiving system.</summary>
    public required Temperature SystemTemperature { get; init; }

    /// <summary>One way, by the customary rule 26,000 over the product of the widths in degrees [Skolnik2001, ch. 9].</summary>
    public Ratio Gain => Ratio.Of(26_000 / (AzimuthWidth.Degrees * ElevationWidth.Degrees));
}
