using System.Buffers.Binary;
using System.IO.Compression;

namespace Parapet.Drawing.Raster;

/// <summary>Encodes pixels as PNG (ISO/IEC 15948): 8 bits each of red, green, blue and opacity, rows unfiltered.</summary>
public static class PngFile
{
    private static readonly uint[] Remainders = MakeRemainders();

    /// <summary>The whole of a file.</summary>
    /// <param name="pixels">Row by row from the top, 0xAABBGGRR each.</param>
    /// <param name="width">Pixels in a row.</param>
    public static byte[] Encode(ReadOnlySpan<uint> pixels, int width)
    {
        var height = pixels.Length / width;
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 6);
        Write(file, "IHDR"u8, header);
        Write(file, "IDAT"u8, Packed(pixels, width));
        Write(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Packed(ReadOnlySpan<uint> pixels, int width)
    {
        using var packed = new MemoryStream();
        using (var packer = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var row = new byte[1 + 4 * width];
            for (var start = 0; start < pixels.Length; start += width)
            {
                for (var column = 0; column < width; column++)
                {
                    BinaryPrimitives.WriteUInt32LittleEndian(row.AsSpan(1 + 4 * column), pixels[start + column]);
                }

                packer.Write(row);
            }
        }

        return packed.ToArray();
    }

    private static void Write(Stream file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(name);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Sum(content, Sum(name, uint.MaxValue)));
        file.Write(number);
    }

    private static uint Sum(ReadOnlySpan<byte> bytes, uint sum)
    {
        foreach (var value in bytes)
        {
            sum = Remainders[(byte)(sum ^ value)] ^ sum >> 8;
        }

        return sum;
    }

    private static uint[] MakeRemainders()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? 0xEDB88320 ^ value >> 1 : value >> 1;
            }

            table[i] = value;
        }

        return table;
    }
}
