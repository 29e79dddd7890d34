using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>Jammers of one kind that an option may have among its defence, against satellite navigation and control links.</summary>
public sealed record NavigationJammers
{
    [Description("their name, by which options have them")]
    public required string Name { get; init; }

    [Description("the catalogue id of the jammer")]
    [NamesEntry(typeof(NavigationJammerEntry))]
    public required string Jammer { get; init; }

    [Description("where they stand, one at each place; all radiate for the whole raid")]
    [Allowed("[1, 100]")]
    public required ImmutableArray<Geodetic> At { get; init; }
}
