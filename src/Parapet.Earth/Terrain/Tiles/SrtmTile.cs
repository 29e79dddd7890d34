using System.Buffers.Binary;
using System.IO.Compression;

namespace Parapet.Earth.Terrain.Tiles;

/// <summary>
/// Reads tiles in the format of the Shuttle Radar Topography Mission: one degree square, named by the south-western
/// corner, 1201 or 3601 posts a side as big-endian 16-bit metres, rows from the north [Farr2007]; beyond 50 deg also 1801
/// meridians of 3601 posts. Plain, zipped or gzipped.
/// </summary>
public static class SrtmTile
{
    private static readonly (int Columns, int Rows)[] Sizes = [(1201, 1201), (3601, 3601), (1801, 3601)];

    /// <summary>Reads a whole tile.</summary>
    /// <param name="fileName">The tile's file name, which says where it lies, and by its end whether it is zipped.</param>
    /// <param name="stream">A stream that can seek; it is left open.</param>
    /// <exception cref="TerrainException">The tile cannot be used.</exception>
    public static ReliefRaster Read(string fileName, Stream stream) => ReadPosts(fileName, stream, HeightReference.SeaLevel).Raster();

    /// <summary>Reads a whole tile.</summary>
    /// <param name="fileName">The tile's file name, which says where it lies, and by its end how it is packed.</param>
    /// <param name="stream">A stream that can seek; it is left open.</param>
    /// <param name="reference">What its heights count from.</param>
    /// <exception cref="TerrainException">The tile cannot be used.</exception>
    internal static TilePosts ReadPosts(string fileName, Stream stream, HeightReference reference) => Guarded(fileName, () =>
    {
        var grid = Inspect(fileName, stream);
        stream.Position = 0;
        using var archive = IsZipped(fileName) ? Archive(stream) : null;
        using var unpacked = archive is not null ? Entry(fileName, archive).Open()
            : IsGzipped(fileName) ? new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true)
            : null;
        var posts = new TilePosts(fileName, Maps.TileFrame.Of(grid), reference);
        var line = new byte[2 * grid.Columns];
        for (var row = 0; row < grid.Rows; row++)
        {
            (unpacked ?? stream).ReadExactly(line);
            for (var column = 0; column < grid.Columns; column++)
            {
                posts.Put(row, column, HeightCode.Metres.Height(fileName, BinaryPrimitives.ReadInt16BigEndian(line.AsSpan(2 * column))));
            }
        }

        return posts;
    });

    /// <summary>Finds where a tile lies and how fine it is from its name and size alone.</summary>
    /// <exception cref="TerrainException">The name states no corner, or the size fits no tile.</exception>
    public static PostGrid Inspect(string fileName, Stream stream) => Guarded(fileName, () =>
    {
        var problems = new List<TerrainProblem>();
        var corner = TileName.Of(fileName);
        if (corner is null)
        {
            problems.Add(new(fileName, "a name without a corner", "a name like N40E019.hgt, from S90W180 to N89E179"));
        }

        var length = LengthOf(fileName, stream);
        var (columns, rows) = Array.Find(Sizes, size => 2L * size.Columns * size.Rows == length);
        if (rows == 0)
        {
            problems.Add(new(
                fileName, $"{length} bytes of posts", $"{string.Join(" or ", Sizes.Select(size => $"{2L * size.Columns * size.Rows} ({size.Columns} x {size.Rows} posts)"))}"));
        }

        return corner is { } at && rows != 0
            ? new PostGrid(at.SouthDegrees + 1, at.WestDegrees, 1.0 / (rows - 1), 1.0 / (columns - 1), rows, columns)
            : throw new TerrainException(problems);
    });

    private static bool IsZipped(string fileName) => fileName.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private static bool IsGzipped(string fileName) => fileName.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    private static ZipArchive Archive(Stream stream) => new(stream, ZipArchiveMode.Read, leaveOpen: true);

    private static long LengthOf(string fileName, Stream stream)
    {
        if (IsGzipped(fileName))
        {
            return GzippedLength(stream);
        }

        if (!IsZipped(fileName))
        {
            return stream.Length;
        }

        stream.Position = 0;
        using var archive = Archive(stream);
        return Entry(fileName, archive).Length;
    }

    /// <summary>The length of what is packed, as a gzip file's last four bytes state it.</summary>
    private static long GzippedLength(Stream stream)
    {
        Span<byte> trailer = stackalloc byte[4];
        if (stream.Length < 18)
        {
            throw new EndOfStreamException();
        }

        stream.Position = stream.Length - trailer.Length;
        stream.ReadExactly(trailer);
        return BinaryPrimitives.ReadUInt32LittleEndian(trailer);
    }

    private static ZipArchiveEntry Entry(string fileName, ZipArchive archive)
    {
        var tiles = archive.Entries.Where(e => e.Name.EndsWith(".hgt", StringComparison.OrdinalIgnoreCase)).ToList();
        if (tiles.Count != 1)
        {
            throw new TerrainException(new TerrainProblem(fileName, $"{tiles.Count} .hgt files inside", "one"));
        }

        return TileName.Of(tiles[0].Name) is { } inner && inner != TileName.Of(fileName)
            ? throw new TerrainException(new TerrainProblem(fileName, $"{tiles[0].Name} inside", "a tile of the same name"))
            : tiles[0];
    }

    private static T Guarded<T>(string fileName, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new TerrainException(new TerrainProblem(fileName, e.Message, "a whole .hgt file, or a whole zip or gzip of one"));
        }
    }
}
