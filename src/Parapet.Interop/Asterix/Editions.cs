using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Parapet.Interop.Asterix.Layouts;

namespace Parapet.Interop.Asterix;

/// <summary>The editions that there are tables for. Tables are read when their category is first asked for.</summary>
public static class Editions
{
    private const string Ending = ".layout";

    private static readonly ConcurrentDictionary<int, ImmutableArray<Edition>> s_read = new();

    /// <summary>Numbers of all categories with a table.</summary>
    public static ImmutableArray<int> Categories { get; } =
        [.. typeof(Editions).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(Ending, StringComparison.Ordinal))
            .Select(name => int.Parse(name.AsSpan(0, 3), System.Globalization.CultureInfo.InvariantCulture)).Order()];

    /// <summary>All editions of a category, the oldest first; none of a category without a table.</summary>
    public static ImmutableArray<Edition> Of(int category) => s_read.GetOrAdd(category, Read);

    /// <summary>An edition by its name, as <c>1.32</c>; null where there is no table for it.</summary>
    public static Edition? Find(int category, string name) => Of(category).FirstOrDefault(edition => edition.Name == name);

    /// <summary>The newest edition of a category.</summary>
    /// <exception cref="InvalidOperationException">The category has no table.</exception>
    public static Edition Newest(int category) => Of(category)[^1];

    private static ImmutableArray<Edition> Read(int category)
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var stream = assembly.GetManifestResourceStream($"{category:000}{Ending}");
        if (stream is null)
        {
            return [];
        }

        using var reader = new StreamReader(stream);
        var table = TableReader.Read(reader.ReadToEnd());
        // Later editions of an expansion only add to it, so the newest reads what older ones wrote.
        var expansion = table.Expansions.LastOrDefault();
        return
        [
            .. table.Editions.SelectMany(edition =>
            {
                var layout = LayoutCompiler.Compile(table, edition, expansion);
                return edition.Names.Select(name => new Edition(category, name, expansion?.Names[^1] ?? "", layout));
            }),
        ];
    }
}
