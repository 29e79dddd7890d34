using System.Text.Json.Nodes;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>Reads a system of a force: its id alone, or a mapping that says where it is listed.</summary>
internal sealed class ListedSystemReader(Problems problems) : INodeReader
{
    public bool Reads(Type type) => type == typeof(ListedSystem);

    public object? Read(Type type, Node node, string? allowed)
    {
        if (node.Kind == NodeKind.Mapping)
        {
            return new RecordReader(problems).Read<ListedSystem>(node);
        }

        if (node.Kind == NodeKind.Scalar && node.Text.Length > 0)
        {
            return new ListedSystem { System = node.Text };
        }

        problems.Add(node, node.Describe(), "the id of a system, or { system, at, boresight }");
        return null;
    }

    public JsonObject Schema(Type type)
    {
        var properties = new JsonObject();
        foreach (var field in Field.Of(typeof(ListedSystem)))
        {
            var schema = field.Property.PropertyType == typeof(string)
                ? new JsonObject { ["type"] = "string" }
                : new JsonObject { ["type"] = new JsonArray("string", "number"), ["pattern"] = Dimensions.Azimuth.Pattern };
            schema["description"] = field.Description;
            properties[field.Name] = schema;
        }

        var mapping = new JsonObject
        {
            ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties, ["required"] = new JsonArray("system"),
        };
        return new JsonObject { ["oneOf"] = new JsonArray(new JsonObject { ["type"] = "string" }, mapping) };
    }
}
