using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using BitMiracle.LibTiff.Classic;

namespace Parapet.Tests.Unit.Earth;

/// <summary>Makes files of terrain for the readers to read.</summary>
internal static class TileBytes
{
    private const TiffTag PixelScale = (TiffTag)33550;
    private const TiffTag TiePoint = (TiffTag)33922;
    private const TiffTag GeoKeys = (TiffTag)34735;
    private const TiffTag NoData = (TiffTag)42113;

    static TileBytes() => Tiff.SetTagExtender(tiff => tiff.MergeFieldInfo(
        [
            new(PixelScale, -1, -1, TiffType.DOUBLE, FieldBit.Custom, true, true, "ModelPixelScale"),
            new(TiePoint, -1, -1, TiffType.DOUBLE, FieldBit.Custom, true, true, "ModelTiepoint"),
            new(GeoKeys, -1, -1, TiffType.SHORT, FieldBit.Custom, true, true, "GeoKeyDirectory"),
            new(NoData, -1, -1, TiffType.ASCII, FieldBit.Custom, true, false, "NoData"),
        ],
        4));

    /// <summary>A square SRTM tile of 1201 posts a side.</summary>
    public static byte[] Srtm(Func<int, int, short> post)
    {
        const int Side = 1201;
        var bytes = new byte[Side * Side * 2];
        for (var i = 0; i < Side * Side; i++)
        {
            BinaryPrimitives.WriteInt16BigEndian(bytes.AsSpan(2 * i), post(i / Side, i % Side));
        }

        return bytes;
    }

    public static byte[] Zipped(string entry, byte[] content)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            using var inner = archive.CreateEntry(entry).Open();
            inner.Write(content);
        }

        return stream.ToArray();
    }

    /// <summary>A GeoTIFF of 0.1 deg steps with its north-western tie point at 42 N, 30 E.</summary>
    public static byte[] GeoTiff(
        float[,] posts, SampleFormat format, int bits, Compression compression, bool tiled, bool pointPosts, string? noData = null, ushort model = 2,
        params (int Key, int Value)[] keys)
    {
        using var stream = new MemoryStream();
        using var tiff = Tiff.ClientOpen("test", "w", stream, new TiffStream());
        var (rows, columns) = (posts.GetLength(0), posts.GetLength(1));
        tiff.SetField(TiffTag.IMAGEWIDTH, columns);
        tiff.SetField(TiffTag.IMAGELENGTH, rows);
        tiff.SetField(TiffTag.BITSPERSAMPLE, bits);
        tiff.SetField(TiffTag.SAMPLESPERPIXEL, 1);
        tiff.SetField(TiffTag.SAMPLEFORMAT, format);
        tiff.SetField(TiffTag.COMPRESSION, compression);
        tiff.SetField(TiffTag.PHOTOMETRIC, Photometric.MINISBLACK);
        tiff.SetField(TiffTag.PLANARCONFIG, PlanarConfig.CONTIG);
        tiff.SetField(PixelScale, 3, new[] { 0.1, 0.1, 0.0 });
        tiff.SetField(TiePoint, 6, new[] { 0.0, 0, 0, 30, 42, 0 });
        short[] directory =
        [
            1, 1, 0, (short)(2 + keys.Length), 1024, 0, 1, (short)model, 1025, 0, 1, (short)(pointPosts ? 2 : 1),
            .. keys.SelectMany(key => (short[])[(short)key.Key, 0, 1, (short)key.Value]),
        ];
        tiff.SetField(GeoKeys, directory.Length, directory);
        if (noData is not null)
        {
            tiff.SetField(NoData, noData);
        }

        const int Block = 16;
        if (tiled)
        {
            tiff.SetField(TiffTag.TILEWIDTH, Block);
            tiff.SetField(TiffTag.TILELENGTH, Block);
        }
        else
        {
            tiff.SetField(TiffTag.ROWSPERSTRIP, Block);
        }

        for (var top = 0; top < rows; top += Block)
        {
            for (var left = 0; left < (tiled ? columns : 1); left += Block)
            {
                var width = tiled ? Block : columns;
                var length = tiled ? Block : Math.Min(Block, rows - top);
                var bytes = new byte[width * length * bits / 8];
                for (var i = 0; i < width * length; i++)
                {
                    var (row, column) = (Math.Min(rows - 1, top + i / width), Math.Min(columns - 1, left + i % width));
                    Put(bytes.AsSpan(i * bits / 8), posts[row, column], format, bits);
                }

                if (tiled)
                {
                    tiff.WriteEncodedTile(tiff.ComputeTile(left, top, 0, 0), bytes, bytes.Length);
                }
                else
                {
                    tiff.WriteEncodedStrip(top / Block, bytes, bytes.Length);
                }
            }
        }

        tiff.WriteDirectory();
        return stream.ToArray();
    }

    private static void Put(Span<byte> place, float value, SampleFormat format, int bits)
    {
        switch (format, bits)
        {
            case (SampleFormat.INT, 16):
                MemoryMarshal.Write(place, (short)value);
                break;
            case (SampleFormat.UINT, 16):
                MemoryMarshal.Write(place, (ushort)value);
                break;
            case (SampleFormat.INT, 32):
                MemoryMarshal.Write(place, (int)value);
                break;
            case (SampleFormat.IEEEFP, 32):
                MemoryMarshal.Write(place, value);
                break;
            default:
                place[0] = (byte)value;
                break;
        }
    }
}
