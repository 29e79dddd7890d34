using System.ComponentModel;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>A national radar in its place, on the ground or on an orbit.</summary>
public sealed record NationalSensor
{
    [Description("the catalogue id of the radar")]
    public required string Radar { get; init; }

    [Description("its name in this study")]
    public required string Name { get; init; }

    [Description("its site, or the middle of its orbit")]
    public required Geodetic At { get; init; }

    [Description("where a fixed array looks")]
    public Azimuth Boresight { get; init; }

    [Description("length of the straight legs of an airborne radar's orbit")]
    [Allowed("[10 km, 1000 km]")]
    public Length? OrbitLength { get; init; }

    [Description("direction of the first leg")]
    public Azimuth OrbitHeading { get; init; }
}
