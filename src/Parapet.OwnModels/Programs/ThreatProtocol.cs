using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Parapet.OwnModels.Programs;

/// <summary>The protocol that a threat rule in another process speaks: a line of JSON to it, a line of JSON back.</summary>
public static class ThreatProtocol
{
    /// <summary>Its name in the first line of either side.</summary>
    public const string Name = "parapet-threat-rule";

    /// <summary>Raised whenever a program that spoke the one before would be misunderstood.</summary>
    public const int Version = 1;

    /// <summary>Octets of the longest answer that is read, its end of line included.</summary>
    public const int LongestAnswer = 65_536;

    private const int DeepestAnswer = 4;

    /// <summary>How lines are written and read.</summary>
    public static JsonSerializerOptions Style { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowOutOfOrderMetadataProperties = true,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        MaxDepth = DeepestAnswer,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}
