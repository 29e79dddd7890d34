using System.Runtime.InteropServices;
using BitMiracle.LibTiff.Classic;

namespace Parapet.Earth.Terrain.Tiles;

/// <summary>Unpacks the strips or tiles of an open GeoTIFF into one grid of posts.</summary>
internal sealed class GeoTiffPosts(Tiff tiff, GeoTiffHeader header, string file, short[] posts)
{
    private const int MostPostsInTile = 1 << 24;

    private readonly int _bytesPerPost = header.Sample is GeoTiffSample.Int16 or GeoTiffSample.UInt16 ? 2 : 4;

    /// <summary>Where the last strip or tile ends, in bytes from the file's start.</summary>
    public static long EndOf(Tiff tiff)
    {
        var tiled = tiff.IsTiled();
        var offsets = tiff.GetField(tiled ? TiffTag.TILEOFFSETS : TiffTag.STRIPOFFSETS)[0].TolongArray();
        var counts = tiff.GetField(tiled ? TiffTag.TILEBYTECOUNTS : TiffTag.STRIPBYTECOUNTS)[0].TolongArray();
        var end = 0L;
        for (var i = 0; i < Math.Min(offsets.Length, counts.Length); i++)
        {
            end = Math.Max(end, offsets[i] + counts[i]);
        }

        return end;
    }

    public void Read()
    {
        if (tiff.IsTiled())
        {
            ReadTiles();
        }
        else
        {
            ReadStrips();
        }
    }

    private void ReadStrips()
    {
        var rowsPerStrip = Math.Min(tiff.GetFieldDefaulted(TiffTag.ROWSPERSTRIP)[0].ToInt(), header.Grid.Rows);
        if (rowsPerStrip <= 0)
        {
            rowsPerStrip = header.Grid.Rows;
        }

        var buffer = new byte[tiff.StripSize()];
        for (var top = 0; top < header.Grid.Rows; top += rowsPerStrip)
        {
            var rows = Math.Min(rowsPerStrip, header.Grid.Rows - top);
            var needed = rows * header.Grid.Columns * _bytesPerPost;
            Check(tiff.ReadEncodedStrip(top / rowsPerStrip, buffer, 0, needed), needed, $"strip {top / rowsPerStrip}");
            Copy(buffer, header.Grid.Columns, top, 0, rows, header.Grid.Columns);
        }
    }

    private void ReadTiles()
    {
        var width = tiff.GetField(TiffTag.TILEWIDTH)[0].ToInt();
        var length = tiff.GetField(TiffTag.TILELENGTH)[0].ToInt();
        if ((long)width * length > MostPostsInTile)
        {
            throw new TerrainException(new TerrainProblem(file, $"inner tiles of {width} x {length} posts", $"{MostPostsInTile} posts at most"));
        }

        var buffer = new byte[tiff.TileSize()];
        for (var top = 0; top < header.Grid.Rows; top += length)
        {
            for (var left = 0; left < header.Grid.Columns; left += width)
            {
                var tile = tiff.ComputeTile(left, top, 0, 0);
                Check(tiff.ReadEncodedTile(tile, buffer, 0, buffer.Length), buffer.Length, $"tile {tile}");
                Copy(buffer, width, top, left, Math.Min(length, header.Grid.Rows - top), Math.Min(width, header.Grid.Columns - left));
            }
        }
    }

    private void Check(int read, int needed, string part)
    {
        if (read < needed)
        {
            throw new TerrainException(new TerrainProblem(file, $"{part} with {Math.Max(0, read)} bytes", $"{needed} bytes"));
        }
    }

    private void Copy(byte[] buffer, int stride, int top, int left, int rows, int columns)
    {
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                posts[(top + row) * header.Grid.Columns + left + column] = Post(ValueAt(buffer, row * stride + column));
            }
        }
    }

    private double ValueAt(byte[] buffer, int index) => header.Sample switch
    {
        GeoTiffSample.Int16 => MemoryMarshal.Cast<byte, short>(buffer)[index],
        GeoTiffSample.UInt16 => MemoryMarshal.Cast<byte, ushort>(buffer)[index],
        GeoTiffSample.Int32 => MemoryMarshal.Cast<byte, int>(buffer)[index],
        _ => MemoryMarshal.Cast<byte, float>(buffer)[index],
    };

    private short Post(double metres)
    {
        // The lowest 16-bit number marks a missing post by long custom, declared or not.
        if (double.IsNaN(metres) || metres == ReliefRaster.Void || (header.NoData is { } missing && (float)metres == (float)missing))
        {
            return ReliefRaster.Void;
        }

        return PlausibleHeight.Holds(metres) ? (short)Math.Round(metres) : throw PlausibleHeight.Broken(file, metres);
    }
}
