using Parapet.Catalogue.Reading;
using Parapet.Cli.Terrain;
using Parapet.Earth.Terrain;
using Parapet.Earth.Terrain.Tiles;

namespace Parapet.Cli;

/// <summary>The ground of a run: the user's tiles, if any, above the shipped relief.</summary>
internal static class TerrainLayers
{
    public const string OptionText = "A folder of tiles (.hgt, .hgt.zip, DTED or GeoTIFF) to stand above the shipped relief; without it those of `parapet terrain get`; `none` for the shipped relief alone.";

    private const string ShippedAlone = "none";

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
            foreach (var problem in folder is null ? [] : tiles.Verify())
            {
                problems.Add(new(problem.File, 0, "", problem.Found, problem.Allowed));
            }

            return new(tiles, ShippedRelief.Load());
        }
        catch (TerrainException e)
        {
            foreach (var problem in e.Problems)
            {
                problems.Add(new(problem.File, 0, "", problem.Found, problem.Allowed));
            }

            return null;
        }
    }
}
