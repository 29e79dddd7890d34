using System.Collections.Immutable;
using System.ComponentModel;

namespace Parapet.Studies.Definition;

/// <summary>An assumption and which way it leans, by force.</summary>
public sealed record AssumptionText
{
    [Description("the assumption in a sentence")]
    public required string Text { get; init; }

    [Description("whether it flatters or harms the result of a force, by the force's name")]
    public required ImmutableSortedDictionary<string, BiasDirection> Bias { get; init; }
}
