using System.Text.Json.Nodes;
using Parapet.Catalogue;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>Reads what a study changes of the catalogue; its fields are those of the catalogue's own files.</summary>
internal sealed class ChangesReader(Problems problems) : INodeReader
{
    public bool Reads(Type type) => type == typeof(CatalogueChanges);

    public object? Read(Type type, Node node, string? allowed) => CatalogueChanges.Of(node, problems);

    public JsonObject Schema(Type type) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = new JsonObject { ["type"] = "object" },
    };
}
