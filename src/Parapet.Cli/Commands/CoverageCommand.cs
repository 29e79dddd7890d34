using System.Collections.Immutable;
using System.CommandLine;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Coverage;
using Parapet.Drawing;
using Parapet.Drawing.Charts;
using Parapet.Drawing.Raster;
using Parapet.Drawing.Vector;
using Parapet.Earth.Terrain.Tiles;
using Parapet.Sensing.Coverage;

namespace Parapet.Cli.Commands;

/// <summary>Draws where radars detect a target over real ground.</summary>
internal static class CoverageCommand
{
    private const int VerticalSlices = 600;

    public static Command Create()
    {
        var systems = new Argument<string[]>("system") { Description = "Ids of systems or radars of the catalogue; all radars of a system look.", Arity = ArgumentArity.OneOrMore };
        var at = new Option<string[]>("--at") { Description = "Where, LATITUDE,LONGITUDE in degrees; once for each system, or several times for one.", Required = true };
        var mast = new Option<string?>("--mast") { Description = "Height of the antenna above the ground, as 25m; the catalogue's without it." };
        var height = new Option<string>("--height") { Description = "Heights of the target, as 100m,1km,10km.", DefaultValueFactory = _ => "100m,1km,10km" };
        var above = new Option<string>("--above") { Description = "What heights count from: ground, or sea level.", DefaultValueFactory = _ => "ground" };
        var target = new Option<string?>("--target") { Description = "A threat of the catalogue, with its cross-section in each radar's band." };
        var crossSection = new Option<string?>("--rcs") { Description = "A cross-section in m2 in place of a threat." };
        var probability = new Option<string?>("--pd") { Description = "Least probability of detection in one look; 0.5 without it." };
        var boresight = new Option<string?>("--boresight") { Description = "Azimuth of the middle of fixed arrays' sectors, degrees; 0 without it." };
        var vertical = new Option<string?>("--vertical") { Description = "Draw the vertical plane of this azimuth, degrees, in place of a map." };
        var afloat = new Option<bool>("--afloat") { Description = "Allow places at sea." };
        var terrain = new Option<string?>("--terrain") { Description = TerrainLayers.OptionText };
        var output = new Option<string[]>("--out") { Description = "A file: .tif, .geojson, .png or .svg; may be given several times." };
        var threads = new Option<int>("--threads") { Description = "Threads to run on.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var json = new Option<bool>("--json") { Description = "Print the areas as JSON in place of tables." };
        var command = new Command("coverage", Help.WithExamples(
            "Computes where radars detect a target: range for a probability, terrain, sectors and elevations.",
            "parapet coverage s-400 --at 38.4,38.3 --target cruise-missile --out coverage.svg",
            "parapet coverage 91n6e --at 38.4,38.3 --at 37.1,36.5 --rcs 1 --height 100m,1km,10km --out net.tif --out net.geojson",
            "parapet coverage patriot --at 37.1,36.5 --target fighter --boresight 150 --vertical 150 --out vertical.svg"))
        {
            systems, at, mast, height, above, target, crossSection, probability, boresight, vertical, afloat, terrain, output, threads, json,
        };
        command.SetAction(parsed =>
        {
            var problems = new Problems();
            List<string> others = [];
            var layers = TerrainLayers.Open(parsed.GetValue(terrain), problems);
            if (layers is null || CatalogueFolder.Load(problems) is not { } catalogue)
            {
                return Complaint.Print(problems);
            }

            var reading = new CoverageReading(catalogue, layers, others);
            var places = reading.Places(parsed.GetValue(systems)!, parsed.GetValue(at)!, parsed.GetValue(mast), parsed.GetValue(afloat));
            var found = reading.Target(parsed.GetValue(target), parsed.GetValue(crossSection));
            var plane = reading.Direction("--vertical", parsed.GetValue(vertical));
            var files = parsed.GetValue(output) ?? [];
            foreach (var file in files)
            {
                OutputFile.CheckEnding(file, others, plane is null ? [".tif", ".tiff", ".geojson", ".png", ".svg"] : [".svg", ".png"]);
            }

            if (plane is not null && files.Length == 0)
            {
                others.Add("--vertical: found without --out; a file that ends in .svg or .png");
            }

            var request = new CoverageRequest
            {
                Places = places,
                Target = found?.Name ?? "",
                Signature = found?.Signature!,
                DetectionProbability = reading.Probability(parsed.GetValue(probability), places),
                Heights = reading.Heights(parsed.GetValue(height)!, parsed.GetValue(above)!),
                Boresight = reading.Direction("--boresight", parsed.GetValue(boresight)) ?? Azimuth.North,
                Vertical = plane,
                Terrain = layers,
                Outputs = [.. files],
                Threads = Math.Max(1, parsed.GetValue(threads)),
                Json = parsed.GetValue(json),
            };
            return others.Count > 0 || !problems.None ? Complaint.Print(problems, [.. others]) : Run(request);
        });
        return command;
    }

    private static int Run(CoverageRequest request)
    {
        ImmutableArray<CoverageSensor> sensors =
        [
            .. request.Places.Select(place => CoverageSensor.Survey(
                place.Name, place.Radar, place.Place, place.Mast, request.Boresight, request.Signature, request.DetectionProbability, request.Terrain, request.Threads)),
        ];
        return request.Vertical is { } azimuth ? DrawVertical(request, sensors, azimuth) : DrawMap(request, sensors);
    }

    private static int DrawMap(CoverageRequest request, ImmutableArray<CoverageSensor> sensors)
    {
        var grid = CoverageGrid.Around(sensors);
        var map = CoverageMap.Fill(
            sensors,
            request.Heights,
            grid.Rows,
            grid.Columns,
            (row, column) => (Angle.FromDegrees(grid.NorthDegrees - row * grid.LatitudeStepDegrees), Angle.FromDegrees(grid.WestDegrees + column * grid.LongitudeStepDegrees)),
            request.Terrain,
            request.Threads);
        var areas = Enumerable.Range(0, request.Heights.Values.Length).Select(height => CoverageAreas.Of(map, height, grid)).ToArray();
        if (!new CoverageOutput(request, map, grid, areas).Write())
        {
            return ExitCode.BadInput;
        }

        CoverageReport.Print(request, map, areas);
        return ExitCode.Done;
    }

    /// <summary>One chart for each sensor; with several, their numbers stand in the files' names.</summary>
    private static int DrawVertical(CoverageRequest request, ImmutableArray<CoverageSensor> sensors, Azimuth azimuth)
    {
        for (var i = 0; i < sensors.Length; i++)
        {
            var chart = VerticalCoverage.Along(sensors[i], azimuth, request.Terrain, VerticalSlices);
            foreach (var path in request.Outputs)
            {
                var numbered = sensors.Length == 1 ? path : Path.ChangeExtension(path, $"{i + 1}{Path.GetExtension(path)}");
                if (!WriteVertical(request, chart, numbered))
                {
                    return ExitCode.BadInput;
                }

                Console.WriteLine($"{sensors[i].Name}: {numbered}");
            }
        }

        return ExitCode.Done;
    }

    private static bool WriteVertical(CoverageRequest request, VerticalCoverage chart, string path)
    {
        var title = FormattableString.Invariant($"{chart.Sensor.Name}, azimuth {chart.Azimuth.Degrees:0.#} deg");
        var ceiling = Length.Max(request.Heights.Values[^1], 1.Kilometres) * 1.2;
        if (Path.GetExtension(path).Equals(".svg", StringComparison.OrdinalIgnoreCase))
        {
            var drawing = new SvgDrawing(ProfileChart.Width, ProfileChart.Height);
            DrawVertical(drawing);
            return OutputFile.TryWrite(path, drawing.ToString());
        }

        var pixels = new PixelDrawing(ProfileChart.Width, ProfileChart.Height);
        DrawVertical(pixels);
        return OutputFile.TryWrite(path, stream => stream.Write(pixels.ToPng()));

        void DrawVertical(IDrawing drawing) => ProfileChart.Draw(
            drawing, title, request.Subtitle, chart.Sensor.Antenna.Height,
            [.. chart.Slices.Select(slice => new ProfileSlice(slice.Range, slice.Ground, slice.Lowest, slice.Highest))], ceiling);
    }
}
