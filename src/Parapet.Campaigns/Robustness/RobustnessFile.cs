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

    private const string Allowed = "what `parapet run --robustness` wrote; without the file the report says that the settings were not swept";

    private static readonly JsonSerializerOptions s_style = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The file's text.</summary>
    public static string Write(RobustnessResult result)
    {
        var fields = JsonSerializer.SerializeToNode(result, s_style)!.AsObject()
            .Select(field => $"  {JsonSerializer.Serialize(field.Key)}: {(field.Value is JsonArray { Count: > 0 } list && list[0] is JsonObject ? Lines(list) : Text(field.Value))}");
        return $"{{\n{string.Join(",\n", fields)}\n}}\n";
    }

    /// <summary>The result that is kept in a folder; null where there is none, or where it cannot be read, which the problems then tell.</summary>
    public static RobustnessResult? Beside(string folder, Problems problems)
    {
        var path = Path.Combine(folder, Name);
        return Path.Exists(path) ? Read(path, problems) : null;
    }

    /// <summary>The result that a file holds; null where it holds none, which the problems then tell.</summary>
    public static RobustnessResult? Read(string path, Problems problems)
    {
        var result = InputJson.Read<RobustnessResult>(path, Allowed, s_style, problems);
        (string Field, string Found)[] faults = result is null ? [] : [.. RobustnessCheck.Faults(result)];
        foreach (var (field, found) in faults)
        {
            problems.Add(new(path, 0, field, found, Allowed));
        }

        return faults.Length == 0 ? result : null;
    }

    private static string Lines(JsonArray list)
    {
        var text = new StringBuilder("[\n");
        text.AppendJoin(",\n", list.Select(item => "    " + Text(item)));
        return text.Append("\n  ]").ToString();
    }

    private static string Text(JsonNode? node) => node?.ToJsonString(s_style) ?? "null";
}
