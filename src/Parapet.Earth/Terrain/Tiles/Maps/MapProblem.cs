namespace Parapet.Earth.Terrain.Tiles.Maps;

/// <summary>What is said of a file whose map cannot be followed, with the line that turns it into one that can.</summary>
internal static class MapProblem
{
    public static TerrainProblem Of(string file, string found, string allowed) =>
        new(file, found, $"{allowed}; or latitude and longitude, as `gdalwarp -t_srs EPSG:4326 -r bilinear {Path.GetFileName(file)} plain.tif` writes");
}
