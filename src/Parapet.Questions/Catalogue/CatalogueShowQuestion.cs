using Parapet.Catalogue.Listing;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Detection;
using Parapet.Questions.Inputs;

namespace Parapet.Questions.Catalogue;

/// <summary>What an entry of the catalogue says, with the source of every figure.</summary>
/// <param name="Id">The entry's.</param>
public sealed record CatalogueShowQuestion(string Id)
{
    /// <summary>The entry; null where the problems hold any in the end.</summary>
    public CatalogueShowAnswer? Answer(Problems problems)
    {
        if (CatalogueFolder.Load(problems) is not { } catalogue || !problems.None)
        {
            return null;
        }

        if (catalogue.Find(Id) is { } entry)
        {
            return new(entry, CatalogueListing.Figures(catalogue, entry), PowerComparison.Of(entry));
        }

        problems.Add(new(Id, 0, "", "no such entry", $"one of {string.Join(", ", catalogue.Entries.Select(other => other.Id))}"));
        return null;
    }
}
