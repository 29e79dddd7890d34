using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Signatures;

namespace Parapet.Catalogue.Entries;

/// <summary>A lens or repeater that makes a small body look larger.</summary>
public sealed record AugmentationEntry
{
    [Description("The bands in which it works."), Allowed("[1, 6]")]
    public required ImmutableArray<RadarBand> Bands { get; init; }

    [Description("Mean cross-section that it adds to the body's."), Allowed("[0.0001 m2, 1000 m2]")]
    public required Figure<Area> CrossSection { get; init; }

    [Description("How far off the nose it works to either side, to the whole degree; the body is seen alone beyond."), Allowed("[0 deg, 180 deg]")]
    public required Figure<Angle> Arc { get; init; }
}
