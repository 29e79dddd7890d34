using System.Collections.Immutable;
using Parapet.Catalogue.Figures;
using Parapet.Statistics.Sensitivity;

namespace Parapet.Campaigns.Results;

/// <summary>A figure on which the public record disagrees, and the values that were drawn for it.</summary>
public sealed record DisputedFigure
{
    /// <summary>Whose figure it is, or what family of claims.</summary>
    public required string System { get; init; }

    public required string Field { get; init; }

    public required string Unit { get; init; }

    public required double Low { get; init; }

    public required double High { get; init; }

    /// <summary>The poorest among its sources; null where it was estimated or derived.</summary>
    public required SourceGrade? Grade { get; init; }

    /// <summary>The value of each outer draw, in the order of the draws.</summary>
    public required ImmutableArray<double> Draws { get; init; }

    /// <summary>As an input to the analysis of spread.</summary>
    internal Input Input => new($"{System}: {Field}", Grade.Word, Grade.IsPoor, Draws);
}
