using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Questions.Json;

namespace Parapet.Questions.Terrain;

/// <summary>What looks wrong in a folder of tiles.</summary>
public sealed record TerrainCheckAnswer(string Folder, int Tiles, ImmutableArray<TerrainFinding> Findings)
{
    public string Folder { get; } = Folder;

    [Description("How many were looked through.")]
    public int Tiles { get; } = Tiles;

    [Description("Whether nothing was found.")]
    public bool IsClean => Findings.IsEmpty;

    [Description("The kinds of finding that were looked for. Steps that run obliquely to rows and columns are none of them.")]
    public ImmutableArray<string> LookedFor { get; } = TerrainFinding.Kinds;

    [Description("Tile by tile; seams and overlaps last.")]
    public ImmutableArray<TerrainFinding> Findings { get; } = Findings;

    /// <summary>The answer as JSON.</summary>
    public string ToJson() => AnswerJson.Write(this);
}
