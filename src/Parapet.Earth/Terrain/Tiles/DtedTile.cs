using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Parapet.Earth.Terrain.Tiles;

/// <summary>
/// Reads Digital Terrain Elevation Data of level 0, 1 or 2 [MILPRF89020B]: headers that say where the tile lies,
/// then a record for each meridian from the west, its posts from the south as sign and magnitude. Checksums are not
/// looked at, because some makers filled them wrongly; every record's mark and size are.
/// </summary>
public static class DtedTile
{
    private const int LabelBytes = 80;
    private const int MostLabels = 4;
    private const int HeaderBytes = 80 + 648 + 2700;
    private const int RecordStart = 8;
    private const int RecordEnd = 4;
    private const byte RecordMark = 0xAA;
    private const int MostPosts = 3601;

    /// <summary>Reads a whole tile.</summary>
    /// <param name="fileName">Names the file in errors and the raster in reports.</param>
    /// <param name="stream">A stream that can seek; it is left open.</param>
    /// <exception cref="TerrainException">The tile cannot be used.</exception>
    public static ReliefRaster Read(string fileName, Stream stream) => ReadPosts(fileName, stream, HeightReference.SeaLevel).Raster();

    /// <summary>Finds where a tile lies and how fine it is from its header, and checks that the file is as long as that asks for.</summary>
    /// <exception cref="TerrainException">The header cannot be used, or does not fit the file's length.</exception>
    public static PostGrid Inspect(string fileName, Stream stream) => Header(fileName, stream).Grid;

    /// <summary>Reads a whole tile.</summary>
    /// <param name="fileName">Names the file in errors and the layer in reports.</param>
    /// <param name="stream">A stream that can seek; it is left open.</param>
    /// <param name="reference">What its heights count from.</param>
    /// <exception cref="TerrainException">The tile cannot be used.</exception>
    internal static TilePosts ReadPosts(string fileName, Stream stream, HeightReference reference)
    {
        var (grid, start) = Header(fileName, stream);
        var posts = new TilePosts(fileName, Maps.TileFrame.Of(grid), reference);
        var record = new byte[RecordStart + 2 * grid.Rows + RecordEnd];
        stream.Position = start;
        for (var column = 0; column < grid.Columns; column++)
        {
            stream.ReadExactly(record);
            if (record[0] != RecordMark)
            {
                throw new TerrainException(new TerrainProblem(fileName, $"meridian {column + 1} that begins with byte {record[0]}", $"byte {RecordMark}"));
            }

            for (var fromSouth = 0; fromSouth < grid.Rows; fromSouth++)
            {
                var bits = BinaryPrimitives.ReadUInt16BigEndian(record.AsSpan(RecordStart + 2 * fromSouth));
                posts.Put(grid.Rows - 1 - fromSouth, column, HeightCode.Metres.Height(fileName, (bits & 0x8000) != 0 ? -(bits & 0x7FFF) : bits));
            }
        }

        return posts;
    }

    private static (PostGrid Grid, long Start) Header(string fileName, Stream stream)
    {
        // Files copied from tape may still have their labels before the header.
        var label = new byte[LabelBytes];
        var start = 0L;
        for (var labels = 0; ; labels++)
        {
            stream.Position = start;
            if (labels > MostLabels || stream.ReadAtLeast(label, LabelBytes, throwOnEndOfStream: false) < LabelBytes)
            {
                throw new TerrainException(new TerrainProblem(fileName, "no user header label", "a DTED file, which holds one that begins with UHL1"));
            }

            if (label.AsSpan(0, 4).SequenceEqual("UHL1"u8))
            {
                break;
            }

            start += LabelBytes;
        }

        var grid = Grid(fileName, Encoding.Latin1.GetString(label));
        var needed = start + HeaderBytes + (long)grid.Columns * (RecordStart + 2 * grid.Rows + RecordEnd);
        return stream.Length == needed
            ? (grid, start + HeaderBytes)
            : throw new TerrainException(new TerrainProblem(
                fileName, $"{stream.Length} bytes", $"{needed} bytes for the {grid.Columns} x {grid.Rows} posts that its header names"));
    }

    private static PostGrid Grid(string fileName, string label)
    {
        var problems = new List<TerrainProblem>();
        var west = Corner(fileName, label[4..12], 'E', 'W', 180, problems);
        var south = Corner(fileName, label[12..20], 'N', 'S', 90, problems);
        var longitudeStep = Number(fileName, "longitude interval in tenths of a second", label[20..24], 1, 3600, problems) / 36_000.0;
        var latitudeStep = Number(fileName, "latitude interval in tenths of a second", label[24..28], 1, 3600, problems) / 36_000.0;
        var columns = Number(fileName, "number of meridians", label[47..51], 2, MostPosts, problems);
        var rows = Number(fileName, "number of posts on a meridian", label[51..55], 2, MostPosts, problems);
        var north = south + (rows - 1) * latitudeStep;
        if (problems.Count == 0 && north > 90 + 1e-6)
        {
            problems.Add(new(fileName, FormattableString.Invariant($"posts up to {north:F3} deg north"), "90 deg north at most"));
        }

        return problems.Count == 0
            ? new(north, west, latitudeStep, longitudeStep, rows, columns)
            : throw new TerrainException(problems);
    }

    /// <summary>Degrees from DDDMMSSH.</summary>
    private static double Corner(string fileName, string text, char positive, char negative, int limit, List<TerrainProblem> problems)
    {
        if (TryInteger(text[..3], out var degrees) && TryInteger(text[3..5], out var minutes) && TryInteger(text[5..7], out var seconds)
            && degrees <= limit && minutes < 60 && seconds < 60 && (text[7] == positive || text[7] == negative))
        {
            return (text[7] == positive ? 1 : -1) * (degrees + minutes / 60.0 + seconds / 3600.0);
        }

        problems.Add(new(fileName, $"an origin of '{text}'", $"DDDMMSS and {positive} or {negative}, up to {limit} deg"));
        return 0;
    }

    private static int Number(string fileName, string what, string text, int least, int greatest, List<TerrainProblem> problems)
    {
        if (TryInteger(text, out var number) && number >= least && number <= greatest)
        {
            return number;
        }

        problems.Add(new(fileName, $"a {what} of '{text}'", $"{least} to {greatest}"));
        return least;
    }

    private static bool TryInteger(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
