using System.Collections.Immutable;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Settings;

/// <summary>
/// Changes of a read file. Every node keeps the path and the line at which it was read, whatever becomes of its neighbours:
/// several changes can be made one after another in any order.
/// </summary>
internal static class NodeEdits
{
    /// <summary>The document with the changes made; inner values first.</summary>
    public static Node Apply(Node root, IEnumerable<SettingEdit> edits) => Apply(root, edits.ToLookup(edit => edit.Path))!;

    /// <summary>The mapping with a field, in place of the one that it had.</summary>
    public static Node WithField(this Node node, string name, Node value) => Copy(
        node, node.Items,
        node.Field(name) is null
            ? node.Fields.Add(KeyValuePair.Create(name, value))
            : [.. node.Fields.Select(field => field.Key == name ? KeyValuePair.Create(name, value) : field)]);

    /// <summary>The list with other items.</summary>
    public static Node WithItems(this Node node, IEnumerable<Node> items) => Copy(node, [.. items], node.Fields);

    /// <summary>A scalar where another node stands, or would stand.</summary>
    public static Node Scalar(Node place, string path, string text) => new()
    {
        File = place.File, Line = place.Line, Path = path, Kind = NodeKind.Scalar, Text = text,
    };

    /// <summary>A mapping without fields.</summary>
    public static Node Mapping(Node place, string path) => new() { File = place.File, Line = place.Line, Path = path, Kind = NodeKind.Mapping };

    /// <summary>The values of a node in one line each: nodes with the same text mean the same.</summary>
    public static string Text(Node node) => node.Kind switch
    {
        NodeKind.Sequence => $"[{string.Join(", ", node.Items.Select(Text))}]",
        NodeKind.Mapping => $"{{{string.Join(", ", node.Fields.Select(field => $"{field.Key}: {Text(field.Value)}"))}}}",
        _ => node.Text,
    };

    private static Node? Apply(Node node, ILookup<string, SettingEdit> edits)
    {
        Node? changed = Copy(
            node,
            [.. node.Items.Select(item => Apply(item, edits)).OfType<Node>()],
            [.. node.Fields.Select(field => (field.Key, Value: Apply(field.Value, edits))).Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Key, field.Value!))]);
        foreach (var edit in edits[node.Path])
        {
            changed = changed is null ? null : edit.Change(changed);
        }

        return changed;
    }

    private static Node Copy(Node node, ImmutableArray<Node> items, ImmutableArray<KeyValuePair<string, Node>> fields) => new()
    {
        File = node.File, Line = node.Line, Path = node.Path, Kind = node.Kind, Text = node.Text, Items = items, Fields = fields,
    };
}
