using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Parapet.Catalogue.Reading;

namespace Parapet.Campaigns.Results;

/// <summary>A result that is small enough to be kept beside a study as JSON, an entry of its lists on a line.</summary>
/// <param name="name">Of the file, in the folder of a report and in that of a study.</param>
/// <param name="allowed">What the file may be, as a user is told.</param>
/// <param name="faults">Field by field, what cannot be: a file that was changed by hand would stand on the first page of a report.</param>
internal sealed class KeptJson<T>(string name, string allowed, Func<T, IEnumerable<(string Field, string Found)>> faults)
    where T : class
{
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
    public static string Write(T result)
    {
        var fields = JsonSerializer.SerializeToNode(result, s_style)!.AsObject()
            .Select(field => $"  {JsonSerializer.Serialize(field.Key)}: {(field.Value is JsonArray { Count: > 0 } list && list[0] is JsonObject ? Lines(list) : Text(field.Value))}");
        return $"{{\n{string.Join(",\n", fields)}\n}}\n";
    }

    /// <summary>The result that is kept in a folder; null where there is none, or where it cannot be read, which the problems then tell.</summary>
    public T? Beside(string folder, Problems problems)
    {
        var path = Path.Combine(folder, name);
        return Path.Exists(path) ? Read(path, problems) : null;
    }

    /// <summary>The result that a file holds; null where it holds none, which the problems then tell.</summary>
    public T? Read(string path, Problems problems)
    {
        var result = InputJson.Read<T>(path, allowed, s_style, problems);
        (string Field, string Found)[] wrong = result is null ? [] : [.. faults(result)];
        foreach (var (field, found) in wrong)
        {
            problems.Add(new(path, 0, field, found, allowed));
        }

        return wrong.Length == 0 ? result : null;
    }

    private static string Lines(JsonArray list)
    {
        var text = new StringBuilder("[\n");
        text.AppendJoin(",\n", list.Select(item => "    " + Text(item)));
        return text.Append("\n  ]").ToString();
    }

    private static string Text(JsonNode? node) => node?.ToJsonString(s_style) ?? "null";
}
