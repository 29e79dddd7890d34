using Parapet.Catalogue.Listing;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Inputs;

namespace Parapet.Questions.Catalogue;

/// <summary>Which entries the catalogue holds.</summary>
public sealed record CatalogueListQuestion
{
    /// <summary>Every entry, by kind and id; null where the problems hold any in the end.</summary>
    public CatalogueListAnswer? Answer(Problems problems) =>
        CatalogueFolder.Load(problems) is { } catalogue && problems.None ? new(CatalogueListing.Entries(catalogue)) : null;
}
