using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue.Editing;

/// <summary>Writes values as the files of studies hold them.</summary>
internal static partial class YamlWriter
{
    private const int Width = 118;

    /// <summary>On one line, as in <c>{ name: Ankara, at: "39.93, 32.86" }</c>.</summary>
    public static string Flow(Node node) => node.Kind switch
    {
        NodeKind.Sequence => $"[{string.Join(", ", node.Items.Select(Flow))}]",
        NodeKind.Mapping when node.Fields.IsEmpty => "{}",
        NodeKind.Mapping => $"{{ {string.Join(", ", node.Fields.Select(field => $"{Scalar(field.Key)}: {Flow(field.Value)}"))} }}",
        _ => Scalar(node.Text),
    };

    /// <summary>As the value of a field of a mapping in lines: a list of mappings has a line for each.</summary>
    /// <param name="node">The value.</param>
    /// <param name="margin">Spaces before the field's name.</param>
    public static string Field(Node node, int margin) =>
        node.Kind == NodeKind.Sequence && node.Items.Any(item => item.Kind == NodeKind.Mapping)
            ? string.Concat(node.Items.Select(item => $"\n{new string(' ', margin + 2)}- {Flow(item)}"))
            : $" {Flow(node)}";

    /// <summary>Bare where nothing in it means anything to YAML, else between double quotes.</summary>
    public static string Scalar(string text) => Bare().IsMatch(text) && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal) && !text.EndsWith(':')
        ? text
        : Quoted(text);

    /// <summary>A long text over several lines, as <c>&gt;-</c> begins it; null where folding would change it.</summary>
    /// <param name="margin">Spaces before each line.</param>
    public static string? Folded(string text, int margin)
    {
        if (text.Length == 0 || text.Any(char.IsControl) || text != text.Trim() || text.Contains("  ", StringComparison.Ordinal))
        {
            return null;
        }

        var lines = new StringBuilder(">-");
        var column = Width;
        foreach (var word in text.Split(' '))
        {
            if (column + 1 + word.Length > Width)
            {
                lines.Append('\n').Append(' ', margin).Append(word);
                column = margin + word.Length;
            }
            else
            {
                lines.Append(' ').Append(word);
                column += 1 + word.Length;
            }
        }

        return lines.ToString();
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append(@"\\"),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                '\r' => quoted.Append("\\r"),
                < ' ' or '\u007f' or '\u0085' or '\u2028' or '\u2029' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => quoted.Append(letter),
            };
        }

        return quoted.Append('"').ToString();
    }

    [GeneratedRegex(@"^[\p{L}\p{Nd}(/.+][^\p{C}\u0085\u2028\u2029,\[\]{}""\\]*(?<![\s])$")]
    private static partial Regex Bare();
}
