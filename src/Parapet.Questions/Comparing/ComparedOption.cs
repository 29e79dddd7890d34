using System.Collections.Immutable;
using System.ComponentModel;

namespace Parapet.Questions.Comparing;

/// <summary>An option that both runs have.</summary>
public sealed record ComparedOption
{
    public required string Option { get; init; }

    [Description("Whether every measure is the same in every raid, to the last bit.")]
    public bool Same => Measures.All(measure => measure.Same);

    [Description("Measures that have a value in both runs.")]
    public required ImmutableArray<ComparedMeasure> Measures { get; init; }
}
