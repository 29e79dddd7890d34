using System.Buffers.Binary;
using System.IO.Compression;

namespace Parapet.Earth.Terrain.Tiles;

/// <summary>
/// Reads tiles in the format of the Shuttle Radar Topography Mission: one degree square, named by the south-western
/// corner, 1201 or 3601 posts a side as big-endian 16-bit metres, rows from the north [Farr2007]. Plain or zipped.
/// </summary>
public static class SrtmTile
{
    private static readonly int[] Sides = [1201, 3601];

    /// <summary>Reads a whole tile.</summary>
    /// <param name="fileName">The tile's file name, which says where it lies, and by its end whether it is zipped.</param>
    /// <param name="stream">A stream that can seek; it is left open.</param>
    /// <exception cref="TerrainException">The tile cannot be used.</exception>
    public static ReliefRaster Read(string fileName, Stream stream) => Guarded(fileName, () =>
    {
        var grid = Inspect(fileName, stream);
        var bytes = new byte[grid.Rows * grid.Columns * 2];
        stream.Position = 0;
        using var archive = IsZipped(fileName) ? Archive(stream) : null;
        using var entry = archive is null ? null : Entry(fileName, archive).Open();
        (entry ?? stream).ReadExactly(bytes);
        return new ReliefRaster(fileName, grid, Posts(fileName, bytes));
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
        var side = Array.Find(Sides, candidate => 2L * candidate * candidate == length);
        if (side == 0)
        {
            problems.Add(new(
                fileName, $"{length} bytes of posts", $"{string.Join(" or ", Sides.Select(n => $"{2L * n * n} ({n} x {n} posts)"))}"));
        }

        return corner is { } at && side != 0
            ? new PostGrid(at.SouthDegrees + 1, at.WestDegrees, 1.0 / (side - 1), 1.0 / (side - 1), side, side)
            : throw new TerrainException(problems);
    });

    private static bool IsZipped(string fileName) => fileName.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private static ZipArchive Archive(Stream stream) => new(stream, ZipArchiveMode.Read, leaveOpen: true);

    private static long LengthOf(string fileName, Stream stream)
    {
        if (!IsZipped(fileName))
        {
            return stream.Length;
        }

        stream.Position = 0;
        using var archive = Archive(stream);
        return Entry(fileName, archive).Length;
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

    private static short[] Posts(string fileName, ReadOnlySpan<byte> bytes)
    {
        var posts = new short[bytes.Length / 2];
        for (var i = 0; i < posts.Length; i++)
        {
            var post = BinaryPrimitives.ReadInt16BigEndian(bytes[(2 * i)..]);
            posts[i] = post == ReliefRaster.Void || PlausibleHeight.Holds(post) ? post : throw PlausibleHeight.Broken(fileName, post);
        }

        return posts;
    }

    private static T Guarded<T>(string fileName, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new TerrainException(new TerrainProblem(fileName, e.Message, "a whole .hgt file, or a whole zip of one"));
        }
    }
}
