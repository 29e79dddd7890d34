using System.Collections.Immutable;
using Parapet.Catalogue;
using Parapet.Catalogue.Reading;
using Xunit;

namespace Parapet.Tests.Unit.Catalogue;

/// <summary>A copy of the shipped catalogue in a folder of its own, to be damaged; removed at the end.</summary>
internal sealed class CatalogueCopy : IDisposable
{
    public CatalogueCopy()
    {
        var origin = SystemCatalogue.DefaultFolder()!;
        foreach (var file in Directory.EnumerateFiles(origin, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(origin, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"parapet-catalogue-{Guid.NewGuid():N}");

    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>Replaces a text that must stand in the file; returns the line on which it begins.</summary>
    public int Replace(string file, string old, string with)
    {
        var text = File.ReadAllText(PathOf(file));
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{old}' does not stand in {file}");
        File.WriteAllText(PathOf(file), string.Concat(text.AsSpan(0, at), with, text.AsSpan(at + old.Length)));
        return 1 + text.AsSpan(0, at).Count('\n');
    }

    public ImmutableArray<Problem> Problems()
    {
        var (catalogue, problems) = SystemCatalogue.Load(Folder);
        Assert.Equal(problems.IsEmpty, catalogue is not null);
        return problems;
    }

    public SystemCatalogue Load() => SystemCatalogue.Load(Folder).Catalogue!;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
