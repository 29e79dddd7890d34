namespace Parapet.Earth.Terrain.Tiles;

/// <summary>What is wrong with one file of terrain: its name, what was found in it, and what is allowed.</summary>
public sealed record TerrainProblem(string File, string Found, string Allowed)
{
    public override string ToString() => $"{File}: found {Found}; allowed: {Allowed}";
}
