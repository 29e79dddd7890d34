using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Fairness;

namespace Parapet.Questions.Catalogue;

/// <summary>A quantity of systems, radars or interceptors: who gives a range, who a point, and on what ground.</summary>
public sealed record ShownFairness
{
    [Description("system, radar or interceptor.")]
    public required string Kind { get; init; }

    [Description("The quantity's place in a file, without the numbers of list items.")]
    public required string Field { get; init; }

    [Description("In the order of the entries' ids.")]
    public required ImmutableArray<ShownFairFigure> Figures { get; init; }

    internal static ShownFairness Of(FairQuantity quantity) => new()
    {
        Kind = quantity.Kind,
        Field = quantity.Field,
        Figures = [.. quantity.Figures.Select(figure => ShownFairFigure.Of(figure, quantity))],
    };
}
