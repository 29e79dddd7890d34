using System.Collections.Immutable;
using Parapet.Catalogue.Figures;

namespace Parapet.Catalogue;

/// <summary>One thing that the public record leaves open, with every place that it moves.</summary>
public sealed class Dispute
{
    private Dispute(string name, string description, ImmutableArray<string> places, Figure? figure)
    {
        Name = name;
        Description = description;
        Places = places;
        Figure = figure;
    }

    /// <summary>A shared figure's name, a family's name, or the first place that uses the figure.</summary>
    public string Name { get; }

    /// <summary>Value and range of the figure, or what binds the family.</summary>
    public string Description { get; }

    /// <summary>Every "entry: field" that moves with it.</summary>
    public ImmutableArray<string> Places { get; }

    /// <summary>The disputed figure; null for a family of claims.</summary>
    public Figure? Figure { get; }

    /// <summary>Whether it is a family of claims, believed or doubted together.</summary>
    public bool IsFamily => Figure is null;

    internal static Dispute OfFamily(string family, string description, ImmutableArray<string> places) => new(family, description, places, null);

    internal static Dispute OfFigure(Figure figure, ImmutableArray<string> places)
    {
        var (low, high) = figure.Bounds;
        var text = $"{figure.Dimension.Write(figure.Value)} within [{figure.Dimension.Write(low)}, {figure.Dimension.Write(high)}]";
        return new Dispute(figure.Shared.Length > 0 ? figure.Shared : places[0], text, places, figure);
    }

    /// <summary>Where in its range the draw settles it, in [0, 1]: a probability, or for a family the credibility. Null where the draw leaves the figure at its value.</summary>
    public double? In(FigureDraw draw) => Figure is null ? draw.CredibilityOf(Name) : draw.ProbabilityOf(Figure);
}
