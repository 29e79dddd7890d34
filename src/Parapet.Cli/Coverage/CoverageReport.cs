using System.Text.Json;
using Parapet.Drawing.Labels;
using Parapet.Sensing.Coverage;

namespace Parapet.Cli.Coverage;

/// <summary>Areas of a coverage map, as a table or as JSON.</summary>
internal static class CoverageReport
{
    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void Print(CoverageRequest request, CoverageMap map, IReadOnlyList<CoverageAreas> areas)
    {
        if (request.Json)
        {
            Console.WriteLine(Json(request, map, areas));
            return;
        }

        var above = map.Heights.AboveGround ? "above ground" : "above sea level";
        ConsoleTables.Print(
            request.Title,
            ["target " + above, "covered km2", "by two or more", "hidden by the ground"],
            areas.Select((area, height) => (string[])[LengthText.Of(map.Heights.Values[height]), Text(area.Union), Text(area.Overlap), Text(area.Gaps)]));
        ConsoleTables.Print(
            "Sensors",
            ["radar", "antenna m", "reach km", .. map.Heights.Values.Select(height => LengthText.Of(height) + ": km2 (it alone)")],
            map.Sensors.Select((sensor, i) => (string[])
            [
                sensor.Name,
                FormattableString.Invariant($"{sensor.Antenna.Height.Metres:F0}"),
                FormattableString.Invariant($"{sensor.Reach.Kilometres:F1}"),
                .. areas.Select(area => $"{Text(area.BySensor[i])} ({Text(area.ByItAlone[i])})"),
            ]));
        Console.WriteLine(request.Subtitle);
        if (request.Voids > 0)
        {
            Console.WriteLine(FormattableString.Invariant($"{request.Voids:N0} posts of the tiles have no height; coarser relief stands in for them."));
        }
    }

    private static string Json(CoverageRequest request, CoverageMap map, IReadOnlyList<CoverageAreas> areas) => JsonSerializer.Serialize(
        new
        {
            target = request.Target,
            detectionProbability = request.DetectionProbability.Value,
            above = map.Heights.AboveGround ? "ground" : "sea",
            ground = request.Places.Select(place => request.Terrain.LayerAt(place.Place.Latitude, place.Place.Longitude)).Distinct(),
            voids = request.Voids,
            sensors = map.Sensors.Select(sensor => new
            {
                name = sensor.Name,
                latitude = sensor.Antenna.Latitude.Degrees,
                longitude = sensor.Antenna.Longitude.Degrees,
                antennaM = Math.Round(sensor.Antenna.Height.Metres, 1),
                reachKm = Math.Round(sensor.Reach.Kilometres, 3),
                postSpacingM = Math.Round(sensor.Viewshed.Relief.PostSpacing.Metres, 1),
            }),
            heights = areas.Select((area, height) => new
            {
                heightM = map.Heights.Values[height].Metres,
                coveredKm2 = SquareKilometres(area.Union),
                overlapKm2 = SquareKilometres(area.Overlap),
                gapsKm2 = SquareKilometres(area.Gaps),
                sensors = map.Sensors.Select((sensor, i) => new
                {
                    name = sensor.Name,
                    coveredKm2 = SquareKilometres(area.BySensor[i]),
                    itAloneKm2 = SquareKilometres(area.ByItAlone[i]),
                    withAllBeforeKm2 = SquareKilometres(area.Growing[i]),
                }),
            }),
        },
        Layout);

    private static double SquareKilometres(Area area) => Math.Round(area.SquareMetres / 1e6, 3);

    private static string Text(Area area) => FormattableString.Invariant($"{area.SquareMetres / 1e6:N0}");
}
