using System.Globalization;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Checks;

/// <summary>The lines of a study's file, for problems that are found after it was read.</summary>
/// <param name="file">How problems name it.</param>
/// <param name="root">The file as it was read; null where problems can have no line.</param>
public sealed class StudyLines(string file, Node? root)
{
    /// <param name="file">Read again for it; where it cannot be, problems have no line.</param>
    public StudyLines(string file)
        : this(file, YamlDocument.Read(file, file, new Problems()))
    {
    }

    /// <summary>A problem at the line of a field.</summary>
    /// <param name="path">As in <c>raid[2].distance</c>; what the file lacks of it is left out.</param>
    /// <param name="found">What stands there.</param>
    /// <param name="allowed">What may stand there.</param>
    public Problem Problem(string path, string found, string allowed) =>
        new(file, root is null ? 0 : LineOf(root, path), path, found, allowed);

    private static int LineOf(Node node, string path)
    {
        foreach (var step in path.Split('.', '[', ']').Where(step => step.Length > 0))
        {
            var next = char.IsAsciiDigit(step[0])
                ? node.Items[int.Parse(step, CultureInfo.InvariantCulture)]
                : node.Field(step);
            node = next ?? node;
        }

        return node.Line;
    }
}
