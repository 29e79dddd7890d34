using System.Text.Json.Nodes;

namespace Parapet.Tests.Unit.Questions;

/// <summary>Holds JSON against the part of JSON Schema that the schemas of answers use; any other keyword is a fault too.</summary>
internal sealed class JsonSchema(JsonNode root)
{
    private static readonly string[] Spoken = ["$schema", "title", "description"];

    private readonly List<string> _faults = [];

    /// <summary>What is wrong, each with its place.</summary>
    public static IReadOnlyList<string> Faults(string schema, string json)
    {
        var checkedBy = new JsonSchema(JsonNode.Parse(schema)!);
        checkedBy.Check(checkedBy._root, JsonNode.Parse(json), "");
        return checkedBy._faults;
    }

    private readonly JsonNode _root = root;

    private void Check(JsonNode schema, JsonNode? value, string place)
    {
        if (schema is JsonValue { } always && always.GetValue<bool>())
        {
            return;
        }

        foreach (var (keyword, rule) in schema.AsObject().Where(keyword => !Spoken.Contains(keyword.Key)))
        {
            switch (keyword)
            {
                case "$ref":
                    Check(Find(rule!.GetValue<string>()), value, place);
                    break;
                case "type":
                    Expect(IsOf(rule!, value), place, $"{value?.GetValueKind()} is not {rule!.ToJsonString()}");
                    break;
                case "enum":
                    Expect(rule!.AsArray().Any(word => JsonNode.DeepEquals(word, value)), place, $"{value?.ToJsonString()} is none of {rule!.ToJsonString()}");
                    break;
                case "const":
                    Expect(JsonNode.DeepEquals(rule, value), place, $"{value?.ToJsonString()} is not {rule!.ToJsonString()}");
                    break;
                case "anyOf":
                    Expect(rule!.AsArray().Any(one => IsHeldBy(one!, value)), place, "none of anyOf holds");
                    break;
                case "properties" when value is JsonObject fields:
                    CheckFields(rule!.AsObject(), schema["additionalProperties"], fields, place);
                    break;
                case "required" when value is JsonObject fields:
                    foreach (var name in rule!.AsArray().Select(name => name!.GetValue<string>()).Where(name => !fields.ContainsKey(name)))
                    {
                        _faults.Add($"{place}: lacks {name}");
                    }

                    break;
                case "items" when value is JsonArray items:
                    foreach (var (index, item) in items.Index())
                    {
                        Check(rule!, item, $"{place}[{index}]");
                    }

                    break;
                case "additionalProperties" when value is JsonObject fields && schema["properties"] is null:
                    CheckFields([], rule, fields, place);
                    break;
                case "properties" or "required" or "items" or "additionalProperties":
                    break;
                default:
                    _faults.Add($"{place}: the schema says {keyword}, which is not known here");
                    break;
            }
        }
    }

    private bool IsHeldBy(JsonNode schema, JsonNode? value)
    {
        var alone = new JsonSchema(_root);
        alone.Check(schema, value, "");
        return alone._faults.Count == 0;
    }

    private void CheckFields(JsonObject properties, JsonNode? others, JsonObject fields, string place)
    {
        foreach (var (name, field) in fields)
        {
            var schema = properties[name] ?? others;
            if (schema is JsonValue refusal && !refusal.GetValue<bool>())
            {
                _faults.Add($"{place}.{name}: no such field");
            }
            else if (schema is not null)
            {
                Check(schema, field, $"{place}.{name}");
            }
        }
    }

    private JsonNode Find(string pointer)
    {
        var node = _root;
        foreach (var step in pointer.Split('/').Skip(1))
        {
            node = (node is JsonArray array ? array[int.Parse(step)] : node[step.Replace("~1", "/", StringComparison.Ordinal)])!;
        }

        return node;
    }

    private static bool IsOf(JsonNode rule, JsonNode? value) =>
        (rule is JsonArray types ? types.Select(type => type!.GetValue<string>()) : [rule.GetValue<string>()]).Any(type => type switch
        {
            "null" => value is null,
            "object" => value is JsonObject,
            "array" => value is JsonArray,
            "string" => value?.GetValueKind() == System.Text.Json.JsonValueKind.String,
            "boolean" => value?.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False,
            "number" => value?.GetValueKind() == System.Text.Json.JsonValueKind.Number,
            "integer" => value?.GetValueKind() == System.Text.Json.JsonValueKind.Number && !value.ToJsonString().Contains('.', StringComparison.Ordinal),
            _ => false,
        });

    private void Expect(bool holds, string place, string otherwise)
    {
        if (!holds)
        {
            _faults.Add($"{place}: {otherwise}");
        }
    }
}
