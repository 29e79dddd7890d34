using Parapet.Catalogue.Fairness;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Inputs;

namespace Parapet.Questions.Catalogue;

/// <summary>Whether the cross-checks of the catalogue's files hold.</summary>
public sealed record CatalogueCheckQuestion
{
    /// <summary>Every cross-check; null where the problems hold any in the end.</summary>
    public CatalogueCheckAnswer? Answer(Problems problems) =>
        CatalogueFolder.Load(problems) is { } catalogue && problems.None
            ? new(
                catalogue.Entries.Length,
                [.. catalogue.Check()],
                [.. CatalogueFairness.Of(catalogue).SelectMany(quantity => quantity.Unranged).Select(figure => figure.Place)])
            : null;
}
