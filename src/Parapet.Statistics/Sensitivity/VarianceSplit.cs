using System.Collections.Immutable;

namespace Parapet.Statistics.Sensitivity;

/// <summary>Where the variance of a single answer comes from, when its inputs and its chance are both drawn. The three shares add to one.</summary>
public sealed record VarianceSplit
{
    /// <summary>Of a single answer, in the square of its unit.</summary>
    public required double Variance { get; init; }

    /// <summary>By chance alone, whatever the inputs: 0 of a model without chance.</summary>
    public required VarianceShare Chance { get; init; }

    /// <summary>By the inputs alone: the variance of the mean over chance.</summary>
    public required VarianceShare Inputs { get; init; }

    /// <summary>By chance that works otherwise under other inputs.</summary>
    public required VarianceShare Interplay { get; init; }

    /// <summary>In the order of the groups.</summary>
    public required ImmutableArray<GroupIndices> Groups { get; init; }
}
