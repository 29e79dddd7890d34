using System.Collections.Immutable;
using System.Reflection;

namespace Parapet.Web.Endpoints;

/// <summary>
/// What the page is made of: as it lies inside the program, or the same with the globe in three dimensions, where that was
/// built beside it. No request names a file: each asks for one of those that were found at the start.
/// </summary>
internal static class PageFiles
{
    private const string Root = "wwwroot/";

    /// <summary>Written by the build: the digests of all that the page was built from.</summary>
    private const string Sources = "sources.sha256.txt";

    private static readonly Lazy<ImmutableDictionary<string, PageFile>> s_inside = new(Inside);

    /// <summary>Of the built page where it is whole and of the same sources as the one inside the program; else of that.</summary>
    /// <param name="built">The folder of the built page; null for none.</param>
    public static ImmutableDictionary<string, PageFile> Of(string? built) => built is not null && Beside(built) is { } found ? found : s_inside.Value;

    private static ImmutableDictionary<string, PageFile> Inside()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Root, StringComparison.Ordinal))
            .ToImmutableDictionary(name => name[Root.Length..].Replace('\\', '/'), name => PageFile.Of(name, assembly), StringComparer.Ordinal);
    }

    private static ImmutableDictionary<string, PageFile>? Beside(string folder)
    {
        // A page of other sources might ask this server for what it does not answer.
        var sources = Path.Combine(folder, Sources);
        if (!File.Exists(sources) || !File.ReadAllBytes(sources).AsSpan().SequenceEqual(s_inside.Value[Sources].Content))
        {
            return null;
        }

        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToImmutableDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), path => PageFile.Of(File.ReadAllBytes(path), path), StringComparer.Ordinal);
    }
}
