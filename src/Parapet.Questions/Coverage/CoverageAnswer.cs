using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using Parapet.Questions.Json;
using Parapet.Questions.Terrain;
using Parapet.Sensing.Coverage;

namespace Parapet.Questions.Coverage;

/// <summary>Where radars detect a target: a map, and its areas.</summary>
public sealed record CoverageAnswer
{
    private readonly CoverageFile _file;

    private CoverageAnswer(CoverageFile file) => _file = file;

    [Description("In words.")]
    public required string Target { get; init; }

    [Description("Least probability of detection in one look.")]
    public required Ratio DetectionProbability { get; init; }

    [Description("What the target's heights count from.")]
    public required HeightDatum Above { get; init; }

    [Description("Names of the layers of terrain under the radars.")]
    public required ImmutableArray<string> Ground { get; init; }

    [Description("How much of the ground within reach rests on which layer, largest first.")]
    public required ImmutableArray<GroundShare> GroundShares { get; init; }

    [Description("The command that fetches tiles for the land within reach that rests on none; null where all does.")]
    public required string? MissingTiles { get; init; }

    [Description("Posts that have no height in the tiles that this answer rests on: bridged from the tile's own posts up to 1 km, else coarser relief stands in for them.")]
    public required long Voids { get; init; }

    public required ImmutableArray<CoveredSensor> Sensors { get; init; }

    public required ImmutableArray<CoveredHeight> Heights { get; init; }

    /// <summary>The systems in words.</summary>
    [JsonIgnore]
    public required string Title { get; init; }

    /// <summary>Target, probability and ground in words.</summary>
    [JsonIgnore]
    public required string Subtitle { get; init; }

    /// <summary>The areas as JSON, without the map.</summary>
    public string ToJson() => AnswerJson.Write(this);

    /// <summary>The map as SVG.</summary>
    public string ToSvg() => _file.ToSvg();

    /// <summary>The map as the bytes of a PNG.</summary>
    public byte[] ToPng() => _file.ToPng();

    /// <summary>Writes the outlines as GeoJSON.</summary>
    public void WriteGeoJson(Stream stream) => _file.WriteGeoJson(stream);

    /// <summary>Writes least heights of detection in metres, and at each height the number of radars that detect, as a GeoTIFF.</summary>
    public void WriteGeoTiff(Stream stream) => _file.WriteGeoTiff(stream);

    internal static CoverageAnswer Of(CoverageScene scene)
    {
        var sensors = scene.Survey();
        var grid = CoverageGrid.Around(sensors);
        var map = CoverageMap.Fill(
            sensors,
            scene.Heights,
            grid.Rows,
            grid.Columns,
            (row, column) => (Angle.FromDegrees(grid.NorthDegrees - row * grid.LatitudeStepDegrees), Angle.FromDegrees(grid.WestDegrees + column * grid.LongitudeStepDegrees)),
            scene.Terrain,
            scene.Threads);
        var survey = scene.GroundWithin(sensors, grid);
        var areas = Enumerable.Range(0, scene.Heights.Values.Length).Select(height => CoverageAreas.Of(map, height, grid)).ToArray();
        return new(new CoverageFile(scene, map, grid, areas))
        {
            Target = scene.Target,
            DetectionProbability = scene.DetectionProbability,
            Above = scene.Heights.AboveGround ? HeightDatum.Ground : HeightDatum.Sea,
            Ground = scene.Ground,
            GroundShares = [.. survey.Shares.Select(GroundShare.Of)],
            MissingTiles = Terrain.MissingTiles.CommandFor(survey),
            Voids = scene.Voids,
            Sensors = [.. map.Sensors.Select(CoveredSensor.Of)],
            Heights = [.. areas.Select((area, height) => CoveredHeight.Of(map.Heights.Values[height], area, map.Sensors))],
            Title = scene.Title,
            Subtitle = scene.Subtitle,
        };
    }
}
