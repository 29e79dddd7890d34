using System.ComponentModel;

namespace Parapet.Studies.Definition;

/// <summary>How kinds of system and the national centre are tied together.</summary>
public sealed record Connection
{
    [Description("its name")]
    public required string Name { get; init; }

    [Description("the catalogue id of the network preset; none where nothing is tied")]
    public string? Link { get; init; }

    [Description("whether systems of different kinds are tied to each other")]
    public bool Systems { get; init; }

    [Description("whether every system is tied to the national centre")]
    public bool National { get; init; }
}
