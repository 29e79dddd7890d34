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

    private readonly TileFile[] _files;
    private readonly TileIndex _index;
    private readonly ReliefRaster?[] _loaded;
    private readonly int?[] _voids;
    private readonly Queue<int> _order = new();
    private readonly Lock _lock = new();
    private readonly long _memoryBytes;
    private long _bytes;

    private TileFolder(string name, TileFile[] files, long memoryBytes)
    {
        Name = name;
        PostSpacing = files.Min(file => file.Grid.PostSpacing);
        _files = files;
        _index = new(files);
        _loaded = new ReliefRaster?[files.Length];
        _voids = new int?[files.Length];
        _memoryBytes = memoryBytes;
    }

    /// <summary>The folder's name, without the path to it.</summary>
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

    /// <summary>Posts without a height in the tiles read so far: bridged from the tile's own posts where the gap is narrow, else a lower layer's.</summary>
    public long VoidCount
    {
        get
        {
            lock (_lock)
            {
                return _voids.Sum(voids => (long)(voids ?? 0));
            }
        }
    }

    /// <summary>Finds the tiles in a folder and below it: .hgt, .hgt.zip, .dt0, .dt1, .dt2, .tif and .tiff. Reads names, sizes and tags only.</summary>
    /// <exception cref="TerrainException">The folder has no tiles, or some cannot be used: all of them are named.</exception>
    public static TileFolder Open(string folder, long memoryBytes = DefaultMemoryBytes)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        if (!Directory.Exists(folder))
        {
            throw new TerrainException(new TerrainProblem(folder, "no such folder", "a folder with tiles"));
        }

        var paths = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(TileFile.IsTile).Order(StringComparer.Ordinal).ToList();
        var problems = new List<TerrainProblem>();
        var files = new List<TileFile>();
        foreach (var path in paths)
        {
            try
            {
                files.Add(TileFile.Inspect(path));
            }
            catch (TerrainException e)
            {
                problems.AddRange(e.Problems);
            }
        }

        if (paths.Count == 0)
        {
            problems.Add(new(folder, "no tiles", "at least one .hgt, .hgt.zip, .dt0, .dt1, .dt2, .tif or .tiff"));
        }

        return problems.Count == 0
            ? new(name, [.. files.OrderBy(file => file.Grid.LatitudeStepDegrees)], memoryBytes)
            : throw new TerrainException(problems);
    }

    /// <summary>Reads one file in full as the tile that it is to be named.</summary>
    /// <exception cref="TerrainException">The file is no sound tile of that name.</exception>
    public static void Check(string path, string name) => TileFile.Inspect(path, name).Load();

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
        .. _files.SelectMany(file => Within(file.Load())),
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
        [.. Patches.In(relief), .. Spikes.In(relief), .. StraightEdges.In(relief)];

    private static IEnumerable<ReliefFault> Along(TileFile file, IEnumerable<TileFile> later)
    {
        var beside = later.Where(other => file.Grid.Touches(other.Grid)).ToArray();
        var relief = beside.Length == 0 ? null : file.Load();
        return [.. beside.SelectMany(other => Seams.Between(relief!, other.Load()))];
    }

    private ReliefRaster Raster(int tile) => Volatile.Read(ref _loaded[tile]) ?? Load(tile);

    private ReliefRaster Load(int tile)
    {
        lock (_lock)
        {
            if (_loaded[tile] is { } ready)
            {
                return ready;
            }

            var read = _files[tile].Load();
            var raster = VoidFill.Over(WaterSurface.Over(read, WaterMask.Shipped), VoidFill.WidestGap);
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

    private long BytesOf(int tile) => 2L * _files[tile].Grid.Rows * _files[tile].Grid.Columns;
}
