using System.Collections.Immutable;
using Parapet.Catalogue.Figures;

namespace Parapet.Catalogue;

/// <summary>One thing that the public record leaves open, with every place that it moves.</summary>
public sealed record Dispute
{
    /// <summary>A shared figure's name, a family's name, or the first place that uses the figure.</summary>
    public required string Name { get; init; }

    /// <summary>Value and range of the figure, or what binds the family.</summary>
    public required string Description { get; init; }

    /// <summary>Every place that moves with it.</summary>
    public required ImmutableArray<FigurePlace> Places { get; init; }

    /// <summary>The weakest of its figures: estimated before derived before sourced.</summary>
    public required FigureStatus Status { get; init; }

    /// <summary>The weakest grade of its sourced figures; null where none is sourced.</summary>
    public required SourceGrade? Grade { get; init; }

    /// <summary>The figure as its first place gives it; null for a family of claims, believed or doubted together.</summary>
    public Figure? Figure { get; init; }

    /// <summary>Whether it is a family of claims and not a figure.</summary>
    public bool IsFamily => Figure is null;

    /// <summary>
    /// What must be placed to settle it (<see cref="FigureDraw.Placed"/>), that of its own first: a figure that has kin is settled by the
    /// coin that puts them together, and then by their common place, too.
    /// </summary>
    public ImmutableArray<string> Keys => Figure switch
    {
        null => [FigureDraw.KeyOfFamily(Name)],
        { Kin: { } kin } => [Figure.Meaning, FigureDraw.KeyOfKin(kin), kin.Meaning],
        _ => [Figure.Meaning],
    };

    /// <summary>
    /// Where in its range the draw settles it, in [0, 1]: a probability, or for a family the credibility. Null where the
    /// draw leaves the figure at its value.
    /// </summary>
    public double? In(FigureDraw draw) => Figure is null ? draw.CredibilityOf(Name) : draw.ProbabilityOf(Figure);
}
