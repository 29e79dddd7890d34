using System.Collections.Immutable;

namespace Parapet.Flight.Signatures;

/// <summary>How large a target looks to a radar: mean cross-section by band and aspect, and how it fluctuates from scan to scan.</summary>
public sealed record SignatureDescription
{
    /// <summary>Mean radar cross-section of each band head on, in the order of <see cref="RadarBand"/>; every one positive.</summary>
    public required ImmutableArray<Area> CrossSections { get; init; }

    public required Fluctuation Fluctuation { get; init; }

    /// <summary>How the cross-section of each band goes with the aspect, in the order of <see cref="RadarBand"/>; empty where it does not.</summary>
    public ImmutableArray<AspectPattern> Aspects { get; init; } = [];

    /// <summary>Head on.</summary>
    public Area CrossSection(RadarBand band) => CrossSections[(int)band];

    public Area CrossSection(RadarBand band, Angle aspect) => CrossSection(band) * AspectOf(band).At(aspect);

    public AspectPattern AspectOf(RadarBand band) => Aspects.IsEmpty ? AspectPattern.Uniform : Aspects[(int)band];
}
