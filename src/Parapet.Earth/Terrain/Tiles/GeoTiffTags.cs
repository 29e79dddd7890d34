using System.Runtime.InteropServices;
using BitMiracle.LibTiff.Classic;

namespace Parapet.Earth.Terrain.Tiles;

/// <summary>The tags that make a TIFF a GeoTIFF, and those of the GDAL library. The TIFF library knows none of them: it gives a count and the bytes.</summary>
internal static class GeoTiffTags
{
    public const TiffTag PixelScale = (TiffTag)33550;
    public const TiffTag TiePoint = (TiffTag)33922;
    public const TiffTag Transformation = (TiffTag)34264;
    public const TiffTag Metadata = (TiffTag)42112;
    public const TiffTag NoData = (TiffTag)42113;

    private const TiffTag KeyDirectory = (TiffTag)34735;
    private const TiffTag KeyNumbers = (TiffTag)34736;

    public static GeoKeys Keys(Tiff tiff) => new([.. Values<ushort>(tiff, KeyDirectory)], [.. Values<double>(tiff, KeyNumbers)]);

    /// <summary>A tag's numbers, in this machine's order; none where the tag is absent.</summary>
    public static ReadOnlySpan<T> Values<T>(Tiff tiff, TiffTag tag)
        where T : struct
    {
        var field = tiff.GetField(tag);
        return field is { Length: 2 } && field[1].GetBytes() is { } bytes ? MemoryMarshal.Cast<byte, T>(bytes) : [];
    }

    /// <summary>A tag's text; null where the tag is absent.</summary>
    public static string? Text(Tiff tiff, TiffTag tag) => tiff.GetField(tag)?[^1].ToString()?.TrimEnd('\0').Trim();
}
