using Parapet.Catalogue.Reading;
using Parapet.Studies.Traffic;

namespace Parapet.Studies.Definition;

/// <summary>Reads a study's file.</summary>
public static class StudyReader
{
    /// <summary>The name of the file within a study's folder.</summary>
    public const string FileName = "study.yaml";

    /// <summary>The study; null where anything is wrong with it, with every problem added.</summary>
    /// <param name="path">The study's file, or the folder that holds it.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static StudyDefinition? Read(string path, Problems problems) =>
        Document(path, problems) is { } node ? Read(node, problems) : null;

    /// <summary>A file that was read, or what was made of it, as a study, with its recordings; null where anything is wrong with it, with every problem added.</summary>
    public static StudyDefinition? Read(Node node, Problems problems) =>
        Reader(problems).Read<StudyDefinition>(node) is { } study ? StudyTraffic.Load(study, node, problems) : null;

    /// <summary>The values of a study's file with their places; null where it cannot be read, with the problem added.</summary>
    /// <inheritdoc cref="Read(string, Problems)"/>
    public static Node? Document(string path, Problems problems)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, FileName) : path;
        if (!File.Exists(file))
        {
            problems.Add(new Problem(file, 0, "", "no such file", "a study's folder or its file"));
            return null;
        }

        return YamlDocument.Read(file, file, problems);
    }

    internal static RecordReader Reader(Problems problems) => new(problems, new PlaceReader(problems), new ChangesReader(problems), new ListedSystemReader(problems));
}
