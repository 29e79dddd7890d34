using System.Globalization;
using System.Runtime.InteropServices;
using BitMiracle.LibTiff.Classic;

namespace Parapet.Earth.Terrain.Tiles;

/// <summary>How a GeoTIFF's heights are laid out and where they lie [OGC2019].</summary>
internal sealed record GeoTiffHeader(PostGrid Grid, GeoTiffSample Sample, double? NoData)
{
    private const int MostPosts = 120_000_000;

    private const TiffTag PixelScale = (TiffTag)33550;
    private const TiffTag TiePoint = (TiffTag)33922;
    private const TiffTag GeoKeys = (TiffTag)34735;
    private const TiffTag NoDataText = (TiffTag)42113;

    private const ushort ModelTypeKey = 1024;
    private const ushort RasterTypeKey = 1025;
    private const ushort Geographic = 2;
    private const ushort PixelIsPoint = 2;

    /// <summary>Reads the tags and adds a problem for each that cannot be used; null if there was one.</summary>
    public static GeoTiffHeader? Read(Tiff tiff, string file, List<TerrainProblem> problems)
    {
        var before = problems.Count;
        var columns = tiff.GetField(TiffTag.IMAGEWIDTH)?[0].ToInt() ?? 0;
        var rows = tiff.GetField(TiffTag.IMAGELENGTH)?[0].ToInt() ?? 0;
        if (rows < 2 || columns < 2 || (long)rows * columns > MostPosts)
        {
            problems.Add(new(file, $"{columns} x {rows} posts", $"2 x 2 to {MostPosts} posts in all"));
        }

        var sample = SampleOf(tiff, file, problems);
        var grid = GridOf(tiff, rows, columns, file, problems);
        return problems.Count > before ? null : new(grid, sample, NoDataOf(tiff));
    }

    private static GeoTiffSample SampleOf(Tiff tiff, string file, List<TerrainProblem> problems)
    {
        var bands = tiff.GetFieldDefaulted(TiffTag.SAMPLESPERPIXEL)[0].ToInt();
        if (bands != 1)
        {
            problems.Add(new(file, $"{bands} bands", "one band of heights"));
        }

        var bits = tiff.GetFieldDefaulted(TiffTag.BITSPERSAMPLE)[0].ToInt();
        var format = (SampleFormat)(tiff.GetField(TiffTag.SAMPLEFORMAT)?[0].ToInt() ?? (int)SampleFormat.UINT);
        switch (format, bits)
        {
            case (SampleFormat.INT, 16):
                return GeoTiffSample.Int16;
            case (SampleFormat.UINT, 16):
                return GeoTiffSample.UInt16;
            case (SampleFormat.INT, 32):
                return GeoTiffSample.Int32;
            case (SampleFormat.IEEEFP, 32):
                return GeoTiffSample.Float32;
            default:
                problems.Add(new(file, $"samples of {bits} bits, format {format}", "16- or 32-bit integers, 32-bit floating point"));
                return default;
        }
    }

    private static PostGrid GridOf(Tiff tiff, int rows, int columns, string file, List<TerrainProblem> problems)
    {
        var scale = Values<double>(tiff, PixelScale);
        var tie = Values<double>(tiff, TiePoint);
        if (scale.Length < 2 || tie.Length < 6 || !(scale[0] > 0 && scale[1] > 0))
        {
            problems.Add(new(file, "no usable ModelPixelScale and ModelTiepoint", "both tags, with steps above zero"));
            return default;
        }

        var keys = Values<ushort>(tiff, GeoKeys);
        var model = Key(keys, ModelTypeKey);
        if (model is not (null or Geographic))
        {
            problems.Add(new(file, $"model type {model}, a projected grid", "model type 2: latitude and longitude in degrees"));
        }

        // A cell's value stands for its middle, half a step in from the corner that the tie point names.
        var inset = Key(keys, RasterTypeKey) == PixelIsPoint ? 0 : 0.5;
        var grid = new PostGrid(
            tie[4] + (tie[1] - inset) * scale[1], tie[3] - (tie[0] - inset) * scale[0], scale[1], scale[0], rows, columns);
        if (!(grid.NorthDegrees <= 90.01 && grid.SouthDegrees >= -90.01 && grid.WestDegrees >= -360.01 && grid.EastDegrees <= 360.01))
        {
            problems.Add(new(
                file,
                FormattableString.Invariant($"posts from {grid.SouthDegrees:F2} to {grid.NorthDegrees:F2} deg north, {grid.WestDegrees:F2} to {grid.EastDegrees:F2} deg east"),
                "-90 to 90 deg north, -360 to 360 deg east"));
        }

        return grid;
    }

    private static double? NoDataOf(Tiff tiff)
    {
        var text = tiff.GetField(NoDataText)?[^1].ToString()?.TrimEnd('\0').Trim();
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static ushort? Key(ReadOnlySpan<ushort> keys, ushort wanted)
    {
        for (var i = 4; i + 3 < keys.Length; i += 4)
        {
            // Only keys whose value stands in the directory itself (location zero) concern us.
            if (keys[i] == wanted && keys[i + 1] == 0)
            {
                return keys[i + 3];
            }
        }

        return null;
    }

    /// <summary>A tag the library does not know: a count and the bytes, in this machine's order.</summary>
    private static ReadOnlySpan<T> Values<T>(Tiff tiff, TiffTag tag)
        where T : struct
    {
        var field = tiff.GetField(tag);
        return field is { Length: 2 } && field[1].GetBytes() is { } bytes ? MemoryMarshal.Cast<byte, T>(bytes) : [];
    }
}
