using Parapet.Catalogue.Reading;
using Parapet.Earth.Terrain.Tiles;

namespace Parapet.Questions.Terrain;

/// <summary>Looks through a folder of tiles for what cannot be ground.</summary>
/// <param name="Folder">With the tiles.</param>
public sealed record TerrainCheckQuestion(string Folder)
{
    /// <summary>What looks wrong; null where a tile cannot be read, and the problems say why.</summary>
    /// <param name="problems">Takes what is wrong with the folder and its files.</param>
    public TerrainCheckAnswer? Answer(Problems problems)
    {
        try
        {
            var tiles = TileFolder.Open(Folder);
            var unreadable = tiles.Verify();
            Add(unreadable, problems);
            return unreadable.Count > 0 ? null : new(Folder, tiles.TileCount, [.. tiles.Check().Select(TerrainFinding.Of)]);
        }
        catch (TerrainException exception)
        {
            Add(exception.Problems, problems);
            return null;
        }
    }

    private static void Add(IReadOnlyList<TerrainProblem> found, Problems problems)
    {
        foreach (var problem in found)
        {
            problems.Add(new(problem.File, 0, "", problem.Found, problem.Allowed));
        }
    }
}
