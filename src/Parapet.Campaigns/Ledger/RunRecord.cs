using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Parapet.Catalogue.Reading;

namespace Parapet.Campaigns.Ledger;

/// <summary>What a run was made of, so that it can be run again bit for bit: run.json, beside a copy of the study's file.</summary>
public sealed record RunRecord
{
    public const string FileName = "run.json";

    private const string Allowed = "a record that parapet run wrote, as in out/anatolia";
    private const int LeastReplications = 2;

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    private static readonly JsonSerializerOptions WriterLayout = new(Layout) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    public required string Version { get; init; }

    /// <summary>The study's file, by its way from the run's folder: by it another study of the same name is known to be another.</summary>
    public required string Source { get; init; }

    public required string CatalogueHash { get; init; }

    /// <summary>Of the study's file and of what it flies of recordings, as they were run; null where nobody said.</summary>
    public string? StudyHash { get; init; }

    public required ulong Seed { get; init; }

    /// <summary>Replications asked for of each option; with a stopping rule the most.</summary>
    public required int Replications { get; init; }

    /// <summary>The rule by which it was to stop; null where there was none.</summary>
    public string? Until { get; init; }

    /// <summary>Raids that were done at each look of that rule; empty where there was none.</summary>
    public ImmutableArray<int> Looks { get; init; } = [];

    /// <summary>The user's folder of terrain tiles; null for the shipped relief alone.</summary>
    public required string? Terrain { get; init; }

    /// <summary>Name of the reading of the public record; null where disputed figures were drawn.</summary>
    public required string? Figures { get; init; }

    /// <summary>Names of what was put in.</summary>
    public required ImmutableArray<string> With { get; init; }

    /// <summary>Names of what was taken out.</summary>
    public required ImmutableArray<string> Without { get; init; }

    /// <summary>Whether raids or journals are missing, which a later run adds.</summary>
    public bool Interrupted { get; init; }

    /// <summary>The file's content, in UTF-8.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Layout);

    /// <summary>
    /// The record of a run's folder; null where there is none, where it cannot be read or where another version of the program
    /// wrote it, which the list of problems then tells. Nobody reads a run's folder but by it: what another version made of
    /// a raid is not what this one would.
    /// </summary>
    /// <param name="version">Of the program that reads.</param>
    public static RunRecord? Read(string folder, string version, Problems problems)
    {
        var path = Path.Combine(folder, FileName);
        if (InputJson.Read<Writer>(path, Allowed, WriterLayout, problems) is not { } writer)
        {
            return null;
        }

        if (writer.Version != version)
        {
            problems.Add(new(path, 0, "version", $"a run of version {writer.Version}", $"a run of this program's version, {version}: run the study again, or use the program of that time"));
            return null;
        }

        return Checked(path, InputJson.Read<RunRecord>(path, Allowed, Layout, problems), problems);
    }

    /// <summary>The record of a run's folder whoever wrote it, without what this version does not know; null where it cannot be read, with the problem added. Only its tables may be read on the strength of it.</summary>
    public static RunRecord? OfAnyVersion(string folder, Problems problems)
    {
        var path = Path.Combine(folder, FileName);
        return Checked(path, InputJson.Read<RunRecord>(path, Allowed, WriterLayout, problems), problems);
    }

    private static RunRecord? Checked(string path, RunRecord? record, Problems problems)
    {
        if (record is { Replications: < LeastReplications })
        {
            problems.Add(new(path, 0, "replications", $"{record.Replications}", $"a whole number from {LeastReplications}"));
            return null;
        }

        return record;
    }

    /// <summary>Who wrote a record, whatever else it holds: records of other versions may hold other things.</summary>
    private sealed record Writer
    {
        public required string Version { get; init; }
    }
}
