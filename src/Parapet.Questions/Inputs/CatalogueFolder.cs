using Parapet.Catalogue;
using Parapet.Catalogue.Reading;

namespace Parapet.Questions.Inputs;

/// <summary>Loads the catalogue that belongs to the program.</summary>
internal static class CatalogueFolder
{
    /// <summary>The catalogue with a study's changes in it, where there are any; null where there is none. Whatever is wrong with it is added to the problems.</summary>
    public static SystemCatalogue? Load(Problems problems, CatalogueChanges? changes = null)
    {
        if (SystemCatalogue.DefaultFolder() is not { } folder)
        {
            problems.Add(new("catalogue", 0, "", "no such folder beside the program or above it", "the catalogue that ships with it"));
            return null;
        }

        var (catalogue, found) = SystemCatalogue.Load(folder, changes ?? CatalogueChanges.None);
        foreach (var problem in found)
        {
            problems.Add(problem);
        }

        return catalogue;
    }
}
