using System.Collections.Immutable;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Listing;
using Parapet.Questions.Json;

namespace Parapet.Questions.Catalogue;

/// <summary>An entry of the catalogue.</summary>
/// <param name="Entry">With its summary and notes.</param>
/// <param name="Figures">Every figure as text, in the order of its fields.</param>
/// <param name="PowerComparison">A radar's published range beside that from its power, in words; null where the record does not give both.</param>
public sealed record CatalogueShowAnswer(Entry Entry, ImmutableArray<FigureListing> Figures, string? PowerComparison)
{
    /// <summary>The list of figures as JSON, numbers with their units beside them.</summary>
    public string ToJson() => AnswerJson.Write(Figures.Zip(Entry.Figures, ShownFigure.Of).ToImmutableArray());
}
