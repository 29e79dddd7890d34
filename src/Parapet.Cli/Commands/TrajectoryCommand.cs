using System.CommandLine;
using System.Globalization;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
using Parapet.Cli.Tables;
using Parapet.Questions.Trajectories;

namespace Parapet.Cli.Commands;

/// <summary>Flies one ballistic missile of the catalogue between two places.</summary>
internal static class TrajectoryCommand
{
    public static Command Create()
    {
        var threat = new Argument<string>("threat") { Description = "Id of a ballistic missile of the catalogue." };
        var from = new Option<string>("--from") { Description = $"Launch point: {PlaceArgument.Forms}.", Required = true };
        var to = new Option<string>("--to") { Description = "Impact point, likewise.", Required = true };
        var loft = new Option<string?>("--loft") { Description = "Degrees added to the burnout elevation of least energy: above 0 lofted, below 0 depressed; as the missile is thrown without it." };
        var output = new Option<string?>("--out") { Description = "A file to write the flight to: .csv for a table, .czml for a globe." };
        var json = new Option<bool>("--json") { Description = "Print JSON in place of the table." };
        var command = new Command("trajectory", Help.WithExamples(
            "Flies a ballistic missile from a launch point to an impact point: burnout, apogee, time, impact speed.",
            "parapet trajectory ballistic-1000 --from 33,40 --to 39,35",
            "parapet trajectory ballistic-2000 --from 27,47 --to 39,35 --loft -8 --out depressed.csv",
            "parapet trajectory quasi-ballistic --from 36,38 --to 39,35",
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
        var (launch, impact) = (PlaceArgument.Read("--from", from, problems), PlaceArgument.Read("--to", to, problems));
        Angle? thrown = loft is null ? null : Angle.FromDegrees(NumberArgument.Read("--loft", loft, double.NaN, -89, 89, "deg", problems));
        OutputFile.Check(output, "--out", problems, ".csv", ".czml");
        if (new TrajectoryQuestion(id, launch ?? default, impact ?? default, thrown).Answer(problems) is not { } answer)
        {
            return Complaint.Print(problems);
        }

        if (output is not null && !OutputFile.TryWrite(output, OutputFile.HasEnding(output, ".csv") ? answer.ToCsv() : answer.ToCzml()))
        {
            return ExitCode.BadInput;
        }

        if (json)
        {
            Console.WriteLine(answer.ToJson());
        }
        else
        {
            ConsoleTables.Print(answer.Name, ["figure", "value"], Rows(answer));
        }

        return ExitCode.Done;
    }

    private static IEnumerable<string[]> Rows(TrajectoryAnswer flight) =>
    [
        ["ground range, geodesic", Text(flight.Range.Kilometres, "F1", "km")],
        ["azimuth of launch", Text(flight.Azimuth.Degrees, "F1", "deg")],
        ["loft", Text(flight.Loft.Degrees, "F1", "deg")],
        ["burnout", Text(flight.Burnout.Seconds, "F1", "s")],
        ["burnout height", Text(flight.BurnoutHeight.Kilometres, "F1", "km")],
        ["burnout speed", Text(flight.BurnoutSpeed.MetresPerSecond, "F0", "m/s")],
        ["burnout elevation of flight", Text(flight.BurnoutElevation.Degrees, "F1", "deg")],
        ["apogee", Text(flight.Apogee.Kilometres, "F1", "km")],
        ["time of flight", Text(flight.TimeOfFlight.Seconds, "F1", "s")],
        ["speed at 100 km on the way down", flight.ReentrySpeed is { } speed ? Text(speed.MetresPerSecond, "F0", "m/s") : "stays below"],
        ["greatest weave", Text(flight.GreatestWeave.StandardGravities, "F1", "g")],
        ["impact speed", Text(flight.ImpactSpeed.MetresPerSecond, "F0", "m/s")],
        ["impact elevation of flight", Text(flight.ImpactElevation.Degrees, "F1", "deg")],
        ["impact", flight.Impact.ToString()],
        ["error of a run's fixed steps", $"{Text(flight.ErrorOfFixedSteps.Metres, "F2", "m")}, {Text(1000 * flight.ErrorOfFixedSteps.Metres / flight.Range.Kilometres, "F2", "mm per km")}"],
    ];

    private static string Text(double value, string format, string unit) => value.ToString(format, CultureInfo.InvariantCulture) + " " + unit;
}
