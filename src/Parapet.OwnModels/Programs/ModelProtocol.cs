using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Parapet.OwnModels.Programs.Fire;
using Parapet.OwnModels.Programs.Threats;
using Parapet.OwnModels.Programs.Trackers;

namespace Parapet.OwnModels.Programs;

/// <summary>A protocol that a model in another process speaks: a line of JSON to it, a line of JSON back.</summary>
public sealed class ModelProtocol
{
    private const int DeepestLine = 8;
    private const int ShownOctets = 120;

    private static readonly (Type, string) Hello = (typeof(HelloAsked), "hello");
    private static readonly (Type, string) HelloBack = (typeof(HelloAnswer), "hello");
    private static readonly (Type, string) Ready = (typeof(ReadyAnswer), "ready");

    private ModelProtocol(ModelSeat seat, string name, int longestAnswer, (Type, string)[] asked, (Type, string)[] answered)
    {
        (Seat, Name, LongestAnswer) = (seat, name, longestAnswer);
        Style = StyleOf([Hello, .. asked], [HelloBack, Ready, .. answered]);
    }

    /// <summary>Of what ranks the tracks of posts.</summary>
    public static ModelProtocol ThreatRule { get; } = new(
        ModelSeat.ThreatRule, "parapet-threat-rule", 65_536,
        [(typeof(PostAsked), "post"), (typeof(FallingAsked), "falling"), (typeof(AirBreathingAsked), "airBreathing")],
        [(typeof(ThreatAnswer), "threat")]);

    /// <summary>Of what makes tracks of plots.</summary>
    public static ModelProtocol Tracker { get; } = new(
        ModelSeat.Tracker, "parapet-tracker", 16_777_216,
        [(typeof(RadarAsked), "radar"), (typeof(ScanAsked), "scan")],
        [(typeof(TracksAnswer), "tracks")]);

    /// <summary>Of what decides which rounds posts fire.</summary>
    public static ModelProtocol FireRule { get; } = new(
        ModelSeat.FireRule, "parapet-fire-rule", 65_536,
        [(typeof(FirePostAsked), "post"), (typeof(ShotAsked), "shot")],
        [(typeof(FireAnswer), "fire")]);

    public static ImmutableArray<ModelProtocol> All { get; } = [ThreatRule, Tracker, FireRule];

    /// <summary>Whose place its programs take.</summary>
    public ModelSeat Seat { get; }

    /// <summary>Its name in the first line of either side.</summary>
    public string Name { get; }

    /// <summary>Raised whenever a program that spoke the one before would be misunderstood.</summary>
    public int Version => 1;

    /// <summary>Octets of the longest answer that is read, its end of line included.</summary>
    public int LongestAnswer { get; }

    /// <summary>How lines are written and read.</summary>
    public JsonSerializerOptions Style { get; }

    /// <summary>An answer; null where the octets are none, with what is wrong.</summary>
    internal AnswerLine? Read(ReadOnlySpan<byte> octets, out string fault)
    {
        fault = $"answered {Shown(octets)}, which is no line of the protocol; a line as its schema says";
        try
        {
            return JsonSerializer.Deserialize<AnswerLine>(octets, Style);
        }
        catch (JsonException exception)
        {
            fault = exception.Path is { Length: > 2 } path ? $"answered {Shown(octets)}, field {Shown(Encoding.UTF8.GetBytes(path[2..]))}; a line as the protocol's schema says"
                : MissingField(octets) is { } missing ? $"answered {Shown(octets)}, field '{missing}', which it lacks; a line as the protocol's schema says"
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

    /// <summary>What a line of a known type lacks of its own fields, the first of it.</summary>
    private string? MissingField(ReadOnlySpan<byte> octets)
    {
        var reader = new Utf8JsonReader(octets, new() { MaxDepth = DeepestLine });
        try
        {
            return JsonDocument.TryParseValue(ref reader, out var line) && line.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("type", out var named) && named.ValueKind == JsonValueKind.String && TypeOf(named.GetString()) is { } type
                ? Style.GetTypeInfo(type).Properties.FirstOrDefault(property => property.IsRequired && !root.TryGetProperty(property.Name, out _))?.Name
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Type? TypeOf(string? name) =>
        Style.GetTypeInfo(typeof(AnswerLine)).PolymorphismOptions!.DerivedTypes.FirstOrDefault(known => known.TypeDiscriminator as string == name).DerivedType;

    private static JsonSerializerOptions StyleOf((Type, string)[] asked, (Type, string)[] answered) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowOutOfOrderMetadataProperties = true,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        MaxDepth = DeepestLine,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { info => NameTypes(info, typeof(AskedLine), asked), info => NameTypes(info, typeof(AnswerLine), answered) } },
        Converters = { new ExactWords() },
    };

    /// <summary>Lines are told apart by their type; each protocol has its own.</summary>
    private static void NameTypes(JsonTypeInfo info, Type line, (Type Type, string Name)[] types)
    {
        if (info.Type == line)
        {
            info.PolymorphismOptions = new() { TypeDiscriminatorPropertyName = "type" };
            foreach (var (type, name) in types)
            {
                info.PolymorphismOptions.DerivedTypes.Add(new(type, name));
            }
        }
    }
}
