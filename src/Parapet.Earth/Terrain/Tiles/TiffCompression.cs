using BitMiracle.LibTiff.Classic;

namespace Parapet.Earth.Terrain.Tiles;

/// <summary>The ways of packing a TIFF: which can be read, and what the others are called.</summary>
internal static class TiffCompression
{
    /// <summary>Zstandard, by its number in TIFF.</summary>
    public const Compression Zstandard = (Compression)50000;

    /// <summary>Whether blocks of this packing can be read.</summary>
    public static bool IsRead(Compression compression) =>
        compression is Compression.NONE or Compression.LZW or Compression.ADOBE_DEFLATE or Compression.DEFLATE or Compression.PACKBITS or Zstandard;

    /// <summary>Whether blocks are unpacked without the TIFF library, which knows no Zstandard and no differences of 64 bits.</summary>
    public static bool IsUnpackedHere(Compression compression) => compression is Zstandard or Compression.ADOBE_DEFLATE or Compression.DEFLATE;

    /// <summary>How tightly it can pack at most, in times: a file that promises more is damaged.</summary>
    public static long MostTimes(Compression compression) => compression == Zstandard ? 50_000 : 2000;

    /// <summary>What is said of a file in a packing that cannot be read.</summary>
    public static TerrainProblem Refused(string file, Compression compression) => new(
        file,
        $"{NameOf(compression)} compression",
        $"none, LZW, deflate, PackBits or ZSTD, as `gdal_translate -co COMPRESS=DEFLATE {Path.GetFileName(file)} plain.tif` writes");

    private static string NameOf(Compression compression) => (int)compression switch
    {
        34887 => "LERC",
        34925 => "LZMA",
        50001 => "WebP",
        50002 => "JPEG XL",
        6 or 7 => "JPEG",
        34712 => "JPEG 2000",
        2 or 3 or 4 => "CCITT fax",
        var number => FormattableString.Invariant($"number {number} of"),
    };
}
