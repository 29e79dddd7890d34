using System.ComponentModel;
using Parapet.Catalogue.Reading;
using Parapet.Messages;

namespace Parapet.Studies.Definition;

/// <summary>What the transponders of some groups answer in where an option has it otherwise.</summary>
public sealed record OptionTransponder
{
    [Description("whose: the catalogue id of the aircraft, or the name of one group")]
    public required string Of { get; init; }

    [Description("the modes in transit; none for silence; as in every option if left out")]
    public IffModes? Transit { get; init; }

    [Description("the modes in combat; none for silence; as in every option if left out")]
    public IffModes? Combat { get; init; }

    [Description("they are in transit within this distance of where they set out or end; as in every option if left out")]
    [Allowed("[0 km, 2000 km]")]
    public Length? TransitWithin { get; init; }
}
