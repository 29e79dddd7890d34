namespace Parapet.Earth.Terrain.Tiles;

/// <summary>What a post on this planet may hold; anything else means a file of another kind or byte order.</summary>
internal static class PlausibleHeight
{
    private const double LowestMetres = -12_000;
    private const double HighestMetres = 9_000;

    public static bool Holds(double metres) => metres is >= LowestMetres and <= HighestMetres;

    public static TerrainException Broken(string file, double metres) => new(new TerrainProblem(
        file,
        FormattableString.Invariant($"a height of {metres:G6} m"),
        FormattableString.Invariant($"{LowestMetres:F0} to {HighestMetres:F0} m, or the mark of a missing post")));
}
