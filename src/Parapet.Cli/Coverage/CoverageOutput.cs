using Parapet.Earth.Terrain;
using Parapet.Earth.Terrain.Tiles;
using Parapet.Sensing.Coverage;

namespace Parapet.Cli.Coverage;

/// <summary>Writes coverage in the format that a file's ending names.</summary>
internal sealed class CoverageOutput(CoverageRequest request, CoverageMap map, PostGrid grid, IReadOnlyList<CoverageAreas> areas)
{
    private const int PicturePixels = 1000;
    private const int Caption = 90;
    private const int RingPoints = 180;

    private (CoveragePlane Plane, CoverageMap Map, uint[] Pixels)? _picture;

    /// <returns>Whether every file stands.</returns>
    public bool Write() => request.Outputs.All(path => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".tif" or ".tiff" => OutputFile.TryWrite(path, WriteGeoTiff),
        ".geojson" => OutputFile.TryWrite(path, stream => CoverageGeoJson.Write(stream, map, grid, areas)),
        ".svg" => OutputFile.TryWrite(path, CoverageSvg.Draw(request, map, Picture().Plane, Picture().Pixels, areas)),
        _ => OutputFile.TryWrite(path, stream => stream.Write(Png())),
    });

    private void WriteGeoTiff(Stream stream)
    {
        var above = map.Heights.AboveGround ? "above ground" : "above sea level";
        var counts = map.Heights.Values.Select((height, index) => (
            $"sensors that detect at {LengthText.Write(height)} {above}",
            Enumerable.Range(0, map.Rows * map.Columns).Select(cell => (float)map.Count(index, cell)).ToArray()));
        GeoTiffWriter.Write(
            stream,
            grid,
            [("least height of detection above ground, m", map.AboveGroundMetres.ToArray()), ("least height of detection above sea level, m", map.AboveSeaMetres.ToArray()), .. counts]);
    }

    private byte[] Png()
    {
        var (plane, _, pixels) = Picture();
        var drawing = new PixelDrawing(PicturePixels, PicturePixels + Caption);
        drawing.Picture(pixels, PicturePixels, 0, 0);
        foreach (var sensor in map.Sensors)
        {
            var range = Length.Min(sensor.Reach, CoverageSensor.FarthestTerrain);
            drawing.Line([.. Enumerable.Range(0, RingPoints + 1).Select(i => plane.PixelOf(
                Earth.Ellipsoid.Geodesic.Direct(sensor.Antenna, Azimuth.FromDegrees(360.0 * i / RingPoints), range).Place))], (34, 34, 34), 1);
            var (x, y) = plane.PixelOf(sensor.Antenna);
            drawing.Fill([(x, y - 8), (x + 7, y + 6), (x - 7, y + 6)], (17, 17, 17));
            drawing.Fill([(x, y - 5), (x + 5, y + 4.5), (x - 5, y + 4.5)], (255, 255, 255));
        }

        Key(drawing);
        return drawing.ToPng();
    }

    private void Key(PixelDrawing drawing)
    {
        var count = map.Heights.Values.Length;
        for (var height = 0; height < count; height++)
        {
            var (x, y) = (16 + height % 5 * 195.0, PicturePixels + 12 + height / 5 * 24.0);
            drawing.Fill([(x, y), (x + 18, y), (x + 18, y + 18), (x, y + 18)], CoverageColours.Mixed((225, 225, 220), CoverageColours.Of(height, count), 0.75));
            drawing.Text(x + 24, y + 15, $"from {LengthText.Write(map.Heights.Values[height])}", -1, 15);
        }

        drawing.Text(16, PicturePixels + Caption - 10, $"{request.Title} - {request.Target} - Pd {request.DetectionProbability.Value:0.##}", -1, 15);
    }

    private (CoveragePlane Plane, CoverageMap Map, uint[] Pixels) Picture()
    {
        if (_picture is { } ready)
        {
            return ready;
        }

        var plane = new CoveragePlane(map.Sensors, PicturePixels);
        var drawn = CoverageMap.Fill(
            map.Sensors, map.Heights, PicturePixels, PicturePixels, plane.PlaceUnder, request.Terrain, request.Threads);
        var made = (plane, drawn, CoveragePicture.Draw(drawn, plane, request.Terrain, request.Threads));
        _picture = made;
        return made;
    }
}
