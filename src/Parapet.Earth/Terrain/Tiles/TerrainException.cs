namespace Parapet.Earth.Terrain.Tiles;

/// <summary>Files of terrain that cannot be used: every problem that was found, one a line in the message.</summary>
public sealed class TerrainException : Exception
{
    public TerrainException(params IReadOnlyList<TerrainProblem> problems)
        : base(string.Join('\n', problems)) => Problems = problems;

    public IReadOnlyList<TerrainProblem> Problems { get; }
}
