using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Parapet.Catalogue.Editing;
using Parapet.Catalogue.Reading;
using Parapet.Studies.Definition;

namespace Parapet.Questions.Editing;

/// <summary>Studies of the user's own, each in a folder below that of the runs: copies of others, which alone may be changed.</summary>
/// <param name="folder">Of the runs.</param>
/// <param name="desk">Judges what is to be written.</param>
public sealed partial class StudyCopies(string folder, StudyDesk desk)
{
    /// <summary>Within the folder of the runs.</summary>
    internal const string FolderName = "studies";

    private const long MostSiblingBytes = 64 << 20;
    private const int MostSiblings = 100;
    private const string NameAllowed = "1 to 40 small letters, digits and hyphens, a letter or digit first";

    private readonly Lock _lock = new();

    /// <summary>The studies' folders, in the order of their names.</summary>
    internal static ImmutableArray<string> FoldersBelow(string folder)
    {
        var studies = Path.Combine(folder, FolderName);
        return Directory.Exists(studies)
            ? [.. Directory.EnumerateDirectories(studies).Where(study => !study.EndsWith(StudyFiles.Unfinished, StringComparison.Ordinal) && File.Exists(Path.Combine(study, StudyReader.FileName))).Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>Whether a study's folder is one of these, which may be changed.</summary>
    public bool Holds(string path) => FoldersBelow(folder).Contains(path, StringComparer.Ordinal);

    /// <summary>Makes a study of the user's own of another, with the files that lie beside it; false where the list of problems, one line each, says why not.</summary>
    /// <param name="path">The other's folder or file.</param>
    /// <param name="name">Of the new one.</param>
    /// <param name="taken">Names that are others'.</param>
    public bool Copy(string path, string name, IEnumerable<string> taken, ICollection<string> problems)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, StudyReader.FileName) : path;
        var found = new Problems();
        var bytes = RegularFile.Read(file, file, InputLimits.LargestFile, "a study's file", found);
        return bytes is null
            ? Tell(found, problems)
            : Create(bytes, name, taken, StudyFiles.Beside(path), problems);
    }

    /// <summary>Makes a study of the user's own of a file's bytes; false where the list of problems says why not.</summary>
    /// <inheritdoc cref="Copy"/>
    public bool Open(byte[] bytes, string name, IEnumerable<string> taken, ICollection<string> problems) => Create(bytes, name, taken, StudyFiles.None, problems);

