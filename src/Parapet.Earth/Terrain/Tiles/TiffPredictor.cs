using System.Runtime.InteropServices;
using BitMiracle.LibTiff.Classic;

namespace Parapet.Earth.Terrain.Tiles;

/// <summary>
/// Undoes the predictors of TIFF on blocks that this program unpacked itself: 2 holds differences of neighbours along a
/// row, 3 those of bytes sorted by their weight within a row.
/// </summary>
internal static class TiffPredictor
{
    public const int None = 1;
    public const int Horizontal = 2;
    public const int FloatingPoint = 3;

    /// <summary>The predictor of the open directory.</summary>
    public static int Of(Tiff tiff) => tiff.GetField(TiffTag.PREDICTOR) switch
    {
        null => None,

        // To the library the tag belongs to a packing; with one that it does not know it gives a count and the bytes.
        { Length: 2 } => GeoTiffTags.Values<ushort>(tiff, TiffTag.PREDICTOR) is [var predictor, ..] ? predictor : None,
        var field => field[0].ToInt(),
    };

    /// <summary>Undoes a predictor in place.</summary>
    /// <param name="predictor">1 to 3.</param>
    /// <param name="block">Whole rows in this machine's byte order; changed in place.</param>
    /// <param name="columns">Samples in a row.</param>
    /// <param name="bytes">Of a sample: 1, 2, 4 or 8.</param>
    public static void Undo(int predictor, Span<byte> block, int columns, int bytes)
    {
        var spare = predictor == FloatingPoint ? new byte[columns * bytes] : [];
        for (var row = block; row.Length >= columns * bytes; row = row[(columns * bytes)..])
        {
            if (predictor == Horizontal)
            {
                Accumulate(row[..(columns * bytes)], bytes);
            }
            else if (predictor == FloatingPoint)
            {
                Accumulate(row[..(columns * bytes)], 1);
                Sort(row[..(columns * bytes)], spare, columns, bytes);
            }
        }
    }

    private static void Accumulate(Span<byte> row, int bytes)
    {
        switch (bytes)
        {
            case 1:
                Sum(row);
                break;
            case 2:
                Sum(MemoryMarshal.Cast<byte, ushort>(row));
                break;
            case 4:
                Sum(MemoryMarshal.Cast<byte, uint>(row));
                break;
            default:
                Sum(MemoryMarshal.Cast<byte, ulong>(row));
                break;
        }
    }

    private static void Sum<T>(Span<T> row)
        where T : System.Numerics.IBinaryInteger<T>
    {
        for (var i = 1; i < row.Length; i++)
        {
            row[i] = unchecked(row[i] + row[i - 1]);
        }
    }

    /// <summary>From all bytes of the greatest weight, then all of the next, to whole numbers in this machine's order.</summary>
    private static void Sort(Span<byte> row, Span<byte> spare, int columns, int bytes)
    {
        row.CopyTo(spare);
        for (var i = 0; i < columns; i++)
        {
            for (var weight = 0; weight < bytes; weight++)
            {
                row[i * bytes + (BitConverter.IsLittleEndian ? bytes - 1 - weight : weight)] = spare[weight * columns + i];
            }
        }
    }
}
