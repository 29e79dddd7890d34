using Parapet.Drawing.Labels;
using Parapet.Drawing.Maps;
using Parapet.Earth.Terrain;
using Parapet.Earth.Terrain.Tiles;
using Parapet.Sensing.Coverage;

namespace Parapet.Questions.Coverage;

/// <summary>Coverage in every format of a file.</summary>
internal sealed class CoverageFile(CoverageScene scene, CoverageMap map, PostGrid grid, IReadOnlyList<CoverageAreas> areas)
{
    private const int PicturePixels = 1000;

    private ReachMap? _drawn;

    public string ToSvg() => Drawn().ToSvg();

    public byte[] ToPng() => Drawn().ToPng();

    public void WriteGeoJson(Stream stream) => CoverageGeoJson.Write(stream, map, grid, areas);

    public void WriteGeoTiff(Stream stream)
    {
        var counts = map.Heights.Values.Select((height, index) => (
            $"sensors that detect at {LengthText.Of(height)} {Above()}",
            Enumerable.Range(0, map.Rows * map.Columns).Select(cell => (float)map.Count(index, cell)).ToArray()));
        GeoTiffWriter.Write(
            stream,
            grid,
            [("least height of detection above ground, m", map.AboveGroundMetres.ToArray()), ("least height of detection above sea level, m", map.AboveSeaMetres.ToArray()), .. counts]);
    }

    private string Above() => map.Heights.AboveGround ? "above ground" : "above sea level";

    private ReachMap Drawn() => _drawn ??= Draw();

    private ReachMap Draw()
    {
        var plane = new AzimuthalPlane([.. map.Sensors.Select(sensor => (sensor.Antenna, ReachOf(sensor)))], PicturePixels);
        var filled = CoverageMap.Fill(
            map.Sensors, map.Heights, PicturePixels, PicturePixels, plane.PlaceUnder, scene.Terrain, scene.Threads);
        var heights = map.Heights.Values.Length;
        return new()
        {
            Title = scene.Title,
            Subtitle = scene.Subtitle,
            Caption = FormattableString.Invariant($"{scene.Title} - {scene.Target} - Pd {scene.DetectionProbability.Value:0.##}"),
            Plane = plane,
            Pixels = ReliefPicture.Draw(plane, scene.Terrain, cell => LowestCovered(filled, cell), heights, scene.Threads),
            Sites = [.. map.Sensors.Select(sensor => new ReachSite(sensor.Radar.Name, sensor.Antenna, ReachOf(sensor)))],
            Levels = [.. map.Heights.Values.Select((height, index) => new ReachLevel($"from {LengthText.Of(height)}", AreaText(areas[index].Union)))],
            Notes = (
                $"Colours: the lowest of the heights ({Above()}) at which a target is detected; areas are covered at that height.",
                "Dashed: reach in free space. 4/3 earth; no diffraction, clutter, weather or jamming. Grey ground inside the dashed line is hidden."),
        };
    }

    private static int? LowestCovered(CoverageMap filled, int cell)
    {
        for (var height = 0; height < filled.Heights.Values.Length; height++)
        {
            if (filled.Detecting(height)[cell] != 0)
            {
                return height;
            }
        }

        return null;
    }

    private static Length ReachOf(CoverageSensor sensor) => Length.Min(sensor.Reach, CoverageSensor.FarthestTerrain);

    private static string AreaText(Area area) => FormattableString.Invariant($"{area.SquareMetres / 1e6:N0} km²");
}
