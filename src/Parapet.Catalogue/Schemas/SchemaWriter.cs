using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue.Schemas;

/// <summary>Writes the JSON Schema (draft 7, which editors' YAML support reads) of a record that <see cref="RecordReader"/> reads.</summary>
public sealed class SchemaWriter(params ImmutableArray<INodeReader> readers)
{
    private static readonly JsonSerializerOptions s_layout =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Each record and each dimension of figure, written once.</summary>
    private readonly SortedDictionary<string, JsonObject> _definitions = new(StringComparer.Ordinal);

    /// <summary>The schema as text, ending in a newline.</summary>
    public static string Write(Type record, string title, params ImmutableArray<INodeReader> readers) =>
        new SchemaWriter(readers).Root(record, title).ToJsonString(s_layout) + "\n";

    private JsonObject Root(Type record, string title)
    {
        var schema = Record(record);
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "title", title);
        schema["definitions"] = new JsonObject(_definitions.Select(definition => KeyValuePair.Create(definition.Key, (JsonNode?)definition.Value)));
        return schema;
    }

    private JsonObject Of(Type type, string? allowed, string? allowedEach = null)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        foreach (var reader in readers)
        {
            if (reader.Reads(type))
            {
                return Defined(reader.Schema(type), Name(type));
            }
        }

        if (type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            return List(type.GetGenericArguments()[0], allowed, allowedEach);
        }

        if (type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableSortedDictionary<,>))
        {
            return new JsonObject { ["type"] = "object", ["additionalProperties"] = Of(type.GetGenericArguments()[1], null) };
        }

        return type.IsClass && type != typeof(string) ? Defined(Record(type), Name(type)) : Scalar(type, allowed);
    }

    private JsonObject Record(Type type)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var field in Field.Of(type))
        {
            var schema = Of(field.Property.PropertyType, field.Allowed, field.AllowedEach);
            schema["description"] = $"{field.Description}{Told("Allowed", field.Allowed)}{Told("Each", field.AllowedEach)}";
            properties[field.Name] = schema;
            if (field.IsRequired)
            {
                required.Add(field.Name);
            }
        }

        var record = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
        if (required.Count > 0)
        {
            record["required"] = required;
        }

        return record;
    }

    private static string Told(string what, string? interval) => interval is null ? "" : $" {what}: {interval}.";

    private JsonObject List(Type item, string? allowed, string? allowedEach)
    {
        var list = new JsonObject { ["type"] = "array", ["items"] = Of(item, allowedEach) };
        if (allowed is not null)
        {
            var count = Interval.Parse(allowed, Dimensions.Count);
            list["minItems"] = (int)count.Low;
            list["maxItems"] = (int)count.High;
        }

        return list;
    }

    private static JsonObject Scalar(Type type, string? allowed)
    {
        if (type.IsEnum)
        {
            var members = new JsonObject { ["enum"] = new JsonArray([.. Names.All(type).Select(name => JsonValue.Create(name))]) };
            return type.IsDefined(typeof(FlagsAttribute), false) ? new JsonObject { ["type"] = "array", ["items"] = members } : members;
        }

        if (type == typeof(string) || type == typeof(bool))
        {
            return new JsonObject { ["type"] = type == typeof(string) ? "string" : "boolean" };
        }

        if (type == typeof(int) || type == typeof(long) || type == typeof(ulong) || type == typeof(double))
        {
            return Bare(type, allowed);
        }

        return new JsonObject { ["type"] = new JsonArray("string", "number"), ["pattern"] = Dimensions.Of(type)!.Pattern };
    }

    private static JsonObject Bare(Type type, string? allowed)
    {
        var schema = new JsonObject { ["type"] = type == typeof(double) ? "number" : "integer" };
        if (allowed is not null)
        {
            var interval = Interval.Parse(allowed, Dimensions.Number);
            schema["minimum"] = interval.Low;
            schema["maximum"] = interval.High;
        }

        return schema;
    }

    private JsonObject Defined(JsonObject schema, string name)
    {
        _definitions.TryAdd(name, schema);
        return new JsonObject { ["$ref"] = $"#/definitions/{name}" };
    }

    private static string Name(Type type) =>
        type.IsConstructedGenericType ? $"{type.Name.Split('`')[0]}-{type.GetGenericArguments()[0].Name}" : type.Name;
}
