using System.ComponentModel;

namespace Parapet.Studies.Definition;

/// <summary>A place where a system can stand.</summary>
public sealed record Site
{
    [Description("its name")]
    public required string Name { get; init; }

    [Description("latitude and longitude in degrees")]
    public required Geodetic At { get; init; }

    [Description("whether it lies on the water and is meant to: what stands there stands at sea level; false if left out")]
    public bool Afloat { get; init; }
}
