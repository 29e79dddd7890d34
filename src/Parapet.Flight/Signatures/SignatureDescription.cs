using System.Collections.Immutable;

namespace Parapet.Flight.Signatures;

/// <summary>How large a target looks to a radar: mean cross-section by band, and how it fluctuates from scan to scan.</summary>
public sealed record SignatureDescription
{
    /// <summary>Mean radar cross-section of each band, in the order of <see cref="RadarBand"/>; every one positive.</summary>
    public required ImmutableArray<Area> CrossSections { get; init; }

    public required Fluctuation Fluctuation { get; init; }

    public Area CrossSection(RadarBand band) => CrossSections[(int)band];
}
