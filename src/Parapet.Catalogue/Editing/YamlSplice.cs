using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue.Editing;

/// <summary>Cuts a value out of a text, or one in, with the commas and line ends that go with it.</summary>
internal readonly ref struct YamlSplice(string text)
{
    private readonly string _text = text;

    /// <summary>A value in the place of another.</summary>
    public string Set(Node node, Node value)
    {
        var (begin, end) = (node.Span.Begin, Trimmed(node));
        var written = node.Kind == NodeKind.Scalar && value.Kind == NodeKind.Scalar && begin < end && _text[begin] is '>' or '|'
            ? YamlWriter.Folded(value.Text, Margin(node.Span.Name) + 2) ?? YamlWriter.Flow(value)
            : YamlWriter.Flow(value);

        // What stands in lines of its own gives way to one that stands behind the name.
        var gap = begin == end && begin > 0 && !char.IsWhiteSpace(_text[begin - 1]) ? " " : "";
        return Replaced(begin, end, gap + written);
    }

    /// <summary>A mapping with one field more, behind the others.</summary>
    public string AddField(Node node, string name, Node value)
    {
        var named = YamlWriter.Scalar(name);
        if (IsFlow(node))
        {
            return node.Fields.IsEmpty
                ? Replaced(node.Span.Begin, node.Span.End, $"{{ {named}: {YamlWriter.Flow(value)} }}")
                : Inserted(Trimmed(node.Fields[^1].Value), $", {named}: {YamlWriter.Flow(value)}");
        }

        var margin = ColumnOf(node.Fields[0].Value.Span.Name);
        return Inserted(LineEnd(Trimmed(node)), $"\n{new string(' ', margin)}{named}:{YamlWriter.Field(value, margin)}");
    }

    /// <summary>A list with one item more, behind the others.</summary>
    public string AddItem(Node node, Node value)
    {
        if (node.Items.IsEmpty)
        {
            return Replaced(node.Span.Begin, node.Span.End, $"[{YamlWriter.Flow(value)}]");
        }

        return IsFlow(node)
            ? Inserted(Trimmed(node.Items[^1]), $", {YamlWriter.Flow(value)}")
            : Inserted(LineEnd(Trimmed(node)), $"\n{new string(' ', ColumnOf(node.Span.Begin))}- {YamlWriter.Flow(value)}");
    }

    /// <summary>A list or mapping without one of its values.</summary>
    public string Remove(Node parent, Node node)
    {
        Node[] children = parent.Kind == NodeKind.Sequence ? [.. parent.Items] : [.. parent.Fields.Select(field => field.Value)];
        if (children.Length == 1)
        {
            var nothing = parent.Kind == NodeKind.Sequence ? "[]" : "{}";
            return Replaced(parent.Span.Begin, Trimmed(parent), nothing);
        }

        var index = Array.IndexOf(children, node);
        if (!IsFlow(parent))
        {
            // The first field of an item stands behind the item's dash, where the next comes to stand.
            var isBehindDash = parent.Kind == NodeKind.Mapping && !string.IsNullOrWhiteSpace(_text[LineStart(node.Span.Name)..node.Span.Name]);
            return isBehindDash ? Replaced(node.Span.Name, children[1].Span.Name, "") : Replaced(LineStart(node.Span.Name), Math.Min(_text.Length, LineEnd(Trimmed(node)) + 1), "");
        }

        return index + 1 < children.Length
            ? Replaced(node.Span.Name, children[index + 1].Span.Name, "")
            : Replaced(Trimmed(children[index - 1]), Trimmed(node), "");
    }

    private bool IsFlow(Node node) => node.Span.Begin < _text.Length && _text[node.Span.Begin] is '{' or '[';

    /// <summary>Where a value ends: a text over several lines is read on to the next that holds something.</summary>
    private int Trimmed(Node node)
    {
        var end = node.Span.End;
        while (end > node.Span.Begin && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private int LineStart(int at) => at == 0 ? 0 : _text.LastIndexOf('\n', at - 1) + 1;

    private int LineEnd(int at) => _text.IndexOf('\n', at) is var end and >= 0 ? end : _text.Length;

    private int ColumnOf(int at) => at - LineStart(at);

    private int Margin(int at)
    {
        var start = LineStart(at);
        var margin = 0;
        while (start + margin < _text.Length && _text[start + margin] == ' ')
        {
            margin++;
        }

        return margin;
    }

    private string Inserted(int at, string what) => Replaced(at, at, what);

    private string Replaced(int begin, int end, string what) => string.Concat(_text.AsSpan(0, begin), what, _text.AsSpan(end));
}
