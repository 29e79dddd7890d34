using System.Collections.Immutable;
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
        (string Field, string Found)[] faults = result is null ? [] : [.. FaultsOf(result)];
        faults = faults.Length > 0 || result is null ? faults : [.. RobustnessCheck.Faults(result)];
        foreach (var (field, found) in faults)
        {
            problems.Add(new(path, 0, field, found, Allowed));
        }

        return faults.Length == 0 ? result : null;
    }

    private static IEnumerable<(string Field, string Found)> FaultsOf(RobustnessResult result)
    {
        foreach (var (field, holds) in new (string, bool)[]
        {
            ("raids", IsWhole(result.Raids, raids => raids >= 0)),
            ("flips", IsWhole(result.Flips, flip => flip is not null && IsWhole(flip.Effect)) && result.Flips.Select(flip => flip.Effect.Told).Distinct().Count() == result.Flips.Length),
            ("effects", IsWhole(result.Effects, IsWhole)),
            ("pairs", IsWhole(result.Pairs, IsWhole)),
            ("refused", IsWhole(result.Refused, refused => refused is not null)),
            ("leftOut", IsWhole(result.LeftOut, leftOut => leftOut is not null)),
        })
        {
            if (!holds)
            {
                yield return (field, "an entry that is none, stands twice, or lacks a value stated and one tried for each of its settings");
            }
        }
    }

    private static bool IsWhole<T>(ImmutableArray<T> list, Func<T, bool> isWhole) => !list.IsDefault && list.All(isWhole);

    private static bool IsWhole(SettingEffect? effect) =>
        effect is not null && IsWhole(effect.Settings, IsText) && IsWhole(effect.Stated, IsText) && IsWhole(effect.Tried, IsText)
        && effect.Settings.Length > 0 && effect.Stated.Length == effect.Settings.Length && effect.Tried.Length == effect.Settings.Length;

    private static bool IsText(string? text) => text is not null;

    private static string Lines(JsonArray list)
    {
        var text = new StringBuilder("[\n");
        text.AppendJoin(",\n", list.Select(item => "    " + Text(item)));
        return text.Append("\n  ]").ToString();
    }

    private static string Text(JsonNode? node) => node?.ToJsonString(s_style) ?? "null";
}
