using Parapet.Catalogue.Reading;
using Parapet.Earth.Terrain;
using Parapet.Earth.Terrain.Tiles;

namespace Parapet.Cli;

/// <summary>The ground of a run: the user's tiles, if any, above the shipped relief.</summary>
internal static class TerrainLayers
{
    public const string OptionText = "A folder of tiles (.hgt, .hgt.zip, DTED or GeoTIFF) to stand above the shipped relief; those of `parapet terrain get` without it.";

    public static LayeredElevation? Open(string? folder, Problems problems)
    {
        if (folder is null)
        {
            return new(ShippedRelief.Load());
        }

        try
        {
            var tiles = TileFolder.Open(folder);
            foreach (var problem in tiles.Verify())
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
