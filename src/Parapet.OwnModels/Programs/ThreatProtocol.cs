using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

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
    private const int ShownOctets = 120;

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
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>An answer; null where the octets are none, with what is wrong.</summary>
    internal static AnswerLine? Read(ReadOnlySpan<byte> octets, out string fault)
    {
        fault = $"answered {Shown(octets)}, which is no line of the protocol; a line as its schema says";
        try
        {
            return JsonSerializer.Deserialize<AnswerLine>(octets, Style);
        }
        catch (JsonException exception)
        {
            fault = exception.Path is { Length: > 2 } path ? $"answered {Shown(octets)}, field '{path[2..]}'; a line as the protocol's schema says"
                : exception.BytePositionInLine is { } octet ? FormattableString.Invariant($"answered {Shown(octets)}, which from octet {octet} on is no line of the protocol; JSON, as its schema says")
                : fault;
            return null;
        }
        catch (NotSupportedException)
        {
            // A line without a type.
            return null;
        }
    }

    /// <summary>The beginning of an answer, so that nothing in it can disturb a terminal.</summary>
    internal static string Shown(ReadOnlySpan<byte> octets)
    {
        var text = Encoding.UTF8.GetString(octets[..Math.Min(octets.Length, ShownOctets)]);
        var plain = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
        return octets.Length > ShownOctets ? $"'{plain}...'" : $"'{plain}'";
    }
}
