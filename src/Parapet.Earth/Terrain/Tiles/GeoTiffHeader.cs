using System.Globalization;
using BitMiracle.LibTiff.Classic;
using Parapet.Earth.Terrain.Tiles.Maps;

namespace Parapet.Earth.Terrain.Tiles;

/// <summary>How a GeoTIFF's heights are laid out, what its numbers mean, and where they lie [OGC2019].</summary>
internal sealed record GeoTiffHeader(TileOutline Outline, GeoTiffSample Sample, HeightCode Code)
{
    private const int MostPosts = 120_000_000;
    private const int PixelIsPoint = 2;

    // Three-dimensional systems whose heights count from the ellipsoid.
    private static readonly int[] EllipsoidalSystems = [4979, 4937];

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
        var unit = UnitOf(metadata, keys, file, problems);
        var text = GeoTiffTags.Text(tiff, GeoTiffTags.NoData);
        double? noData = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
        return new(metadata.Factor, metadata.Offset, unit, noData);
    }

    /// <summary>Metres in the unit of the heights: by the band's word, the unit's key and the vertical system, which must not differ.</summary>
    private static double UnitOf(GeoTiffMetadata metadata, GeoKeys keys, string file, List<TerrainProblem> problems)
    {
        var words = new List<(string Words, double? Metres)>();
        if (metadata.Unit is { } name)
        {
            words.Add(($"'{name}'", HeightUnit.Metres(name)));
        }

        if (keys.Code(GeoKeys.VerticalUnit) is { } unit)
        {
            words.Add(($"the unit 'EPSG:{unit}'", HeightUnit.Metres(unit)));
        }

        if (keys.Code(GeoKeys.VerticalSystem) is { } system && VerticalSystem.Of(system)?.MetresPerUnit is { } metres)
        {
            words.Add(($"the unit of vertical system EPSG:{system}", metres));
        }

        foreach (var (unknown, _) in words.Where(word => word.Metres is null))
        {
            problems.Add(new(file, $"heights in {unknown}", HeightUnit.Allowed));
        }

        if (words.Where(word => word.Metres is not null).DistinctBy(word => word.Metres).Skip(1).Any())
        {
            problems.Add(new(file, $"heights in {string.Join(" and in ", words.Select(word => word.Words))}", "one unit"));
        }

        return words.Count > 0 ? words[0].Metres ?? 1 : 1;
    }

    private static HeightReference? ReferenceOf(GeoKeys keys, string file, List<TerrainProblem> problems)
    {
        if (keys.Code(GeoKeys.VerticalSystem) is not ({ } code and not GeoKeys.UserDefined))
        {
            return Array.IndexOf(EllipsoidalSystems, keys.Code(GeoKeys.GeographicSystem) ?? 0) >= 0 ? HeightReference.Ellipsoid : null;
        }

        if (VerticalSystem.Of(code) is { } system)
        {
            return system.Reference;
        }

        problems.Add(VerticalSystem.IsDepth(code)
            ? new(file, $"depths, by vertical system EPSG:{code}", "heights, positive upwards")
            : new(file, $"heights by vertical system EPSG:{code}, which is not known here", VerticalSystem.Allowed));
        return null;
    }
}
