using System.Collections.Immutable;
using Parapet.Studies.Definition;
using Parapet.Studies.Traffic;

namespace Parapet.Questions.Editing;

/// <summary>Files to which a study's text may lead: those beside it, and the recordings in their folder.</summary>
/// <param name="Folder">Of the study; null where it came alone.</param>
/// <param name="Names">By their ways from it, in their order.</param>
internal sealed record StudyFiles(string? Folder, ImmutableArray<string> Names)
{
    public const string Unfinished = ".part";

    public static readonly StudyFiles None = new(null, []);

    public long Bytes => Names.Sum(name => new FileInfo(PathOf(name)).Length);

    /// <summary>Of a study's folder; none of a file. What was kept of an analysis is of the study as it was.</summary>
    public static StudyFiles Beside(string path)
    {
        if (!Directory.Exists(path))
        {
            return None;
        }

        var recordings = Path.Combine(path, RecordedFile.Folder);
        return new(path,
        [
            .. In(path).Where(name => name is not (StudyReader.FileName or "robustness.json" or "sensitivity.json")),
            .. Directory.Exists(recordings) ? In(recordings).Select(name => $"{RecordedFile.Folder}/{name}") : [],
        ]);
    }

    public string PathOf(string name) => Path.Combine(Folder!, name);

    /// <summary>Where a text that came with them stands, for whatever follows its ways.</summary>
    public string PathOfStudy => Folder is null ? StudyReader.FileName : Path.Combine(Folder, StudyReader.FileName);

    public void CopyTo(string folder)
    {
        foreach (var name in Names)
        {
            var target = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(PathOf(name), target);
        }
    }

    private static IEnumerable<string> In(string folder) => new DirectoryInfo(folder).EnumerateFiles()
        .Where(file => file.Extension != Unfinished && file.LinkTarget is null).Select(file => file.Name).Order(StringComparer.Ordinal);
}
