using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Parapet.Catalogue.Figures;

namespace Parapet.Campaigns.Results;

/// <summary>A figure of the catalogue that the study used, as it stands there.</summary>
public sealed record FigureUsed
{
    public required string System { get; init; }

    public required string Field { get; init; }

    /// <summary>The nominal value in <see cref="Unit"/>.</summary>
    public required double Value { get; init; }

    public required string Unit { get; init; }

    /// <summary>Ends of the range where the public record disagrees; null where it does not.</summary>
    public double? Low { get; init; }

    /// <inheritdoc cref="Low"/>
    public double? High { get; init; }

    /// <summary>The source, the derivation, or the reason of the estimate.</summary>
    public required string Source { get; init; }

    /// <summary>What it cites, in the order of <see cref="Source"/>; none where it was estimated or derived.</summary>
    public ImmutableArray<Source> Cited { get; init; } = [];

    /// <summary>The poorest among its sources; null where it was estimated or derived.</summary>
    [JsonConverter(typeof(GradeInJson))]
    public required SourceGrade? Grade { get; init; }

    public required FigureStatus Status { get; init; }
}
