using System.ComponentModel;

namespace Parapet.Studies.Definition;

/// <summary>A place where a system can stand.</summary>
public sealed record Site
{
    [Description("its name")]
    public required string Name { get; init; }

    [Description("latitude and longitude in degrees")]
    public required Geodetic At { get; init; }
}
