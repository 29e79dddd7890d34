using System.Collections.Immutable;
using Parapet.Catalogue.Figures;

namespace Parapet.Catalogue.Fairness;

/// <summary>A quantity with what every system says of it.</summary>
/// <param name="Kind">system, radar or interceptor.</param>
/// <param name="Field">Its place in a file, without the numbers of list items.</param>
/// <param name="Figures">In the order of the entries' ids.</param>
public sealed record FairQuantity(string Kind, string Field, ImmutableArray<FairFigure> Figures)
{
    /// <summary>Figures without a range that need one: a check of the catalogue fails with any.</summary>
    public ImmutableArray<FairFigure> Unranged => [.. Figures.Where(figure => figure.LacksRange)];

    /// <summary>An own estimate where rivals share one: no source stands behind the difference.</summary>
    public ImmutableArray<FairFigure> Asymmetries => Figures.Any(figure => figure.IsShared)
        ? [.. Figures.Where(figure => !figure.IsShared && figure.Figure.Status == FigureStatus.Estimated)]
        : [];
}
