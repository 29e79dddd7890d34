using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Entries;

namespace Parapet.Studies.Definition;

/// <summary>How kinds of system and the national centre are tied together, and what becomes of the network in the run.</summary>
public sealed record Connection
{
    [Description("its name")]
    public required string Name { get; init; }

    [Description("the catalogue id of the network preset; none where nothing is tied")]
    [NamesEntry(typeof(NetworkEntry))]
    public string? Link { get; init; }

    [Description("whether systems of different kinds are tied to each other")]
    public bool Systems { get; init; }

    [Description("whether every system is tied to the national centre")]
    public bool National { get; init; }

    [Description("what point defence is tied to: all that systems are tied to, or the national centre alone")]
    public PointDefenceTie PointDefence { get; init; }

    [Description("further links named one by one, each in one direction; they go before the rule above")]
    public ImmutableArray<NamedLink> Links { get; init; } = [];

    [Description("names of gateways: nodes that see nothing and hand on all that they hear")]
    public ImmutableArray<string> Gateways { get; init; } = [];

    [Description("nodes and links that are lost in the run")]
    public ImmutableArray<Loss> Losses { get; init; } = [];

    [Description("emission control: radars that do not radiate until a stated time")]
    public ImmutableArray<Silence> Silences { get; init; } = [];
}
