using System.Security.Cryptography;
using System.Text;
using Parapet.Earth.Terrain.Checks;
using Parapet.Earth.Terrain.Water;

namespace Parapet.Earth.Terrain.Tiles;

/// <summary>
/// A folder of tiles, each read when it is first asked for. Only so many bytes of posts are kept; the tile that was read
/// first goes first, and is read again if it must be. Where tiles overlap, the finer one answers, then the first by name.
/// </summary>
public sealed class TileFolder : IReliefLayer
{
    /// <summary>How many bytes of posts are kept unless the caller says otherwise.</summary>
    public const long DefaultMemoryBytes = 512L << 20;

    private readonly string _folder;
    private readonly TileFile[] _files;
    private readonly TileIndex _index;
    private readonly ReliefRaster?[] _loaded;
    private readonly int?[] _voids;
    private readonly bool[] _asked;
    private readonly Queue<int> _order = new();
    private readonly Lock _lock = new();
    private readonly long _memoryBytes;
    private readonly bool _bridgesGaps;
    private long _bytes;

    private TileFolder(string folder, string name, TileFile[] files, long memoryBytes, bool bridgesGaps)
    {
        _folder = folder;
        _bridgesGaps = bridgesGaps;
        Name = name;
        PostSpacing = files.Min(file => file.Frame.PostSpacing);
        _files = files;
        _index = new(files);
        _loaded = new ReliefRaster?[files.Length];
        _voids = new int?[files.Length];
        _asked = new bool[files.Length];
        _memoryBytes = memoryBytes;
    }

    /// <summary>The folder's name, without the path to it; with the geoid's height where it was taken off heights above the ellipsoid.</summary>
    public string Name { get; }

    public Length PostSpacing { get; }

    /// <summary>How many tiles the folder holds.</summary>
    public int TileCount => _files.Length;

    /// <summary>How many of them have been read so far.</summary>
    public int ReadCount
    {
        get
        {
            lock (_lock)
            {
                return _voids.Count(voids => voids is not null);
            }
        }
    }

    /// <summary>Posts without a height in the tiles that were asked for ground so far: bridged from the tile's own posts where the gap is narrow, else a lower layer's.</summary>
    public long VoidCount
    {
        get
        {
            lock (_lock)
            {
                return _voids.Where((_, tile) => Volatile.Read(ref _asked[tile])).Sum(voids => (long)(voids ?? 0));
            }
        }
    }

    /// <summary>
    /// Finds the tiles in a folder and below it: .hgt, .hgt.zip, .hgt.gz, .dt0, .dt1, .dt2, .tif, .tiff and .asc. Reads names, sizes,
    /// tags and headers only. Heights count from the sea's level unless a file itself, or <c>heights.txt</c> in the folder, says ellipsoid.
    /// </summary>
    /// <exception cref="TerrainException">The folder has no tiles, or some cannot be used: all of them are named.</exception>
    public static TileFolder Open(string folder, long memoryBytes = DefaultMemoryBytes)
    {
        if (!Directory.Exists(folder))
        {
            throw new TerrainException(new TerrainProblem(folder, "no such folder", "a folder with tiles"));
        }

        var paths = Paths(folder);
        var stated = FolderHeights.Of(folder);
        var problems = new List<TerrainProblem>();
        var files = new List<TileFile>();
        foreach (var path in paths)
        {
            try
            {
                files.Add(TileFile.Inspect(path, stated));
            }
            catch (TerrainException e)
            {
                problems.AddRange(e.Problems);
            }
        }

        if (paths.Count == 0)
        {
            problems.Add(new(folder, "no tiles", $"at least one {TileFile.Endings}"));
        }

        return problems.Count == 0
            ? new(folder, NameOf(folder, files), [.. files.OrderBy(file => file.Grid.LatitudeStepDegrees)], memoryBytes, bridgesGaps: true)
            : throw new TerrainException(problems);
    }

    /// <summary>One tile as a layer, under the file's name; what its folder states of heights holds for it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bridgesGaps">False leaves each missing post missing, as the file has it.</param>
    /// <exception cref="TerrainException">The file cannot be used.</exception>
    public static TileFolder OpenFile(string path, bool bridgesGaps = true)
    {
        var file = TileFile.Inspect(path, FolderHeights.Of(Path.GetDirectoryName(Path.GetFullPath(path))!));
        return new(Path.GetDirectoryName(Path.GetFullPath(path))!, NameOf(path, [file]), [file], DefaultMemoryBytes, bridgesGaps);
    }

    /// <summary>Reads one file in full as the tile that it is to be named.</summary>
    /// <exception cref="TerrainException">The file is no sound tile of that name.</exception>
    public static void Check(string path, string name) => TileFile.Inspect(path, name, null).Load();

