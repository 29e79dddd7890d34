using System.Text.Json.Nodes;
using Parapet.Drawing.GeoJson;
using Parapet.Studies.Footprints;

namespace Parapet.Questions.Footprints;

/// <summary>Footprints as GeoJSON, cut at the antimeridian.</summary>
internal static class FootprintGeoJson
{
    public static void Write(Stream stream, IEnumerable<FootprintResult> results, EqualAreaPlane plane) =>
        GeoJsonFile.Write(stream, results.Select(result => new GeoJsonFeature(
            new JsonObject
            {
                ["system"] = result.Case.System.Id,
                ["threat"] = result.Case.Threat.Id,
                ["cue"] = result.Case.Cue?.Radar.Id,
                ["areaKm2"] = Math.Round(result.Footprint.Area.SquareKilometres, 1),
            },
            RingPolygons.Of(FootprintFigure.Rings(result.Footprint), point => plane.PlaceAt(new(point.EastMetres, point.NorthMetres))))));
}
