using System.ComponentModel;
using Parapet.Catalogue.Reading;
using Parapet.Messages;

namespace Parapet.Studies.Definition;

/// <summary>What the transponders of a group answer in, by phase of flight, where it differs from the catalogue.</summary>
public sealed record TransponderSetting
{
    [Description("the modes in transit; none for silence")]
    public IffModes? Transit { get; init; }

    [Description("the modes in combat; none for silence")]
    public IffModes? Combat { get; init; }

    [Description("they are in transit within this distance of where they set out or end, and in combat in between; 30 km if left out")]
    [Allowed("[0 km, 2000 km]")]
    public Length TransitWithin { get; init; } = 30.Kilometres;
}
