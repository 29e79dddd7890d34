using System.ComponentModel;
using Parapet.Catalogue.Entries;

namespace Parapet.Studies.Definition;

/// <summary>One link from one node, or every node of a kind, to another.</summary>
public sealed record NamedLink
{
    [Description("the sender: the national centre, a gateway, a system as in 'patriot', or one of them as in 'patriot at Ankara'")]
    public required string From { get; init; }

    [Description("the receiver, named in the same way")]
    public required string To { get; init; }

    [Description("the catalogue id of the network preset")]
    [NamesEntry(typeof(NetworkEntry))]
    public required string Link { get; init; }
}
