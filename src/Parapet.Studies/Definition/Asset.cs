using System.ComponentModel;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>Something worth defending.</summary>
public sealed record Asset
{
    [Description("its name")]
    public required string Name { get; init; }

    [Description("latitude and longitude in degrees, as in \"39.93, 32.86\"")]
    public required Geodetic At { get; init; }

    [Description("impacts within it do harm")]
    [Allowed("(0 km, 100 km]")]
    public required Length Radius { get; init; }

    [Description("relative worth")]
    [Allowed("(0, 1000]")]
    public required double Value { get; init; }
}
