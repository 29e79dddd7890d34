using System.Collections.Immutable;
using System.ComponentModel;

namespace Parapet.Studies.Definition;

/// <summary>Hardware: systems in the order in which they take sites.</summary>
public sealed record Force
{
    [Description("its name")]
    public required string Name { get; init; }

    [Description("catalogue ids of its systems; none for no defence")]
    public required ImmutableArray<string> Systems { get; init; }
}
