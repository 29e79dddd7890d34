using Parapet.Earth.Terrain.Tiles.Maps;

namespace Parapet.Earth.Terrain.Tiles;

/// <summary>One tile on disk: where it lies is known, its posts are not read yet.</summary>
/// <param name="Path">The file.</param>
/// <param name="Name">The name by which the tile is judged, whatever the file is called.</param>
/// <param name="Frame">Where its posts stand.</param>
/// <param name="Reference">What its heights count from.</param>
internal sealed record TileFile(string Path, string Name, TileFrame Frame, HeightReference Reference)
{
    /// <summary>As an error says what is looked for.</summary>
    public const string Endings = ".hgt, .hgt.zip, .hgt.gz, .dt0, .dt1, .dt2, .tif, .tiff or .asc";

    private const double CornerTolerance = 0.02;
    private const int MostMapBytes = 20_000;
    private const int MostMeaningBytes = 1 << 20;

    private static readonly string[] Meanings = ["NoDataValue", "Scale", "Offset", "UnitType"];

    public PostGrid Grid => Frame.Grid;

    /// <summary>The file names that stand for tiles.</summary>
    public static bool IsTile(string path) => IsGeoTiff(path) || IsDted(path) || IsAsciiGrid(path) || IsSrtm(path);

    /// <summary>Finds where a tile lies.</summary>
    /// <param name="path">The file.</param>
    /// <param name="stated">What the folder says that heights count from; null where it says nothing.</param>
    /// <exception cref="TerrainException">The file cannot be used.</exception>
    public static TileFile Inspect(string path, HeightReference? stated) => Inspect(path, System.IO.Path.GetFileName(path), stated);

    /// <param name="path">The file.</param>
    /// <param name="name">The name by which the tile is judged, whatever the file is called.</param>
    /// <param name="stated">What the folder says that heights count from; null where it says nothing.</param>
    /// <exception cref="TerrainException">The file cannot be used.</exception>
    public static TileFile Inspect(string path, string name, HeightReference? stated) => Opened(path, stream =>
    {
        CheckNeighbours(path, name);
        var outline = IsGeoTiff(name) ? GeoTiff.Outline(name, stream)
            : IsAsciiGrid(name) ? AsciiGrid.Outline(name, stream, MapBeside(path))
            : TileOutline.Of(IsDted(name) ? DtedTile.Inspect(name, stream) : SrtmTile.Inspect(name, stream));
        var grid = outline.Frame.Grid;
        if (outline.Frame.Plane is null && TileName.Of(name) is { } corner && !Fits(corner, grid))
        {
            throw new TerrainException(new TerrainProblem(
                name,
                FormattableString.Invariant($"tags that put its south-western post at {grid.SouthDegrees:F3}, {grid.WestDegrees:F3} deg"),
                FormattableString.Invariant($"{corner.SouthDegrees}, {corner.WestDegrees} deg, as the name says")));
        }

        return outline.Reference is { } own && stated is { } other && own != other
            ? throw new TerrainException(new TerrainProblem(
                name, $"heights above the {Words(own)} by its own word, and {FolderHeights.FileName} that says {Words(other)}", "one of them"))
            : new TileFile(path, name, outline.Frame, outline.Reference ?? stated ?? HeightReference.SeaLevel);
    });

    /// <exception cref="TerrainException">The file cannot be used.</exception>
    public ReliefRaster Load() => Opened(Path, stream =>
        (IsGeoTiff(Name) ? GeoTiff.ReadPosts(Name, stream, Reference)
        : IsAsciiGrid(Name) ? AsciiGrid.ReadPosts(Name, stream, MapBeside(Path), Reference)
        : IsDted(Name) ? DtedTile.ReadPosts(Name, stream, Reference)
        : SrtmTile.ReadPosts(Name, stream, Reference)).Raster());

    /// <summary>Opens a file and reads from it; whatever the system says against it becomes a problem.</summary>
    /// <exception cref="TerrainException">There is no such file, or it cannot be read.</exception>
    public static T Opened<T>(string path, Func<Stream, T> read)
    {
        try
        {
            // A pipe or a device has no length and may never answer.
            var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
            if (new FileInfo(target).Length == 0)
            {
                throw new TerrainException(new TerrainProblem(System.IO.Path.GetFileName(path), "0 bytes, or no ordinary file", "a file with something in it"));
            }

            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return read(stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TerrainException(new TerrainProblem(path, e.Message, "a file that can be read"));
        }
    }

    private static string Words(HeightReference reference) => reference == HeightReference.Ellipsoid ? "ellipsoid" : "sea's level";

    /// <summary>Refuses a tile of which another file says that it means something else.</summary>
    private static void CheckNeighbours(string path, string name)
    {
        if (IsGeoTiff(name) && File.Exists(path + ".msk"))
        {
            throw new TerrainException(new TerrainProblem(name, "a mask in a file of its own", $"the mask inside, as `gdal_translate {name} plain.tif` writes"));
        }

        if (File.Exists(path + ".aux.xml") && Opened(path + ".aux.xml", MeaningIn) is { } meaning)
        {
            throw new TerrainException(new TerrainProblem(name, $"a {meaning} in {name}.aux.xml", $"the tile's own word, as `gdal_translate {name} plain.tif` writes"));
        }
    }

    /// <summary>The first thing in a file of GDAL's that changes what a tile's numbers mean; null where there is none, as in one of statistics.</summary>
    private static string? MeaningIn(Stream stream)
    {
        var bytes = new byte[Math.Min(stream.Length, MostMeaningBytes)];
        stream.ReadExactly(bytes);
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        return Array.Find(Meanings, meaning => text.Contains($"<{meaning}>", StringComparison.Ordinal));
    }

    /// <summary>What the .prj file beside a tile holds; null where there is none.</summary>
    private static string? MapBeside(string path)
    {
        var beside = System.IO.Path.ChangeExtension(path, ".prj");
        return !File.Exists(beside) ? null : Opened(beside, stream =>
        {
            var bytes = new byte[Math.Min(stream.Length, MostMapBytes + 1)];
            stream.ReadExactly(bytes);
            return System.Text.Encoding.UTF8.GetString(bytes).Trim('\uFEFF', '\0', ' ', '\n', '\r', '\t');
        });
    }

    private static bool IsGeoTiff(string path) => Ends(path, ".tif") || Ends(path, ".tiff");

    private static bool IsAsciiGrid(string path) => Ends(path, ".asc");

    private static bool IsSrtm(string path) => Ends(path, ".hgt") || Ends(path, ".hgt.zip") || Ends(path, ".hgt.gz");

    private static bool IsDted(string path) => Ends(path, ".dt0") || Ends(path, ".dt1") || Ends(path, ".dt2");

    private static bool Ends(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static bool Fits(TileName corner, PostGrid grid) =>
        Math.Abs(grid.SouthDegrees - corner.SouthDegrees) < CornerTolerance
        && Math.Abs(grid.WestDegrees - corner.WestDegrees) < CornerTolerance;
}
