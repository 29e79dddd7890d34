using System.ComponentModel;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>A direction from which threats come, as a bearing from what they are sent against. It names no country.</summary>
public sealed record Axis
{
    [Description("its name")]
    public required string Name { get; init; }

    [Description("from the asset to where the threat starts")]
    public required Azimuth Bearing { get; init; }

    [Description("bearings are drawn evenly within this on either side")]
    [Allowed("[0 deg, 180 deg]")]
    public required Angle Spread { get; init; }
}
