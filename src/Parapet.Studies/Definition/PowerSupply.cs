using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>A source of power on which nodes depend: with it they all go.</summary>
public sealed record PowerSupply
{
    [Description("its name")]
    public required string Name { get; init; }

    [Description("names of the nodes that it feeds, as a loss names them")]
    [Allowed("[1, 1000]")]
    public required ImmutableArray<string> Feeds { get; init; }
}
