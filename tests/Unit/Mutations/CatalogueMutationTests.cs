using System.Collections.Immutable;
using Parapet.Catalogue;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Tests.Unit.Catalogue;
using Xunit;

namespace Parapet.Tests.Unit.Mutations;

/// <summary>Damaged files of the catalogue: each entry by itself, and some of those that pass within the whole.</summary>
public sealed class CatalogueMutationTests(ITestOutputHelper output)
{
    private const int LoadedWhole = 12;

    private static readonly ImmutableSortedDictionary<string, Figure?> s_shared = ShippedCatalogue.Value.SharedFigures
        .Where(figure => figure.Shared.Length > 0).ToImmutableSortedDictionary(figure => figure.Shared, figure => (Figure?)figure);

    [Theory]
    [InlineData("radars/91n6e.yaml", 3000)]
    [InlineData("interceptors/40n6e.yaml", 3000)]
    [InlineData("threats/stealth-fighter.yaml", 3000)]
    [InlineData("threats/irbm.yaml", 3000)]
    [InlineData("networks/surveillance.yaml", 3000)]
    [InlineData("systems/s-400.yaml", 1000)]
    [InlineData("doctrines/ambush.yaml", 1000)]
    [InlineData("doctrines/silent.yaml", 1000)]
    [InlineData("damage/strike-damage.yaml", 1000)]
    [InlineData("threats/anti-radiation-missile.yaml", 1000)]
    [InlineData("fighters/multirole-fighter.yaml", 1000)]
    [InlineData("warning/launch-warning-satellite.yaml", 1000)]
    public void A_damaged_entry_is_read_or_refused_in_plain_words(string file, int mutants)
    {
        using var copy = new CatalogueCopy();
        var path = copy.PathOf(file);
        var trial = new MutationTrial(file, File.ReadAllBytes(path), isTree: true);
        var kind = EntryKind.All.First(kind => kind.Folder == file.Split('/')[0]);
        trial.AssertReadOrRefused(mutants, (bytes, problems) =>
        {
            File.WriteAllBytes(path, bytes);
            return Entry(kind, path, problems);
        });
        output.WriteLine($"{file}: {trial.Fine.Count} read, {trial.Refused} refused");
        foreach (var mutant in trial.Fine.Take(LoadedWhole))
        {
            File.WriteAllBytes(path, mutant);
            var (catalogue, problems) = SystemCatalogue.Load(copy.Folder);
            Assert.Equal(problems.IsEmpty, catalogue is not null);
            catalogue?.Check();
        }
    }

    [Fact]
    public void Damaged_shared_figures_are_read_or_refused_in_plain_words()
    {
        using var copy = new CatalogueCopy();
        foreach (var kind in EntryKind.All.Where(kind => !kind.IsSingle && Directory.Exists(copy.PathOf(kind.Folder))))
        {
            Directory.Delete(copy.PathOf(kind.Folder), recursive: true);
        }

        var path = copy.PathOf(SharedFile.FileName);
        var trial = new MutationTrial(SharedFile.FileName, File.ReadAllBytes(path), isTree: true);
        trial.AssertReadOrRefused(1000, (bytes, problems) =>
        {
            File.WriteAllBytes(path, bytes);
            var (catalogue, found) = SystemCatalogue.Load(copy.Folder);
            foreach (var problem in found)
            {
                problems.Add(problem);
            }

            return catalogue is not null;
        });
        output.WriteLine($"{SharedFile.FileName}: {trial.Fine.Count} read, {trial.Refused} refused");
    }

    private static bool Entry(EntryKind kind, string path, Problems problems)
    {
        if (YamlDocument.Read(path, path, problems) is not { } node)
        {
            return false;
        }

        var sources = node.Field("sources")?.Items.Select(item => item.Field("id")?.Text ?? "").ToImmutableHashSet() ?? [];
        var reader = new FigureReader(kind.Name, problems, sources, s_shared, [.. ShippedCatalogue.Value.Shared.Families.Keys]);
        return new RecordReader(problems, reader).Read(kind.Record, node, null) is Entry && problems.None;
    }
}
