using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Parapet.Catalogue.Reading;

namespace Parapet.Campaigns.Ledger;

/// <summary>What a run was made of, so that it can be run again bit for bit: run.json, beside a copy of the study's file.</summary>
public sealed record RunRecord
{
    public const string FileName = "run.json";

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public required string Version { get; init; }

    public required string CatalogueHash { get; init; }

    public required ulong Seed { get; init; }

    /// <summary>Replications asked for of each option.</summary>
    public required int Replications { get; init; }

    /// <summary>The user's folder of terrain tiles; null for the shipped relief alone.</summary>
    public required string? Terrain { get; init; }

    /// <summary>Name of the reading of the public record; null where disputed figures were drawn.</summary>
    public required string? Figures { get; init; }

    /// <summary>Names of what was put in.</summary>
    public required ImmutableArray<string> With { get; init; }

    /// <summary>Names of what was taken out.</summary>
    public required ImmutableArray<string> Without { get; init; }

    /// <summary>The file's content, in UTF-8.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Layout);

    /// <summary>The record of a run's folder; null where there is none or it cannot be read, which the list of problems then tells.</summary>
    public static RunRecord? Read(string folder, Problems problems) =>
        InputJson.Read<RunRecord>(Path.Combine(folder, FileName), "a record that parapet run wrote, as in out/anatolia", Layout, problems);
}
