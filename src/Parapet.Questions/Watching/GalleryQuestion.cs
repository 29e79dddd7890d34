using System.Collections.Immutable;
using Parapet.Campaigns.Ledger;
using Parapet.Questions.Editing;
using Parapet.Questions.Inputs;
using Parapet.Studies.Definition;

namespace Parapet.Questions.Watching;

/// <summary>Which studies and runs there are to look at.</summary>
/// <param name="Folder">Of the runs: each in a folder below it.</param>
public sealed record GalleryQuestion(string Folder)
{
    /// <summary>A study by folder, file or name, or the folder of a run, that stands among them wherever it lies; null for none.</summary>
    public string? Also { get; init; }

    /// <summary>What is there. A study or run that cannot be read stands among them and says why.</summary>
    public GalleryAnswer Answer() => new()
    {
        Studies = [.. Studies().Select(place => ShownStudy.Of(place.Id, place.Path) with { IsOwn = IsOwn(place.Path) })],
        Runs = [.. Runs().Select(place => FoundRun.Of(place.Id, place.Path))],
        Sweeps = [.. Sweeps().Select(place => FoundSweep.Of(place.Id, place.Path))],
    };

    /// <summary>Where a study lies; null where there is none of the id.</summary>
    public string? PathOfStudy(string id) => PathOf(id, Studies());

    /// <summary>Names that a new study must not bear.</summary>
    public IEnumerable<string> Taken() => Studies().Concat(Runs()).Select(place => place.Id);

    /// <summary>Where a run lies; null where there is none of the id.</summary>
    public string? PathOfRun(string id) => PathOf(id, Runs());

    /// <summary>Where a sweep lies; null where there is none of the id.</summary>
    public string? PathOfSweep(string id) => PathOf(id, Sweeps());

    /// <summary>Whether what is to stand among them is there at all.</summary>
    public bool FindsAlso() => Also is { } named && (HoldsRun(named) || StudyFolders.Find(named) is var study && (File.Exists(study) || File.Exists(Path.Combine(study, StudyReader.FileName))));

    /// <summary>Every place once, by the name of its folder or file, with a number behind it where that is another's.</summary>
    private static IEnumerable<(string Id, string Path)> Numbered(IEnumerable<string> paths)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths.DistinctBy(Path.GetFullPath, StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
            var id = name;
            for (var number = 2; !taken.Add(id); number++)
            {
                id = FormattableString.Invariant($"{name}-{number}");
            }

            yield return (id, path);
        }
    }

    private static string? PathOf(string id, IEnumerable<(string Id, string Path)> places) => places.FirstOrDefault(place => place.Id == id).Path;

    private IEnumerable<(string Id, string Path)> Studies() => Numbered(Shipped().Concat(StudyCopies.FoldersBelow(Folder)).Concat(Also is { } named && !HoldsRun(named) ? [StudyFolders.Find(named)] : []));

    private bool IsOwn(string path) => StudyCopies.FoldersBelow(Folder).Contains(path, StringComparer.Ordinal);

    private IEnumerable<(string Id, string Path)> Runs() => Numbered(Below(Folder).Where(HoldsRun).Concat(Also is { } named && HoldsRun(named) ? [named] : []));

    private IEnumerable<(string Id, string Path)> Sweeps() => Numbered(Below(Folder).Where(folder => File.Exists(Path.Combine(folder, FoundSweep.FileName))));

    private static IEnumerable<string> Shipped()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shipped = Path.Combine(folder.FullName, "studies");
            if (Directory.Exists(shipped))
            {
                return Below(shipped).Where(study => File.Exists(Path.Combine(study, StudyReader.FileName)));
            }
        }

        return [];
    }

    private static bool HoldsRun(string folder) => File.Exists(Path.Combine(folder, RunRecord.FileName));

    private static ImmutableArray<string> Below(string folder) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)] : [];
}
