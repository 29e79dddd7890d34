using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Parapet.Catalogue.Reading;

namespace Parapet.Campaigns.Robustness;

/// <summary>robustness.json: a sweep's result, small enough to be kept beside the study, an entry of its lists on a line.</summary>
public static class RobustnessFile
{
    /// <summary>Its name, in the folder of a report and in that of a study.</summary>
    public const string Name = "robustness.json";

    private static readonly JsonSerializerOptions s_style = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The file's text.</summary>
    public static string Write(RobustnessResult result)
    {
        var fields = JsonSerializer.SerializeToNode(result, s_style)!.AsObject()
            .Select(field => $"  {JsonSerializer.Serialize(field.Key)}: {(field.Value is JsonArray { Count: > 0 } list && list[0] is JsonObject ? Lines(list) : Text(field.Value))}");
        return $"{{\n{string.Join(",\n", fields)}\n}}\n";
    }

    /// <summary>The result that a file holds; null where it holds none, which the problems then tell.</summary>
    public static RobustnessResult? Read(string path, Problems problems) =>
        InputJson.Read<RobustnessResult>(path, "what `parapet run --robustness` wrote", s_style, problems);

    private static string Lines(JsonArray list)
    {
        var text = new StringBuilder("[\n");
        text.AppendJoin(",\n", list.Select(item => "    " + Text(item)));
        return text.Append("\n  ]").ToString();
    }

    private static string Text(JsonNode? node) => node?.ToJsonString(s_style) ?? "null";
}
