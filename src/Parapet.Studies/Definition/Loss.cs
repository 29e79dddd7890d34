using System.ComponentModel;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>A node that fails or is destroyed at a stated time, or a link that is cut.</summary>
public sealed record Loss
{
    [Description("when, from the start of the run")]
    [Allowed("[0 s, 24 h]")]
    public required Duration At { get; init; }

    [Description("the node that is lost, with all that hangs on it: a national radar, the national centre, a gateway, a system, a radar's kind or a power supply")]
    public string? Node { get; init; }

    [Description("the sender of the links that are cut, where it is links and no node")]
    public string? From { get; init; }

    [Description("the receiver of the links that are cut")]
    public string? To { get; init; }
}
