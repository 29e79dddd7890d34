using System.Collections.Immutable;

namespace Parapet.Flight.Signatures;

/// <summary>A noise jammer as a radar meets it: how much noise, over how wide a band.</summary>
public sealed record JammerDescription
{
    /// <summary>The bands that it covers; it jams every radar in them at once.</summary>
    public required ImmutableArray<RadarBand> Bands { get; init; }

    /// <summary>Power times antenna gain towards the radar.</summary>
    public required Power EffectivePower { get; init; }

    /// <summary>Over which the power is spread evenly.</summary>
    public required Frequency Bandwidth { get; init; }

    /// <summary>Effective radiated power in each hertz of the band that it covers.</summary>
    public double WattsPerHertz => EffectivePower.Watts / Bandwidth.Hertz;
}
