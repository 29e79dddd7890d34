using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Signatures;

namespace Parapet.Catalogue.Entries;

/// <summary>A mean cross-section with the bands that share it, and with it its draw.</summary>
public sealed record CrossSectionEntry
{
    [Description("The bands for which it holds.")]
    public required ImmutableArray<RadarBand> Bands { get; init; }

    [Description("Mean cross-section, head on."), Allowed("[0.00001 m2, 1000 m2]")]
    public required Figure<Area> Mean { get; init; }
}
