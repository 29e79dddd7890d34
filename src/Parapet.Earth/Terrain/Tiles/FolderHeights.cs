namespace Parapet.Earth.Terrain.Tiles;

/// <summary>What the heights of a folder's files count from, as the user states it in a file beside them.</summary>
internal static class FolderHeights
{
    /// <summary>The file's name.</summary>
    public const string FileName = "heights.txt";

    private const int MostBytes = 200;

    /// <summary>What the folder states; null where it states nothing.</summary>
    /// <exception cref="TerrainException">The statement cannot be read.</exception>
    public static HeightReference? Of(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        return TileFile.Opened(path, stream =>
        {
            var bytes = new byte[MostBytes];
            var text = System.Text.Encoding.UTF8.GetString(bytes, 0, stream.ReadAtLeast(bytes, MostBytes, throwOnEndOfStream: false)).Trim('\uFEFF', ' ', '\n', '\r', '\t');
            return text.ToLowerInvariant() switch
            {
                "ellipsoid" or "wgs 84 ellipsoid" or "wgs84 ellipsoid" => HeightReference.Ellipsoid,
                "sea level" or "egm96" or "egm2008" => HeightReference.SeaLevel,
                _ => throw new TerrainException(new TerrainProblem(path, $"'{text}'", "ellipsoid, sea level, EGM96 or EGM2008: what heights count from")),
            };
        });
    }
}
