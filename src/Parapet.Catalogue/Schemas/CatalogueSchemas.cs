using System.Collections.Immutable;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue.Schemas;

/// <summary>The schemas of the catalogue's files, as they stand in schemas/ for editors.</summary>
public static class CatalogueSchemas
{
    /// <summary>Text of each schema by its file name.</summary>
    public static ImmutableSortedDictionary<string, string> All()
    {
        var reader = new FigureReader("", new Problems(), [], ImmutableSortedDictionary<string, Figure?>.Empty, []);
        return EntryKind.All
            .ToImmutableSortedDictionary(kind => kind.SchemaFile, kind => SchemaWriter.Write(kind.Record, $"Parapet catalogue: {kind.Name}", reader), StringComparer.Ordinal)
            .Add(SharedFile.SchemaFile, SchemaWriter.Write(typeof(SharedFile), "Parapet catalogue: shared figures", reader));
    }
}
