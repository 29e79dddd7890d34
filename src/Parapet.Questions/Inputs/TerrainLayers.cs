using Parapet.Catalogue.Reading;
using Parapet.Earth.Terrain;
using Parapet.Earth.Terrain.Tiles;
using Parapet.Questions.Terrain;

namespace Parapet.Questions.Inputs;

/// <summary>The ground of a run: the user's tiles, if any, above the shipped relief.</summary>
internal static class TerrainLayers
{
    /// <summary>In place of a folder: the shipped relief alone.</summary>
    public const string ShippedAlone = "none";

    /// <summary>The layers; null where a folder or a tile cannot be used: whatever is wrong with them is added to the problems.</summary>
    /// <param name="folder">As the user gave it; null takes the tiles that were downloaded, where there are any.</param>
    public static LayeredElevation? Open(string? folder, Problems problems)
    {
        if (folder == ShippedAlone || (folder is null && TerrainCache.Filled() is null))
        {
            return new(ShippedRelief.Load());
        }

        try
        {
            var tiles = TileFolder.Open(folder ?? TerrainCache.Filled()!);

            // Downloaded tiles were read once when they came.
            var damages = folder is null ? [] : tiles.Verify();
            return damages.Count == 0 ? new(tiles, ShippedRelief.Load()) : Refused(damages, problems);
        }
        catch (TerrainException e)
        {
            return Refused(e.Problems, problems);
        }
    }

    private static LayeredElevation? Refused(IReadOnlyList<TerrainProblem> found, Problems problems)
    {
        foreach (var problem in found)
        {
            problems.Add(new(problem.File, 0, "", problem.Found, problem.Allowed));
        }

        return null;
    }
}
