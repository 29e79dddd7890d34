using System.Globalization;
using System.Text.Json;
using Parapet.BattleManagement.WeaponAssignment.StaticProblem;

namespace Parapet.Cli.Assignment;

/// <summary>Prints an answer: value, bound, gap and time, then who shoots what.</summary>
internal static class AssignmentOutput
{
    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void Print(string file, AssignmentProblem problem, string solver, AssignmentAnswer answer, TimeSpan time, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(
                new
                {
                    file,
                    solver,
                    weapons = problem.Weapons,
                    targets = problem.Targets,
                    answer.Value,
                    answer.Bound,
                    answer.Gap,
                    seconds = time.TotalSeconds,
                    answer.Nodes,
                    answer.Finished,
                    assignment = answer.Plan.Select(static pair => new { pair.Weapon, pair.Target, pair.Rounds }),
                },
                Layout));
            return;
        }

        string[][] figures =
        [
            ["value left", Number(answer.Value)],
            ["bound", Number(answer.Bound)],
            ["gap", answer.Gap.ToString("0.####%", CultureInfo.InvariantCulture)],
            ["time", $"{time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture)} s"],
            ["subproblems bounded", answer.Nodes.ToString(CultureInfo.InvariantCulture)],
        ];
        ConsoleTables.Print($"{file}: {problem.Weapons} weapons, {problem.Targets} targets, {solver}", ["figure", "value"], figures);
        ConsoleTables.Print("Who shoots what", ["weapon", "target", "rounds"], answer.Plan.Select(static pair => new[]
        {
            pair.Weapon.ToString(CultureInfo.InvariantCulture), pair.Target.ToString(CultureInfo.InvariantCulture), pair.Rounds.ToString(CultureInfo.InvariantCulture),
        }));
    }

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
