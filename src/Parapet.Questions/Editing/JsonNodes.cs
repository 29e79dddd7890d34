using System.Text.Json;
using System.Text.Json.Nodes;
using Parapet.Catalogue.Reading;

namespace Parapet.Questions.Editing;

/// <summary>Values of a study's file as JSON, every scalar a text, and back.</summary>
internal static class JsonNodes
{
    public static Node Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => Bare(NodeKind.Sequence, "", [.. json.EnumerateArray().Select(Of)], []),
        JsonValueKind.Object => Bare(NodeKind.Mapping, "", [], [.. json.EnumerateObject().Select(field => KeyValuePair.Create(field.Name, Of(field.Value)))]),
        JsonValueKind.String => Bare(NodeKind.Scalar, json.GetString()!, [], []),
        _ => Bare(NodeKind.Scalar, json.GetRawText(), [], []),
    };

    public static JsonNode Of(Node node) => node.Kind switch
    {
        NodeKind.Sequence => new JsonArray([.. node.Items.Select(Of)]),
        NodeKind.Mapping => new JsonObject(node.Fields.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Key, Of(field.Value)))),
        _ => JsonValue.Create(node.Text),
    };

    private static Node Bare(NodeKind kind, string text, IEnumerable<Node> items, IEnumerable<KeyValuePair<string, Node>> fields) =>
        new() { File = "", Line = 0, Path = "", Kind = kind, Text = text, Items = [.. items], Fields = [.. fields] };
}