    /// <summary>A study's text with its digest; null with the problem told where it cannot be read.</summary>
    public static StudyText? Read(string path, ICollection<string> problems)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, StudyReader.FileName) : path;
        var found = new Problems();
        var bytes = RegularFile.Read(file, Path.GetFileName(file), InputLimits.LargestFile, "a study's file", found);
        if (bytes is not null && InputText.Of(bytes, Path.GetFileName(file), "a YAML file", found) is { } text)
        {
            return new(text, DigestOf(bytes));
        }

        Tell(found, problems);
        return null;
    }

    /// <summary>Writes a text in the place of a study's, beside it first; the new digest, or null where the list of problems says why not.</summary>
    public string? Save(string path, SaveAsked asked, ICollection<string> problems)
    {
        var judged = desk.Judge(path, asked.Text);
        if (!judged.Problems.None)
        {
            Tell(judged.Problems, problems);
            return null;
        }

        lock (_lock)
        {
            if (Read(path, problems) is not { } stands)
            {
                return null;
            }

            if (stands.Digest != asked.Was)
            {
                problems.Add("the study's file was changed from elsewhere since this page read it; open it anew");
                return null;
            }

            var bytes = Encoding.UTF8.GetBytes(asked.Text);
            return Write(Path.Combine(path, StudyReader.FileName), bytes, problems) ? DigestOf(bytes) : null;
        }
    }

    /// <summary>The study's file, or with others beside it a zip of all.</summary>
    public static (byte[] Content, string Ending) Pack(string path)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, StudyReader.FileName) : path;
        var siblings = StudyFiles.Beside(path);
        if (siblings.Names.IsEmpty)
        {
            return (File.ReadAllBytes(file), ".yaml");
        }

        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntryFromFile(file, StudyReader.FileName);
            foreach (var name in siblings.Names)
            {
                archive.CreateEntryFromFile(siblings.PathOf(name), name);
            }
        }

        return (packed.ToArray(), ".zip");
    }

    private bool Create(byte[] bytes, string name, IEnumerable<string> taken, StudyFiles siblings, ICollection<string> problems)
    {
        if (!Name().IsMatch(name))
        {
            problems.Add($"name: '{(name.Length > 60 ? name[..57] + "..." : name)}'; {NameAllowed}");
            return false;
        }

        if (siblings.Names.Length > MostSiblings || siblings.Bytes > MostSiblingBytes)
        {
            problems.Add($"{siblings.Names.Length} files of {siblings.Bytes} bytes beside the study; at most {MostSiblings} of {MostSiblingBytes} bytes together");
            return false;
        }

        lock (_lock)
        {
            var target = Path.Combine(folder, FolderName, name);
            if (taken.Contains(name) || Directory.Exists(target) || Directory.Exists(Path.Combine(folder, name)) || name == FolderName)
            {
                problems.Add($"name: '{name}', which a study or run has already; another");
                return false;
            }

            return Named(bytes, name, siblings, problems) is { } text && Place(target, text, siblings, problems);
        }
    }

    /// <summary>The text of the new study, with its name in it; judged beside the files to which it leads.</summary>
    private string? Named(byte[] bytes, string name, StudyFiles siblings, ICollection<string> problems)
    {
        var found = new Problems();
        var edit = new YamlEdit(YamlChange.Put, "", "study", new() { File = "", Line = 0, Path = "", Kind = NodeKind.Scalar, Text = name });
        if (InputText.Of(bytes, StudyReader.FileName, "a YAML file", found) is { } text && YamlEditor.Apply(StudyReader.FileName, text, [edit], found) is { } named)
        {
            var judged = desk.Judge(siblings.PathOfStudy, named);
            if (judged.Problems.None)
            {
                return named;
            }

            found = judged.Problems;
        }

        Tell(found, problems);
        return null;
    }

    /// <summary>The folder is filled beside its place and moved there whole.</summary>
    private static bool Place(string target, string text, StudyFiles siblings, ICollection<string> problems)
    {
        var part = target + StudyFiles.Unfinished;
        try
        {
            if (Directory.Exists(part))
            {
                Directory.Delete(part, recursive: true);
            }

            Directory.CreateDirectory(part);
            siblings.CopyTo(part);
            File.WriteAllText(Path.Combine(part, StudyReader.FileName), text);
            Directory.Move(part, target);
            return true;
        }
        catch (Exception exception) when (RegularFile.IsOfTheFile(exception))
        {
            problems.Add($"{target}: {RegularFile.WhyUnwritten(exception)}; a folder that can be written");
            return false;
        }
    }

    private static bool Write(string file, byte[] bytes, ICollection<string> problems)
    {
        try
        {
            File.WriteAllBytes(file + StudyFiles.Unfinished, bytes);
            File.Move(file + StudyFiles.Unfinished, file, overwrite: true);
            return true;
        }
        catch (Exception exception) when (RegularFile.IsOfTheFile(exception))
        {
            problems.Add($"{file}: {RegularFile.WhyUnwritten(exception)}; a file that can be written");
            return false;
        }
    }

    private static bool Tell(Problems found, ICollection<string> problems)
    {
        foreach (var problem in TextProblem.Of(found))
        {
            problems.Add(problem.ToString());
        }

        return false;
    }

    private static string DigestOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..32];

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{0,39}\z")]
    private static partial Regex Name();
}

/// <summary>A study's text as its file holds it.</summary>
/// <param name="Digest">Of the file's bytes.</param>
public sealed record StudyText(string Text, string Digest);
