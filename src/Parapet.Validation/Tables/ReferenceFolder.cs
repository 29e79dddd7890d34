using System.Collections.Immutable;
using Parapet.Catalogue.Reading;

namespace Parapet.Validation.Tables;

/// <summary>The folder of reference values: one folder a topic, in it one file a table.</summary>
public static class ReferenceFolder
{
    /// <summary>The nearest folder "validation" with reference values beside the program or above it; null where there is none.</summary>
    public static string? Default()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "validation");
            if (File.Exists(Path.Combine(candidate, "geodesic", "geod_exact_2000.csv")))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>Reads every table, by name. A file with anything wrong is left out and told in the problems.</summary>
    public static ImmutableArray<ReferenceTable> Read(string folder, Problems problems)
    {
        var tables = ImmutableArray.CreateBuilder<ReferenceTable>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.ChangeExtension(Path.GetRelativePath(folder, path), null).Replace('\\', '/');
            if (name.Count(letter => letter == '/') != 1)
            {
                problems.Add(new Problem(path, 0, "", "not in the folder of a topic", "validation/TOPIC/TABLE.csv"));
            }
            else if (ReadOne(path, name, problems) is { } table)
            {
                tables.Add(table);
            }
        }

        return tables.ToImmutable();
    }

    private static ReferenceTable? ReadOne(string path, string name, Problems problems)
    {
        try
        {
            return new ReferenceTableReader(path, name, problems).Read(File.ReadLines(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(new Problem(path, 0, "", exception.Message, "a file that can be read"));
            return null;
        }
    }
}
