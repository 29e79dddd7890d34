using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Parapet.Earth.Terrain.Tiles;

/// <summary>
/// Writes rasters of latitudes and longitudes as a GeoTIFF [OGC2019]: bands of 32-bit floats, one deflated strip each,
/// posts as points on WGS 84, missing posts as NaN, bands named as GDAL reads them.
/// </summary>
public static class GeoTiffWriter
{
    private const ushort Short = 3;
    private const ushort Long = 4;
    private const ushort Ascii = 2;
    private const ushort Double = 12;
    private const int HeaderBytes = 8;
    private const int EntryBytes = 12;

    /// <summary>A whole file, little-endian; its offsets count from the stream's beginning, and it only writes forwards.</summary>
    /// <param name="stream">Where to write; left open.</param>
    /// <param name="grid">Where the posts stand.</param>
    /// <param name="bands">Name and posts of each, row by row from the north-west; at least one, all as many as the grid has.</param>
    /// <exception cref="ArgumentException">There is no band, or one does not fit the grid.</exception>
    public static void Write(Stream stream, PostGrid grid, params IReadOnlyList<(string Name, float[] Posts)> bands)
    {
        if (bands.Count == 0 || bands.Any(band => band.Posts.Length != grid.Rows * grid.Columns))
        {
            throw new ArgumentException($"{bands.Count} bands do not fit {grid}", nameof(bands));
        }

        var strips = bands.Select(band => Deflated(band.Posts)).ToArray();
        var tags = Tags(grid, bands, strips);
        var directoryBytes = 2 + EntryBytes * tags.Count + 4;
        var (values, strip) = (HeaderBytes + directoryBytes, HeaderBytes + directoryBytes + tags.Sum(tag => Outside(tag.Bytes)));
        tags[tags.FindIndex(tag => tag.Code == 273)].SetOffsets(strips, strip);

        using var writer = new BinaryWriter(stream, Encoding.ASCII, leaveOpen: true);
        writer.Write("II*\0"u8);
        writer.Write(HeaderBytes);
        writer.Write((ushort)tags.Count);
        foreach (var tag in tags)
        {
            tag.WriteEntry(writer, values);
            values += Outside(tag.Bytes);
        }

        writer.Write(0);
        foreach (var tag in tags.Where(tag => Outside(tag.Bytes) > 0))
        {
            writer.Write(tag.Bytes);
            writer.Write(new byte[tag.Bytes.Length % 2]);
        }

        foreach (var bytes in strips)
        {
            writer.Write(bytes);
        }
    }

    private static List<Tag> Tags(PostGrid grid, IReadOnlyList<(string Name, float[] Posts)> bands, byte[][] strips)
    {
        var count = bands.Count;
        var names = string.Concat(bands.Select((band, i) =>
            FormattableString.Invariant($"<Item name=\"DESCRIPTION\" sample=\"{i}\" role=\"description\">{System.Net.WebUtility.HtmlEncode(band.Name)}</Item>")));
        return
        [
            Tag.Longs(256, grid.Columns),
            Tag.Longs(257, grid.Rows),
            Tag.Shorts(258, [.. Enumerable.Repeat((ushort)32, count)]),
            Tag.Shorts(259, 8), // deflate
            Tag.Shorts(262, 1), // black is zero
            Tag.Longs(273, new int[count]),
            Tag.Shorts(277, (ushort)count),
            Tag.Longs(278, grid.Rows),
            Tag.Longs(279, [.. strips.Select(strip => strip.Length)]),
            Tag.Shorts(284, 2), // band after band
            .. count > 1 ? [Tag.Shorts(338, new ushort[count - 1])] : Array.Empty<Tag>(),
            Tag.Shorts(339, [.. Enumerable.Repeat((ushort)3, count)]), // floating point
            Tag.Doubles(33550, grid.LongitudeStepDegrees, grid.LatitudeStepDegrees, 0),
            Tag.Doubles(33922, 0, 0, 0, grid.WestDegrees, grid.NorthDegrees, 0),
            Tag.Shorts(34735, 1, 1, 0, 3, 1024, 0, 1, 2, 1025, 0, 1, 2, 2048, 0, 1, 4326), // latitude and longitude, points, WGS 84
            Tag.Text(42112, $"<GDALMetadata>{names}</GDALMetadata>"),
            Tag.Text(42113, "nan"),
        ];
    }

    private static byte[] Deflated(float[] posts)
    {
        using var packed = new MemoryStream();
        using (var packer = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            packer.Write(MemoryMarshal.AsBytes(posts.AsSpan()));
        }

        return packed.ToArray();
    }

    private static int Outside(byte[] bytes) => bytes.Length > 4 ? bytes.Length + bytes.Length % 2 : 0;

    private sealed record Tag(ushort Code, ushort Type, int Count, byte[] Bytes)
    {
        public static Tag Shorts(ushort code, params ushort[] values) => new(code, Short, values.Length, MemoryMarshal.AsBytes(values.AsSpan()).ToArray());

        public static Tag Longs(ushort code, params int[] values) => new(code, Long, values.Length, MemoryMarshal.AsBytes(values.AsSpan()).ToArray());

        public static Tag Doubles(ushort code, params double[] values) => new(code, Double, values.Length, MemoryMarshal.AsBytes(values.AsSpan()).ToArray());

        public static Tag Text(ushort code, string text) => new(code, Ascii, text.Length + 1, [.. Encoding.ASCII.GetBytes(text), 0]);

        public void SetOffsets(byte[][] strips, int first)
        {
            for (var strip = 0; strip < strips.Length; strip++)
            {
                BinaryPrimitives.WriteInt32LittleEndian(Bytes.AsSpan(4 * strip), first);
                first += strips[strip].Length;
            }
        }

        public void WriteEntry(BinaryWriter writer, int outside)
        {
            writer.Write(Code);
            writer.Write(Type);
            writer.Write(Count);
            writer.Write(Outside(Bytes) > 0 ? BitConverter.GetBytes(outside) : [.. Bytes, .. new byte[4 - Bytes.Length]]);
        }
    }
}
