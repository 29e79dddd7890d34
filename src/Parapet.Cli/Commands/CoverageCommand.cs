using System.CommandLine;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
using Parapet.Cli.Tables;
using Parapet.Questions.Coverage;
using Parapet.Sensing.Coverage;

namespace Parapet.Cli.Commands;

/// <summary>Draws where radars detect a target over real ground.</summary>
internal static class CoverageCommand
{
    private static readonly Length HighestTarget = 2000.Kilometres;
    private static readonly Length HighestMast = 40.Kilometres;

    public static Command Create()
    {
        var systems = new Argument<string[]>("system") { Description = "Ids of systems or radars of the catalogue; all radars of a system look.", Arity = ArgumentArity.OneOrMore };
        var at = new Option<string[]>("--at") { Description = $"Where: {PlaceArgument.Forms}; once for each system, or several times for one.", Required = true };
        var mast = new Option<string?>("--mast") { Description = "Height of the antenna above the ground, as 25m; the catalogue's without it." };
        var height = new Option<string>("--height") { Description = "Heights of the target, as 100m,1km,10km.", DefaultValueFactory = _ => "100m,1km,10km" };
        var above = new Option<string>("--above") { Description = "What heights count from: ground, or sea level.", DefaultValueFactory = _ => "ground" };
        var target = new Option<string?>("--target") { Description = "A threat of the catalogue, with its cross-section in each radar's band." };
        var crossSection = new Option<string?>("--rcs") { Description = "A cross-section in m2 in place of a threat." };
        var probability = new Option<string?>("--pd") { Description = "Least probability of detection in one look; 0.5 without it." };
        var boresight = new Option<string?>("--boresight") { Description = "Azimuth of the middle of fixed arrays' sectors, degrees; 0 without it." };
        var vertical = new Option<string?>("--vertical") { Description = "Draw the vertical plane of this azimuth, degrees, in place of a map." };
        var afloat = new Option<bool>("--afloat") { Description = "Allow places at sea." };
        var terrain = TerrainOption.Create();
        var output = new Option<string[]>("--out") { Description = "A file: .tif, .geojson, .png or .svg; may be given several times." };
        var threads = new Option<int>("--threads") { Description = "Threads to run on.", DefaultValueFactory = _ => Environment.ProcessorCount };
        threads.Validators.Add(result => NumberArgument.AtLeast(result, 1));
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
            var (files, isJson) = (parsed.GetValue(output) ?? [], parsed.GetValue(json));
            var plane = Direction("--vertical", parsed.GetValue(vertical), problems);
            CheckFiles(files, plane, problems);
            var places = parsed.GetValue(at)!.Select(text => PlaceArgument.Read("--at", text, problems)).ToArray();
            var (bare, pole) = (parsed.GetValue(crossSection), parsed.GetValue(mast));
            var question = new CoverageQuestion([.. parsed.GetValue(systems)!], [.. places.Select(place => place ?? default)])
            {
                Mast = pole is null ? null : LengthArgument.Read("--mast", pole, Length.Zero, HighestMast, problems),
                Heights = Heights(parsed.GetValue(height)!, parsed.GetValue(above)!, problems),
                Target = parsed.GetValue(target),
                CrossSection = bare is null ? null : Area.FromSquareMetres(NumberArgument.Read("--rcs", bare, 1, 1e-6, 1e6, "m2", problems)),
                DetectionProbability = Ratio.Of(NumberArgument.Read("--pd", parsed.GetValue(probability), 0.5, double.NegativeInfinity, double.PositiveInfinity, "", problems)),
                Boresight = Direction("--boresight", parsed.GetValue(boresight), problems) ?? Azimuth.North,

                // Whether a place that cannot be read lies at sea is no question.
                IsAfloat = parsed.GetValue(afloat) || places.Contains(null),
                Terrain = parsed.GetValue(terrain),
                Threads = parsed.GetValue(threads),
            };
            return plane is { } azimuth ? DrawVertical(question, azimuth, files, problems) : DrawMap(question, files, isJson, problems);
        });
        return command;
    }

    private static CoverageHeights Heights(string text, string above, Problems problems)
    {
        if (above is not ("ground" or "sea"))
        {
            problems.Add(new("--above", 0, "", $"found '{above}'", "ground or sea"));
        }

        return new([.. LengthArgument.ReadList("--height", text, Length.Zero, HighestTarget, problems).Distinct().Order()], above == "ground");
    }

    private static Azimuth? Direction(string option, string? text, Problems problems)
    {
        var degrees = NumberArgument.Read(option, text, 0, -360, 360, "deg", problems);
        return text is null || double.IsNaN(degrees) ? null : Azimuth.FromDegrees(degrees);
    }

    private static void CheckFiles(string[] files, Azimuth? plane, Problems problems)
    {
        foreach (var file in files)
        {
            OutputFile.Check(file, "--out", problems, plane is null ? [".tif", ".tiff", ".geojson", ".png", ".svg"] : [".svg", ".png"]);
        }

        if (plane is not null && files.Length == 0)
        {
            problems.Add(new("--vertical", 0, "", "found without --out", "a file that ends in .svg or .png"));
        }
    }

    private static int DrawMap(CoverageQuestion question, string[] files, bool json, Problems problems)
    {
        if (question.Answer(problems) is not { } answer)
        {
            return Complaint.Print(problems);
        }

        if (!files.All(file => TryWrite(file, answer)))
        {
            return ExitCode.BadInput;
        }

        if (json)
        {
            Console.WriteLine(answer.ToJson());
        }
        else
        {
            CoverageTables.Print(answer);
        }

        return ExitCode.Done;
    }

    private static bool TryWrite(string path, CoverageAnswer answer) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".tif" or ".tiff" => OutputFile.TryWrite(path, answer.WriteGeoTiff),
        ".geojson" => OutputFile.TryWrite(path, answer.WriteGeoJson),
        ".svg" => OutputFile.TryWrite(path, answer.ToSvg()),
        _ => OutputFile.TryWrite(path, stream => stream.Write(answer.ToPng())),
    };

    /// <summary>One chart for each sensor; with several, their numbers stand in the files' names.</summary>
    private static int DrawVertical(CoverageQuestion question, Azimuth azimuth, string[] files, Problems problems)
    {
        if (question.AnswerVertically(azimuth, problems) is not { } answer)
        {
            return Complaint.Print(problems);
        }

        foreach (var (i, chart) in answer.Charts.Index())
        {
            foreach (var path in files)
            {
                var numbered = answer.Charts.Length == 1 ? path : Path.ChangeExtension(path, $"{i + 1}{Path.GetExtension(path)}");
                if (!(OutputFile.HasEnding(path, ".svg") ? OutputFile.TryWrite(numbered, chart.ToSvg()) : OutputFile.TryWrite(numbered, stream => stream.Write(chart.ToPng()))))
                {
                    return ExitCode.BadInput;
                }

                Console.WriteLine($"{chart.Sensor}: {numbered}");
            }
        }

        return ExitCode.Done;
    }
}
