using System.Text.Json;
using System.Text.Json.Serialization;

namespace Parapet.Studies.Report;

/// <summary>How the page of the run stands in summary.json: words for enumerations, names in camel case.</summary>
internal static class PageFormat
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}
