using System.ComponentModel;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>A national radar in its place, on the ground or on an orbit.</summary>
public sealed record NationalSensor : IChecked
{
    [Description("the catalogue id of the radar")]
    public required string Radar { get; init; }

    [Description("its name in this study")]
    public required string Name { get; init; }

    [Description("its site, or the middle of its orbit")]
    public required Geodetic At { get; init; }

    [Description("where a fixed array looks")]
    public Azimuth Boresight { get; init; }

    [Description("height of an airborne radar's orbit above the ellipsoid")]
    [Allowed("(0 km, 20 km]")]
    public Length? OrbitHeight { get; init; }

    [Description("length of the straight legs of its orbit")]
    [Allowed("[10 km, 1000 km]")]
    public Length? OrbitLength { get; init; }

    [Description("direction of the first leg")]
    public Azimuth OrbitHeading { get; init; }

    void IChecked.Check(Node node, Problems problems)
    {
        if (OrbitHeight is null != OrbitLength is null)
        {
            problems.Add(node, "half an orbit", "both orbitHeight and orbitLength, or neither");
        }
    }
}
