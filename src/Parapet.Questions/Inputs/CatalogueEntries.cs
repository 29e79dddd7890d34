using Parapet.Catalogue;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Reading;

namespace Parapet.Questions.Inputs;

/// <summary>Entries of the catalogue by the ids that the user gives.</summary>
internal static class CatalogueEntries
{
    /// <summary>The entry; null with a problem added that names every id of its kind.</summary>
    /// <param name="argument">What the user filled in, as in <c>threat</c> or <c>--against</c>.</param>
    /// <param name="isMeant">Which entries of the kind will do; all where left out.</param>
    public static T? Find<T>(SystemCatalogue catalogue, string argument, string? id, Problems problems, Func<T, bool>? isMeant = null)
        where T : Entry
    {
        isMeant ??= static _ => true;
        if (id is not null && catalogue.Find(id) is T entry && isMeant(entry))
        {
            return entry;
        }

        problems.Add(new(argument, 0, "", $"found '{id}'", $"one of {string.Join(", ", catalogue.All<T>().Where(isMeant).Select(other => other.Id))}"));
        return null;
    }
}
