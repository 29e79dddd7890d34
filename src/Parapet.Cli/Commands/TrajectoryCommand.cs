using System.CommandLine;
using System.Text.Json;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Flights;
using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Targets;

namespace Parapet.Cli.Commands;

/// <summary>Flies one ballistic missile of the catalogue between two places.</summary>
internal static class TrajectoryCommand
{
    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create()
    {
        var threat = new Argument<string>("threat") { Description = "Id of a ballistic missile of the catalogue." };
        var from = new Option<string>("--from") { Description = "Launch point, LATITUDE,LONGITUDE in degrees.", Required = true };
        var to = new Option<string>("--to") { Description = "Impact point, LATITUDE,LONGITUDE in degrees.", Required = true };
        var loft = new Option<string?>("--loft") { Description = "Degrees added to the burnout elevation of least energy: above 0 lofted, below 0 depressed." };
        var output = new Option<string?>("--out") { Description = "A file to write the flight to: .csv for a table, .czml for a globe." };
        var json = new Option<bool>("--json") { Description = "Print JSON in place of the table." };
        var command = new Command("trajectory", Help.WithExamples(
            "Flies a ballistic missile from a launch point to an impact point: burnout, apogee, time, impact speed.",
            "parapet trajectory ballistic-1000 --from 33,40 --to 39,35",
            "parapet trajectory ballistic-2000 --from 27,47 --to 39,35 --loft -8 --out depressed.csv",
            "parapet trajectory mrbm --from 27,47 --to 39,35 --loft 10 --out lofted.czml --json"))
        {
            threat, from, to, loft, output, json,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(threat)!, parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(loft), parsed.GetValue(output), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string id, string? from, string? to, string? loft, string? output, bool json)
    {
        var problems = new Problems();
        List<string> others = [];
        var terrain = TerrainLayers.Open(null, problems);
        var entry = CatalogueFolder.Load(problems) is { } catalogue
            ? CatalogueEntries.Find<ThreatEntry>(catalogue, "threat", id, others, static threat => threat.Ballistic is not null)
            : null;
        var (launch, impact) = (PlaceText.Read("--from", from, others), PlaceText.Read("--to", to, others));
        var degrees = NumberArgument.Read("--loft", loft, 0, -89, 89, "deg", others);
        OutputFile.CheckEnding(output, others, ".csv", ".czml");
        if (terrain is null || entry is null || launch is not { } begins || impact is not { } ends || others.Count > 0 || !problems.None)
        {
            return Complaint.Print(problems, [.. others]);
        }

        var missile = entry.In(FigureDraw.Nominal);
        Geodetic OnGround(Geodetic place) => place.WithHeight(terrain.HeightAt(place.Latitude, place.Longitude));
        BallisticPath path;
        Length error;
        try
        {
            (path, error) = BallisticFlight.FlyPrecisely(missile.Ballistic!, OnGround(begins), OnGround(ends), Instant.Start, terrain, Angle.FromDegrees(degrees));
        }
        catch (ArgumentException exception)
        {
            return Complaint.Print(problems, $"{id}: {exception.Message}");
        }

        if (output is not null)
        {
            var text = output.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? TrajectoryFile.Csv(path.Trajectory) : TrajectoryFile.Czml(missile.Name, path.Trajectory);
            if (!OutputFile.TryWrite(output, text))
            {
                return ExitCode.BadInput;
            }
        }

        Print(missile, new TrajectoryFigures(path, OnGround(begins), degrees, error), json);
        return ExitCode.Done;
    }

    private static void Print(TargetDescription missile, TrajectoryFigures figures, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(figures.ForJson(missile.Id), Layout));
            return;
        }

        ConsoleTables.Print(missile.Name, ["figure", "value"], figures.Rows());
    }
}
