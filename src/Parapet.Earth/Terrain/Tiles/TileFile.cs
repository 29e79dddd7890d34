namespace Parapet.Earth.Terrain.Tiles;

/// <summary>One tile on disk: where it lies is known, its posts are not read yet.</summary>
internal sealed record TileFile(string Path, string Name, PostGrid Grid)
{
    private const double CornerTolerance = 0.02;

    /// <summary>The file names that stand for tiles.</summary>
    public static bool IsTile(string path) =>
        IsGeoTiff(path)
        || IsDted(path)
        || path.EndsWith(".hgt", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".hgt.zip", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="TerrainException">The file cannot be used.</exception>
    public static TileFile Inspect(string path) => Inspect(path, System.IO.Path.GetFileName(path));

    /// <param name="name">The name by which the tile is judged, whatever the file is called.</param>
    /// <exception cref="TerrainException">The file cannot be used.</exception>
    public static TileFile Inspect(string path, string name)
    {
        return Opened(path, stream =>
        {
            if (!IsGeoTiff(name) && !IsDted(name))
            {
                return new TileFile(path, name, SrtmTile.Inspect(name, stream));
            }

            var grid = IsDted(name) ? DtedTile.Inspect(name, stream) : GeoTiff.Inspect(name, stream);
            return TileName.Of(name) is { } corner && !Fits(corner, grid)
                ? throw new TerrainException(new TerrainProblem(
                    name,
                    FormattableString.Invariant($"tags that put its south-western post at {grid.SouthDegrees:F3}, {grid.WestDegrees:F3} deg"),
                    FormattableString.Invariant($"{corner.SouthDegrees}, {corner.WestDegrees} deg, as the name says")))
                : new TileFile(path, name, grid);
        });
    }

    /// <exception cref="TerrainException">The file cannot be used.</exception>
    public ReliefRaster Load() => Opened(Path, stream =>
        IsGeoTiff(Name) ? GeoTiff.Read(Name, stream)
        : IsDted(Name) ? DtedTile.Read(Name, stream)
        : SrtmTile.Read(Name, stream));

    private static bool IsGeoTiff(string path) =>
        path.EndsWith(".tif", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".tiff", StringComparison.OrdinalIgnoreCase);

    private static bool IsDted(string path) =>
        System.IO.Path.GetExtension(path).ToLowerInvariant() is ".dt0" or ".dt1" or ".dt2";

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
