using System.Text.Json.Nodes;
using Parapet.Catalogue.Reading;
using Parapet.Earth.Places;

namespace Parapet.Studies.Definition;

/// <summary>Reads a place in any of the usual spellings.</summary>
internal sealed class PlaceReader(Problems problems) : INodeReader
{
    public bool Reads(Type type) => type == typeof(Geodetic);

    public object? Read(Type type, Node node, string? allowed)
    {
        if (node.Kind == NodeKind.Scalar && PlaceText.Read(node.Text) is { } place)
        {
            return place;
        }

        problems.Add(node, node.Describe(), PlaceText.Allowed);
        return null;
    }

    public JsonObject Schema(Type type) => new()
    {
        ["type"] = "string",
        ["description"] = PlaceText.Allowed,
    };
}
