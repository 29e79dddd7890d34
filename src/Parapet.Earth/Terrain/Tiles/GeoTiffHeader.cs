using System.Globalization;
using BitMiracle.LibTiff.Classic;
using Parapet.Earth.Terrain.Tiles.Maps;

namespace Parapet.Earth.Terrain.Tiles;

/// <summary>How a GeoTIFF's heights are laid out, what its numbers mean, and where they lie [OGC2019].</summary>
internal sealed record GeoTiffHeader(TileOutline Outline, GeoTiffSample Sample, HeightCode Code)
{
    private const int MostPosts = 120_000_000;
    private const int PixelIsPoint = 2;

    // Three-dimensional systems whose heights count from the ellipsoid, and vertical ones that say so.
    private static readonly int[] EllipsoidalSystems = [4979, 4937];
    private static readonly int[] EllipsoidalVerticals = [5019, 5030, 4979];
    private static readonly int[] Depths = [5715, 5706, 5831, 5861];

    public PostGrid Grid => Outline.Frame.Grid;

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

        var compression = (Compression)tiff.GetFieldDefaulted(TiffTag.COMPRESSION)[0].ToInt();
        if (!TiffCompression.IsRead(compression))
        {
            problems.Add(TiffCompression.Refused(file, compression));
        }

        var keys = GeoTiffTags.Keys(tiff);
        var sample = SampleOf(tiff, file, problems);
        var code = CodeOf(tiff, keys, file, problems);
        var reference = ReferenceOf(keys, file, problems);
        var corner = GeoTiffCorner.Read(tiff, keys.Code(GeoKeys.RasterType) == PixelIsPoint, file, problems);
        var map = GeoTiffMap.Read(keys, file, problems);
        if (problems.Count > before)
        {
            return null;
        }

        var frame = map!.IsPlain
            ? TileFrame.Of(new(corner!.Y, corner.X, corner.YStep, corner.XStep, rows, columns))
            : PlaneGrid.Frame(file, map, corner!.X, corner.Y, corner.XStep, corner.YStep, rows, columns);
        return new(new(frame.Checked(file), reference), sample, code);
    }

    private static GeoTiffSample SampleOf(Tiff tiff, string file, List<TerrainProblem> problems)
    {
        var bands = tiff.GetFieldDefaulted(TiffTag.SAMPLESPERPIXEL)[0].ToInt();
        if (bands != 1)
        {
            problems.Add(new(file, $"{bands} bands", $"one band of heights, as `gdal_translate -b 1 {Path.GetFileName(file)} plain.tif` takes out"));
        }

        var bits = tiff.GetFieldDefaulted(TiffTag.BITSPERSAMPLE)[0].ToInt();
        var format = (SampleFormat)(tiff.GetField(TiffTag.SAMPLEFORMAT)?[0].ToInt() ?? (int)SampleFormat.UINT);
        if (GeoTiffSamples.Of(format, bits) is { } sample)
        {
            CheckPredictor(tiff, bits, file, problems);
            return sample;
        }

        problems.Add(new(file, $"samples of {bits} bits, format {format}", GeoTiffSamples.Allowed));
        return default;
    }

    private static void CheckPredictor(Tiff tiff, int bits, string file, List<TerrainProblem> problems)
    {
        var predictor = TiffPredictor.Of(tiff);
        var compression = (Compression)tiff.GetFieldDefaulted(TiffTag.COMPRESSION)[0].ToInt();
        if (predictor is < TiffPredictor.None or > TiffPredictor.FloatingPoint
            || (predictor == TiffPredictor.Horizontal && bits == 64 && !TiffCompression.IsUnpackedHere(compression)))
        {
            problems.Add(new(file, $"predictor {predictor} on samples of {bits} bits", "1, 2 (64 bits only with deflate or ZSTD) or 3"));
        }
    }

    private static HeightCode CodeOf(Tiff tiff, GeoKeys keys, string file, List<TerrainProblem> problems)
    {
        var metadata = GeoTiffMetadata.Read(GeoTiffTags.Text(tiff, GeoTiffTags.Metadata), file, problems);
        var unit = metadata.Unit is { } name ? HeightUnit.Metres(name)
            : keys.Code(GeoKeys.VerticalUnit) is { } code ? HeightUnit.Metres(code)
            : 1;
        if (unit is null)
        {
            problems.Add(new(file, $"heights in '{metadata.Unit ?? $"EPSG:{keys.Code(GeoKeys.VerticalUnit)}"}'", HeightUnit.Allowed));
        }

        var text = GeoTiffTags.Text(tiff, GeoTiffTags.NoData);
        double? noData = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
        return new(metadata.Factor, metadata.Offset, unit ?? 1, noData);
    }

    private static HeightReference? ReferenceOf(GeoKeys keys, string file, List<TerrainProblem> problems)
    {
        if (keys.Code(GeoKeys.VerticalSystem) is { } vertical && Array.IndexOf(Depths, vertical) >= 0)
        {
            problems.Add(new(file, $"depths, by vertical system EPSG:{vertical}", "heights, positive upwards"));
        }

        return keys.Code(GeoKeys.VerticalSystem) is { } system and not GeoKeys.UserDefined
            ? Array.IndexOf(EllipsoidalVerticals, system) >= 0 ? HeightReference.Ellipsoid : HeightReference.SeaLevel
            : Array.IndexOf(EllipsoidalSystems, keys.Code(GeoKeys.GeographicSystem) ?? 0) >= 0 ? HeightReference.Ellipsoid
            : null;
    }
}
