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

    [Description("its systems on other bases, where they differ")]
    public ImmutableArray<ForceOnBasis> On { get; init; } = [];

    /// <summary>Its systems on a basis, by the basis's words; the study's own where nothing else is said.</summary>
    public ImmutableArray<string> SystemsOn(string basis) => On.FirstOrDefault(size => size.Basis == basis)?.Systems ?? Systems;
}
