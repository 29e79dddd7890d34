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

    /// <summary>
    /// Mean cross-section seen from an angle between the target's course and its line to the radar: 0 head on, 180
    /// degrees from behind. Beyond them as at them.
    /// </summary>
    public Area CrossSection(RadarBand band, Angle aspect) => CrossSection(band) * AspectOf(band).At(aspect);

    /// <summary>The factors over head on in a band; one from everywhere where no aspects are given.</summary>
    public AspectPattern AspectOf(RadarBand band) => Aspects.IsEmpty ? AspectPattern.Uniform : Aspects[(int)band];
}
