using System.Globalization;
using System.Text;
using Parapet.Catalogue.Reading;

namespace Parapet.Tests.Unit.Mutations;

/// <summary>A file's content as a tree that can be changed anywhere; written as JSON, which YAML holds within it.</summary>
internal sealed class Tree
{
    private Tree(NodeKind kind)
    {
        Kind = kind;
    }

    public NodeKind Kind { get; set; }

    /// <summary>Of a scalar; null writes null.</summary>
    public string? Text { get; set; }

    /// <summary>Of a mapping or a list; the name is empty in a list.</summary>
    public List<(string Name, Tree Value)> Parts { get; } = [];

    public static Tree Scalar(string? text) => new(NodeKind.Scalar) { Text = text };

    public static Tree Of(Node node)
    {
        var tree = new Tree(node.Kind) { Text = node.Text };
        tree.Parts.AddRange(node.Fields.Select(field => (field.Key, Of(field.Value))));
        tree.Parts.AddRange(node.Items.Select(item => ("", Of(item))));
        return tree;
    }

    public Tree Copy()
    {
        var copy = new Tree(Kind) { Text = Text };
        copy.Parts.AddRange(Parts.Select(part => (part.Name, part.Value.Copy())));
        return copy;
    }

    /// <summary>This and everything in it.</summary>
    public IEnumerable<Tree> All() => Parts.SelectMany(part => part.Value.All()).Prepend(this);

    /// <param name="isTyped">Whether numbers, true, false and null are written bare, as JSON wants them.</param>
    public byte[] Write(bool isTyped)
    {
        var into = new StringBuilder();
        Write(into, isTyped);
        return Encoding.UTF8.GetBytes(into.ToString());
    }

    private void Write(StringBuilder into, bool isTyped)
    {
        if (Kind == NodeKind.Scalar)
        {
            into.Append(Text is null ? "null" : isTyped && IsBare(Text) ? Text : Quoted(Text));
            return;
        }

        var isMapping = Kind == NodeKind.Mapping;
        into.Append(isMapping ? "{\n" : "[\n");
        for (var i = 0; i < Parts.Count; i++)
        {
            if (isMapping)
            {
                into.Append(Quoted(Parts[i].Name)).Append(": ");
            }

            Parts[i].Value.Write(into, isTyped);
            into.Append(i + 1 < Parts.Count ? ",\n" : "\n");
        }

        into.Append(isMapping ? '}' : ']');
    }

    private static bool IsBare(string text) =>
        text is "true" or "false"
        || (text.Length > 0 && (char.IsAsciiDigit(text[0]) || text[0] == '-') && char.IsAsciiDigit(text[^1])
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) && !(text.TrimStart('-').Length > 1 && text.TrimStart('-')[0] == '0' && char.IsAsciiDigit(text.TrimStart('-')[1])));

    private static string Quoted(string text) => $"\"{string.Concat(text.Select(letter => letter switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        < ' ' => FormattableString.Invariant($"\\u{(int)letter:x4}"),
        _ => letter.ToString(),
    }))}\"";
}
