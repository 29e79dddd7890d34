using System.Buffers.Binary;

namespace Parapet.Earth.Terrain.Tiles;

/// <summary>
/// A look at a TIFF's directories before the library reads them: the library reserves as much memory as an entry
/// asks for, and a damaged file can ask for all there is.
/// </summary>
internal static class TiffDirectory
{
    private const int MostEntries = 1000;
    private const int MostDirectories = 100;

    private const ulong ImageWidth = 256;
    private const ulong ImageLength = 257;
    private const ulong SamplesPerPixel = 277;
    private const ulong RowsPerStrip = 278;
    private const ulong TileWidth = 322;
    private const ulong TileLength = 323;

    private static readonly ulong[] SizeTags = [ImageWidth, ImageLength, SamplesPerPixel, RowsPerStrip, TileWidth, TileLength];

    // Bytes of a value by its type, from 1; types 16 to 18 are those of files beyond 4 GB.
    private static readonly int[] ValueBytes = [1, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 4, 8, 8, 8, 8];

    /// <summary>What is wrong with the directory; null where every value lies within the file. The stream is left where it began.</summary>
    public static string? Problem(Stream stream)
    {
        var start = stream.Position;
        try
        {
            return Read(stream);
        }
        catch (EndOfStreamException)
        {
            return "a directory that runs beyond the file's end";
        }
        finally
        {
            stream.Position = start;
        }
    }

    private static string? Read(Stream stream)
    {
        var header = Bytes(stream, 0, 16);
        var little = header[0] == (byte)'I';
        var version = Number(header.AsSpan(2, 2), little);
        if (header[0] != header[1] || header[0] is not ((byte)'I' or (byte)'M') || version is not (42 or 43))
        {
            return "no TIFF header";
        }

        var big = version == 43;
        var next = (long)Number(big ? header.AsSpan(8, 8) : header.AsSpan(4, 4), little);
        for (var directory = 0; directory == 0 || next != 0; directory++)
        {
            if (directory == MostDirectories)
            {
                return $"more than {MostDirectories} directories";
            }

            if (DirectoryProblem(stream, ref next, little, big) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    /// <param name="at">Where the directory lies; becomes where the next one does, or 0 after the last.</param>
    private static string? DirectoryProblem(Stream stream, ref long at, bool little, bool big)
    {
        var (countBytes, entryBytes, linkBytes) = big ? (8, 20, 8) : (2, 12, 4);
        var count = Number(Bytes(stream, at, countBytes), little);
        if (count is 0 or > MostEntries)
        {
            return $"a directory of {count} entries";
        }

        var entries = Bytes(stream, at + countBytes, (int)count * entryBytes + linkBytes);
        var sizes = new Dictionary<ulong, ulong>();
        for (var i = 0; i < (int)count; i++)
        {
            var entry = entries.AsSpan(i * entryBytes, entryBytes);
            if (EntryProblem(entry, little, big, stream.Length) is { } problem)
            {
                return problem;
            }

            if (Array.IndexOf(SizeTags, Number(entry[..2], little)) >= 0)
            {
                sizes[Number(entry[..2], little)] = Single(entry, little, big);
            }
        }

        at = (long)Number(entries.AsSpan((int)count * entryBytes), little);
        return SizeProblem(sizes, stream.Length);
    }

    /// <summary>For each strip or tile the library reserves memory before it looks whether the file holds it.</summary>
    private static string? SizeProblem(Dictionary<ulong, ulong> sizes, long fileBytes)
    {
        var (columns, rows) = (Size(ImageWidth), Size(ImageLength));
        var (width, length) = sizes.ContainsKey(TileWidth) ? (Size(TileWidth), Size(TileLength)) : (columns, Math.Min(rows, Size(RowsPerStrip, rows)));
        var blocks = (UInt128)((columns + width - 1) / width) * ((rows + length - 1) / length) * Size(SamplesPerPixel);
        return blocks > (ulong)fileBytes ? $"{columns} x {rows} posts in {blocks} strips or tiles, in {fileBytes} bytes" : null;

        ulong Size(ulong tag, ulong otherwise = 1) => sizes.GetValueOrDefault(tag) is var size and > 0 ? size : Math.Max(1, otherwise);
    }

    /// <summary>The one number that an entry holds in itself.</summary>
    private static ulong Single(ReadOnlySpan<byte> entry, bool little, bool big)
    {
        var value = entry[(big ? 12 : 8)..];
        return Number(entry.Slice(2, 2), little) switch
        {
            1 => value[0],
            3 => Number(value[..2], little),
            16 or 18 when big => Number(value[..8], little),
            _ => Number(value[..4], little),
        };
    }

    private static string? EntryProblem(ReadOnlySpan<byte> entry, bool little, bool big, long length)
    {
        var (tag, type) = (Number(entry[..2], little), Number(entry.Slice(2, 2), little));
        var count = Number(big ? entry.Slice(4, 8) : entry.Slice(4, 4), little);
        var bytes = type < (ulong)ValueBytes.Length ? (UInt128)count * (uint)ValueBytes[type] : 0;
        var inside = big ? 8u : 4u;
        var offset = bytes > inside ? Number(entry[^(int)inside..], little) : 0;
        return bytes + offset > (ulong)length && bytes > inside
            ? $"tag {tag} with {count} values at byte {offset}, beyond the file's end"
            : null;
    }

    private static byte[] Bytes(Stream stream, long at, int count)
    {
        if (at < 0 || at > stream.Length - count)
        {
            throw new EndOfStreamException();
        }

        var bytes = new byte[count];
        stream.Position = at;
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static ulong Number(ReadOnlySpan<byte> bytes, bool little) => bytes.Length switch
    {
        2 => little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes),
        4 => little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes),
        _ => little ? BinaryPrimitives.ReadUInt64LittleEndian(bytes) : BinaryPrimitives.ReadUInt64BigEndian(bytes),
    };
}
