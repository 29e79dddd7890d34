using System.Collections.Immutable;
using Parapet.Catalogue.Listing;
using Parapet.Questions.Json;

namespace Parapet.Questions.Catalogue;

/// <summary>The entries of the catalogue.</summary>
/// <param name="Entries">By kind and id.</param>
public sealed record CatalogueListAnswer(ImmutableArray<EntryListing> Entries)
{
    /// <summary>The list of entries as JSON.</summary>
    public string ToJson() => AnswerJson.Write(Entries);
}
