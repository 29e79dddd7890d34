using System.Collections.Immutable;
using System.ComponentModel;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using Parapet.OwnModels;
using Parapet.OwnModels.Programs;

namespace Parapet.Questions.Json;

/// <summary>The JSON Schemas (draft 7) of the lines that a model of a study's own is asked and answers, as they stand in schemas/own-models.</summary>
public static class OwnModelSchemas
{
    /// <summary>The folder within schemas/.</summary>
    public const string Folder = "own-models";

    private static readonly JsonSerializerOptions Layout =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSchemaExporterOptions Exporting = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe };

    /// <summary>Text of each schema by its file name.</summary>
    public static ImmutableSortedDictionary<string, string> All() => ModelProtocol.All.SelectMany(Both).ToImmutableSortedDictionary(schema => schema.Name, schema => schema.Text);

    private static IEnumerable<(string Name, string Text)> Both(ModelProtocol protocol)
    {
        var (name, words) = protocol.Seat switch
        {
            ModelSeat.Tracker => ("tracker", "a tracker"),
            ModelSeat.FireRule => ("fire-rule", "a fire rule"),
            _ => ("threat-rule", "a threat rule"),
        };
        yield return ($"{name}-asked.schema.json", Text(protocol, typeof(AskedLine), $"A line that {words} of one's own is sent"));
        yield return ($"{name}-answered.schema.json", Text(protocol, typeof(AnswerLine), $"A line that {words} of one's own answers"));
    }

    private static string Text(ModelProtocol protocol, Type line, string title)
    {
        // A schema is deeper than the lines that it is of, and the exporter knows the words of the platform's own converter alone.
        var style = new JsonSerializerOptions(protocol.Style) { MaxDepth = 64 };
        style.Converters.Clear();
        style.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        var schema = (JsonObject)style.GetJsonSchemaAsNode(line, Exporting);
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "title", $"{title}: {protocol.Name}, version {protocol.Version}");
        return schema.ToJsonString(Layout) + "\n";
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (schema is JsonObject node && context.PropertyInfo?.AttributeProvider is MemberInfo member && member.GetCustomAttribute<DescriptionAttribute>() is { } said)
        {
            node.Insert(0, "description", said.Description);
        }

        return schema;
    }
}
