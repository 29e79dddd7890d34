using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Parapet.Campaigns.Planning;

/// <summary>
/// All that the outcomes of a campaign follow from. Outcomes of one identity belong together, whatever machine, thread or
/// order they come from; those of two never do.
/// </summary>
public sealed record CampaignIdentity
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    /// <summary>The study's name.</summary>
    public required string Study { get; init; }

    /// <summary>The study's file, whole.</summary>
    public required string StudyText { get; init; }

    public required ulong Seed { get; init; }

    /// <summary>As asked for; with a stopping rule the most.</summary>
    public required int Replications { get; init; }

    /// <summary>The rule by which it stops; null where there is none.</summary>
    public string? Until { get; init; }

    /// <summary>Name of the reading of the public record; null where disputed figures are drawn.</summary>
    public required string? Figures { get; init; }

    /// <summary>Names of what is put in, in their order.</summary>
    public required ImmutableArray<string> With { get; init; }

    /// <summary>Names of what is taken out, in their order.</summary>
    public required ImmutableArray<string> Without { get; init; }

    /// <summary>Whether what happened in each run is kept.</summary>
    public required bool Events { get; init; }

    /// <summary>The ground: SHA-256 over the tiles, or a word for that which needs none.</summary>
    public required string Terrain { get; init; }

    public required string CatalogueHash { get; init; }

    /// <summary>The recordings whose traffic flies, each name with its SHA-256; null where there are none.</summary>
    public string? Traffic { get; init; }

    /// <summary>The models of the study's own, each with its SHA-256; null where there are none.</summary>
    public string? OwnModels { get; init; }

    public required string Version { get; init; }

    /// <summary>The program's build and the kind of machine, since bits are equal only there.</summary>
    public required string Build { get; init; }

    /// <summary>SHA-256 over all of it, in lower-case hexadecimal digits.</summary>
    [JsonIgnore]
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(ToJson()));

    /// <summary>In UTF-8, equal for equal identities.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Layout);

    /// <summary>An identity from its text.</summary>
    /// <exception cref="InvalidDataException">The text is none of an identity.</exception>
    public static CampaignIdentity Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<CampaignIdentity>(json, Layout) is { With.IsDefault: false, Without.IsDefault: false } identity
                ? identity
                : throw new InvalidDataException("no identity of a campaign");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException("no identity of a campaign", exception);
        }
    }

    /// <summary>What sets two apart, one phrase each with the value of this one first; empty where they are one.</summary>
    public ImmutableArray<string> Differences(CampaignIdentity other) =>
    [
        .. Difference("study", Study, other.Study),
        .. TextDifference(StudyText, other.StudyText),
        .. Difference("seed", $"{Seed}", $"{other.Seed}"),
        .. Difference("replications", $"{Replications}", $"{other.Replications}"),
        .. Difference("until", Until ?? "no rule", other.Until ?? "no rule"),
        .. Difference("figures", Figures ?? "sampled", other.Figures ?? "sampled"),
        .. Difference("with", Listed(With), Listed(other.With)),
        .. Difference("without", Listed(Without), Listed(other.Without)),
        .. Difference("events", Events ? "all" : "none", other.Events ? "all" : "none"),
        .. Difference("terrain", Terrain, other.Terrain),
        .. Difference("catalogue", CatalogueHash, other.CatalogueHash),
        .. Difference("recorded traffic", Traffic ?? "none", other.Traffic ?? "none"),
        .. Difference("own models", OwnModels ?? "none", other.OwnModels ?? "none"),
        .. Difference("version", Version, other.Version),
        .. Difference("build", Build, other.Build),
    ];

    private static string Listed(ImmutableArray<string> names) => names.IsEmpty ? "nothing" : string.Join(", ", names);

    private static IEnumerable<string> Difference(string field, string mine, string others) =>
        mine == others ? [] : [$"{field} {mine}, not {others}"];

    /// <summary>Of two files the first line that differs, since it is most often the only one.</summary>
    private static IEnumerable<string> TextDifference(string mine, string others)
    {
        if (mine == others)
        {
            return [];
        }

        var (here, there) = (mine.Split('\n'), others.Split('\n'));
        var line = here.Zip(there).TakeWhile(pair => pair.First == pair.Second).Count();
        return [$"line {line + 1} of the study's file '{At(here, line)}', not '{At(there, line)}'"];
    }

    private static string At(string[] lines, int line) => line < lines.Length ? lines[line].Trim() : "";
}
