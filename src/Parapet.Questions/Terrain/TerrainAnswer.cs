using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using Parapet.Questions.Json;

namespace Parapet.Questions.Terrain;

/// <summary>What became of the tiles that were wanted.</summary>
public sealed record TerrainAnswer(string Folder, int Wanted, int Fetched, int Kept, int Absent)
{
    [Description("Where the tiles lie.")]
    public string Folder { get; } = Folder;

    public int Wanted { get; } = Wanted;

    public int Fetched { get; } = Fetched;

    [Description("Tiles that were there already.")]
    public int Kept { get; } = Kept;

    [Description("Tiles that the store does not have: open sea.")]
    public int Absent { get; } = Absent;

    [Description("Tiles that could not be had.")]
    public int Missing => Wanted - Fetched - Kept - Absent;

    /// <summary>Why tiles could not be had, one line each.</summary>
    [JsonIgnore]
    public required ImmutableArray<string> Failures { get; init; }

    /// <summary>Whether it was broken off.</summary>
    [JsonIgnore]
    public required bool Interrupted { get; init; }

    /// <summary>The answer as JSON.</summary>
    public string ToJson() => AnswerJson.Write(this);
}
