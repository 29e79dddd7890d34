using System.Text.Json.Nodes;
using Parapet.Drawing.GeoJson;
using Parapet.Earth.Terrain;
using Parapet.Sensing.Coverage;

namespace Parapet.Questions.Coverage;

/// <summary>Outlines of what is covered: for each height the union, the overlap and the gaps, where there are any.</summary>
internal static class CoverageGeoJson
{
    public static void Write(Stream stream, CoverageMap map, PostGrid grid, IReadOnlyList<CoverageAreas> areas) =>
        GeoJsonFile.Write(stream, areas.SelectMany((area, height) => new[]
        {
            Feature(map, grid, height, "covered", area.Union, cell => map.Detecting(height)[cell] != 0),
            Feature(map, grid, height, "overlap", area.Overlap, cell => map.Count(height, cell) > 1),
            Feature(map, grid, height, "gap", area.Gaps, cell => map.Hidden(height)[cell]),
        }).OfType<GeoJsonFeature>());

    private static GeoJsonFeature? Feature(CoverageMap map, PostGrid grid, int height, string kind, Area area, Func<int, bool> isIn) => area.SquareMetres <= 0 ? null : new(
        new JsonObject
        {
            ["kind"] = kind,
            ["heightM"] = map.Heights.Values[height].Metres,
            ["above"] = map.Heights.AboveGround ? "ground" : "sea",
            ["areaKm2"] = Math.Round(area.SquareMetres / 1e6, 3),
        },
        CellPolygons.Of(grid, isIn));
}
