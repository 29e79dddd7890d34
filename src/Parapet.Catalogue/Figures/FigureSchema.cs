using System.Text.Json.Nodes;
using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue.Figures;

/// <summary>The JSON Schema of a figure: its fields, and exactly one of source, derived, estimated, or shared alone.</summary>
internal static class FigureSchema
{
    public static JsonObject Of(Dimension? dimension)
    {
        var number = Number(dimension);
        return new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject
            {
                ["value"] = Described(number.DeepClone().AsObject(), "The nominal value."),
                ["within"] = new JsonObject
                {
                    ["description"] = "The range [low, high] in which the public record leaves it; sampled.",
                    ["type"] = "array",
                    ["items"] = number.DeepClone(),
                    ["minItems"] = 2,
                    ["maxItems"] = 2,
                },
                ["distribution"] = new JsonObject
                {
                    ["description"] = "Over 'within'; triangular with its peak at the value where none is given.",
                    ["enum"] = new JsonArray([.. Names.All(typeof(Distribution)).Select(name => JsonValue.Create(name))]),
                },
                ["claimed"] = Described(number.DeepClone().AsObject(), "What is claimed: the value at credibility 1."),
                ["sceptical"] = Described(number.DeepClone().AsObject(), "What critics leave of it: the value at credibility 0."),
                ["family"] = Text("The family of claims that are believed or doubted together, from shared.yaml."),
                ["source"] = new JsonObject
                {
                    ["description"] = "Id of a source of this file, or several, that of the value first.",
                    ["type"] = new JsonArray("string", "array"),
                    ["items"] = new JsonObject { ["type"] = "string" },
                    ["minItems"] = 1,
                },
                ["derived"] = Text("The formula, in words, by which it follows from other figures."),
                ["estimated"] = Text("Why this estimate."),
                ["note"] = Text("What a reader should know about it."),
                ["shared"] = Text("Name of a figure in shared.yaml: one estimate, and one draw, for all."),
            },
            ["oneOf"] = new JsonArray(Required("value", "source"), Required("value", "derived"), Required("value", "estimated"), Required("shared")),
        };
    }

    private static JsonObject Number(Dimension? dimension)
    {
        var schema = new JsonObject { ["type"] = dimension is { IsBare: false } ? "string" : new JsonArray("number", "string") };
        if (dimension is not null)
        {
            schema["pattern"] = dimension.Pattern;
        }

        return schema;
    }

    private static JsonObject Text(string description) => new() { ["description"] = description, ["type"] = "string", ["minLength"] = 1 };

    private static JsonObject Described(JsonObject schema, string description)
    {
        schema["description"] = description;
        return schema;
    }

    private static JsonObject Required(params string[] names) =>
        new() { ["required"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]) };
}
