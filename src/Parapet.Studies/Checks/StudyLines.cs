using System.Globalization;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Checks;

/// <summary>The lines of a study's file, for problems that are found after it was read.</summary>
/// <param name="file">Read again for it; where it cannot be, problems have no line.</param>
public sealed class StudyLines(string file)
{
    private readonly Node? _root = YamlDocument.Read(file, file, new Problems());

    /// <summary>A problem at the line of a field.</summary>
    /// <param name="path">As in <c>raid[2].distance</c>; what the file lacks of it is left out.</param>
    /// <param name="found">What stands there.</param>
    /// <param name="allowed">What may stand there.</param>
    public Problem Problem(string path, string found, string allowed) =>
        new(file, _root is null ? 0 : LineOf(_root, path), path, found, allowed);

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
