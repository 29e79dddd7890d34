namespace Parapet.Earth.Terrain.Tiles;

/// <summary>One tile on disk: where it lies is known, its posts are not read yet.</summary>
internal sealed record TileFile(string Path, PostGrid Grid)
{
    private const double CornerTolerance = 0.02;

    /// <summary>The file names that stand for tiles.</summary>
    public static bool IsTile(string path) =>
        IsGeoTiff(path)
        || path.EndsWith(".hgt", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".hgt.zip", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="TerrainException">The file cannot be used.</exception>
    public static TileFile Inspect(string path)
    {
        var name = System.IO.Path.GetFileName(path);
        return Opened(path, stream =>
        {
            if (!IsGeoTiff(path))
            {
                return new TileFile(path, SrtmTile.Inspect(name, stream));
            }

            var grid = GeoTiff.Inspect(name, stream);
            return TileName.Of(name) is { } corner && !Fits(corner, grid)
                ? throw new TerrainException(new TerrainProblem(
                    name,
                    FormattableString.Invariant($"tags that put its south-western post at {grid.SouthDegrees:F3}, {grid.WestDegrees:F3} deg"),
                    FormattableString.Invariant($"{corner.SouthDegrees}, {corner.WestDegrees} deg, as the name says")))
                : new TileFile(path, grid);
        });
    }

    /// <exception cref="TerrainException">The file cannot be used.</exception>
    public ReliefRaster Load()
    {
        var name = System.IO.Path.GetFileName(Path);
        return Opened(Path, stream => IsGeoTiff(Path) ? GeoTiff.Read(name, stream) : SrtmTile.Read(name, stream));
    }

    private static bool IsGeoTiff(string path) =>
        path.EndsWith(".tif", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".tiff", StringComparison.OrdinalIgnoreCase);

    private static bool Fits(TileName corner, PostGrid grid) =>
        Math.Abs(grid.SouthDegrees - corner.SouthDegrees) < CornerTolerance
        && Math.Abs(grid.WestDegrees - corner.WestDegrees) < CornerTolerance;

    private static T Opened<T>(string path, Func<Stream, T> read)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return read(stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TerrainException(new TerrainProblem(path, e.Message, "a file that can be read"));
        }
    }
}
