using System.Collections.Immutable;

namespace Parapet.Catalogue.Reading;

/// <summary>A value in a YAML file, with its place.</summary>
public sealed class Node
{
    public required string File { get; init; }

    /// <summary>The line of the field's name, or of the item.</summary>
    public required int Line { get; init; }

    /// <summary>As in <c>fireUnits[0].reloadTime</c>; empty for the whole document.</summary>
    public required string Path { get; init; }

    public required NodeKind Kind { get; init; }

    /// <summary>Where it stands in the text that was read.</summary>
    public TextSpan Span { get; init; }

    /// <summary>A scalar's text without its quotes; empty for other kinds.</summary>
    public string Text { get; init; } = "";

    /// <summary>A sequence's items.</summary>
    public ImmutableArray<Node> Items { get; init; } = [];

    /// <summary>A mapping's values by name, in the order of the file, each name once.</summary>
    public ImmutableArray<KeyValuePair<string, Node>> Fields { get; init; } = [];

    /// <summary>The value under a name, capitals counted; null where a mapping lacks it, and for every other kind of node.</summary>
    public Node? Field(string name)
    {
        foreach (var (key, value) in Fields)
        {
            if (key == name)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>What an error message says was found.</summary>
    public string Describe() => Kind switch
    {
        NodeKind.Mapping => "a mapping",
        NodeKind.Sequence => $"a list of {Items.Length}",
        _ when Text.Length == 0 => "nothing",
        _ => $"'{(Text.Length <= 60 ? Text : Text[..57] + "...")}'",
    };
}
