using System.Text.Json;
using Parapet.Earth.Terrain;
using Parapet.Sensing.Coverage;

namespace Parapet.Cli.Coverage;

/// <summary>
/// Outlines of what is covered, as GeoJSON (RFC 7946): for each height the union, the overlap and the gaps, cut at the
/// antimeridian where they reach across it.
/// </summary>
internal static class CoverageGeoJson
{
    public static void Write(Stream stream, CoverageMap map, PostGrid grid, IReadOnlyList<CoverageAreas> areas)
    {
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        for (var height = 0; height < areas.Count; height++)
        {
            var index = height;
            Feature(json, map, grid, height, "covered", areas[height].Union, cell => map.Detecting(index)[cell] != 0);
            Feature(json, map, grid, height, "overlap", areas[height].Overlap, cell => map.Count(index, cell) > 1);
            Feature(json, map, grid, height, "gap", areas[height].Gaps, cell => map.Hidden(index)[cell]);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Feature(Utf8JsonWriter json, CoverageMap map, PostGrid grid, int height, string kind, Area area, Func<int, bool> isIn)
    {
        if (area.SquareMetres <= 0)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        json.WriteString("kind", kind);
        json.WriteNumber("heightM", map.Heights.Values[height].Metres);
        json.WriteString("above", map.Heights.AboveGround ? "ground" : "sea");
        json.WriteNumber("areaKm2", Math.Round(area.SquareMetres / 1e6, 3));
        json.WriteEndObject();
        json.WriteStartObject("geometry");
        json.WriteString("type", "MultiPolygon");
        json.WriteStartArray("coordinates");
        var seam = Math.Clamp((int)Math.Round((180 - grid.WestDegrees) / grid.LongitudeStepDegrees + 0.5), 0, map.Columns);
        Polygons(json, map, grid, isIn, 0, seam, 0);
        Polygons(json, map, grid, isIn, seam, map.Columns, -360);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The polygons within some columns.</summary>
    private static void Polygons(Utf8JsonWriter json, CoverageMap map, PostGrid grid, Func<int, bool> isIn, int from, int to, double shiftDegrees)
    {
        var columns = to - from;
        var marked = new bool[map.Rows * columns];
        for (var i = 0; i < marked.Length; i++)
        {
            marked[i] = isIn(i / columns * map.Columns + from + i % columns);
        }

        foreach (var polygon in columns > 0 ? CellOutline.Trace(marked, map.Rows, columns) : [])
        {
            json.WriteStartArray();
            foreach (var ring in polygon)
            {
                json.WriteStartArray();

                // Counter-clockwise outside and clockwise within, as the standard asks; the first corner is repeated.
                for (var i = ring.Length; i >= 0; i--)
                {
                    var (column, row) = ring[i % ring.Length];
                    json.WriteStartArray();
                    json.WriteNumberValue(Rounded(Math.Clamp(grid.WestDegrees + (from + column - 0.5) * grid.LongitudeStepDegrees + shiftDegrees, -180, 180)));
                    json.WriteNumberValue(Rounded(Math.Clamp(grid.NorthDegrees - (row - 0.5) * grid.LatitudeStepDegrees, -90, 90)));
                    json.WriteEndArray();
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
        }
    }

    private static decimal Rounded(double degrees) => Math.Round((decimal)degrees, 6);
}