    /// <summary>SHA-256 over the tiles, their names below the folder and what their heights count from, in lower-case hexadecimal digits. Reads every file.</summary>
    /// <exception cref="TerrainException">A tile cannot be read any more.</exception>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in _files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{Below(file)}\n{file.Reference}\n"));
            hash.AppendData(HashOf(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Reads every tile once and returns the problems found; empty if all are sound.</summary>
    public IReadOnlyList<TerrainProblem> Verify()
    {
        var problems = new List<TerrainProblem>();
        for (var tile = 0; tile < _files.Length; tile++)
        {
            try
            {
                Load(tile);
            }
            catch (TerrainException e)
            {
                problems.AddRange(e.Problems);
            }
        }

        return problems;
    }

    /// <summary>Looks through every tile, as it was read, for what cannot be ground, and along every seam for tiles that disagree.</summary>
    /// <exception cref="TerrainException">A tile is damaged; <see cref="Verify"/> finds that out beforehand.</exception>
    public IEnumerable<ReliefFault> Check() =>
    [
        .. _files.SelectMany(file => Within(Labelled(file))),
        .. _files.SelectMany((file, i) => Along(file, _files.Skip(i + 1))),
    ];

    /// <inheritdoc/>
    /// <exception cref="TerrainException">A tile turns out damaged when it is read; <see cref="Verify"/> finds that out beforehand.</exception>
    public bool TryGround(Angle latitude, Angle longitude, out Ground ground)
    {
        foreach (var tile in _index.TilesAt(latitude, longitude))
        {
            if (Raster(tile).TryGround(latitude, longitude, out ground))
            {
                return true;
            }
        }

        foreach (var tile in _index.TilesAt(latitude, longitude))
        {
            if (Raster(tile).TryGroundBeside(latitude, longitude, out ground))
            {
                return true;
            }
        }

        ground = default;
        return false;
    }

    private static IEnumerable<ReliefFault> Within(ReliefRaster relief) =>
        [.. Patches.In(relief), .. Spikes.In(relief), .. Stripes.In(relief), .. StraightEdges.In(relief)];

    private IEnumerable<ReliefFault> Along(TileFile file, IEnumerable<TileFile> later)
    {
        var beside = later.Where(other => file.Grid.Touches(other.Grid)).ToArray();
        var relief = beside.Length == 0 ? null : Labelled(file);
        return [.. beside.SelectMany(other => Between(relief!, Labelled(other)))];
    }

    /// <summary>Tiles that disagree over the same ground disagree along their edges too: that is told once.</summary>
    private static IEnumerable<ReliefFault> Between(ReliefRaster tile, ReliefRaster other) =>
        Overlaps.Between(tile, other) is { } overlap ? [overlap] : Seams.Between(tile, other);

    /// <summary>A tile's posts as the file has them, under its path from the folder: the same name may stand in two folders below.</summary>
    private ReliefRaster Labelled(TileFile file) => file.Load().Named(Below(file));

    private string Below(TileFile file) => Path.GetRelativePath(_folder, file.Path).Replace('\\', '/');

    private static byte[] HashOf(TileFile file)
    {
        try
        {
            using var stream = File.OpenRead(file.Path);
            return SHA256.HashData(stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TerrainException(new TerrainProblem(file.Path, e.Message, "a tile that can be read"));
        }
    }

    private ReliefRaster Raster(int tile)
    {
        if (!Volatile.Read(ref _asked[tile]))
        {
            Volatile.Write(ref _asked[tile], true);
        }

        return Volatile.Read(ref _loaded[tile]) ?? Load(tile);
    }

    private ReliefRaster Load(int tile)
    {
        lock (_lock)
        {
            if (_loaded[tile] is { } ready)
            {
                return ready;
            }

            var read = _files[tile].Load();
            var raster = WaterSurface.Over(read, WaterMask.Shipped);
            raster = _bridgesGaps ? VoidFill.Over(raster, VoidFill.WidestGap) : raster;
            _voids[tile] = read.VoidCount;
            _bytes += BytesOf(tile);
            _order.Enqueue(tile);
            while (_bytes > _memoryBytes && _order.Count > 1)
            {
                var oldest = _order.Dequeue();
                _bytes -= BytesOf(oldest);
                Volatile.Write(ref _loaded[oldest], null);
            }

            Volatile.Write(ref _loaded[tile], raster);
            return raster;
        }
    }

    private static string NameOf(string folder, List<TileFile> files)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        var geoids = files.Where(file => file.Reference == HeightReference.Ellipsoid).Select(file => new GeoidSheet(file.Frame).Range).ToList();
        if (geoids.Count == 0)
        {
            return name;
        }

        var (least, greatest) = (Math.Round(geoids.Min(geoid => geoid.Least)), Math.Round(geoids.Max(geoid => geoid.Greatest)));
        return FormattableString.Invariant($"{name}, heights above the ellipsoid less a geoid of {(least < greatest ? $"{least} to {greatest}" : $"{least}")} m");
    }

    /// <summary>All tiles in a folder and below it, by name; links to folders are not followed, since they may lead in a circle.</summary>
    /// <exception cref="TerrainException">A folder cannot be looked into.</exception>
    private static List<string> Paths(string folder)
    {
        try
        {
            var found = new System.IO.Enumeration.FileSystemEnumerable<string>(
                folder, (ref entry) => entry.ToSpecifiedFullPath(), new() { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false })
            {
                ShouldIncludePredicate = (ref entry) => !entry.IsDirectory,
                ShouldRecursePredicate = (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
            };
            return [.. found.Where(TileFile.IsTile).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TerrainException(new TerrainProblem(folder, e.Message, "a folder that can be read"));
        }
    }

    private long BytesOf(int tile) => 2L * _files[tile].Grid.Rows * _files[tile].Grid.Columns;
}
