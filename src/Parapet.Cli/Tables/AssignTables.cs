using System.Globalization;
using Parapet.Questions.Assignment;

namespace Parapet.Cli.Tables;

/// <summary>Prints an answer: value, bound, gap and time, then who shoots what.</summary>
internal static class AssignTables
{
    public static void Print(AssignAnswer answer, string solver, bool json)
    {
        if (json)
        {
            Console.WriteLine(answer.ToJson());
            return;
        }

        string[][] figures =
        [
            ["value left", Number(answer.Value)],
            ["bound", Number(answer.Bound)],
            ["grain, below which nothing counts", answer.Grain.ToString("0.##E+0", CultureInfo.InvariantCulture)],
            ["gap", answer.Gap.Value.ToString("0.####%", CultureInfo.InvariantCulture)],
            ["time", $"{answer.Seconds.ToString("0.###", CultureInfo.InvariantCulture)} s"],
            ["subproblems bounded", answer.Nodes.ToString(CultureInfo.InvariantCulture)],
        ];
        ConsoleTables.Print($"{answer.File}: {Count(answer.Weapons, "weapon")}, {Count(answer.Targets, "target")}, {solver}", ["figure", "value"], figures);
        ConsoleTables.Print("Who shoots what", ["weapon", "target", "rounds"], answer.Assignment.Select(static pair => new[]
        {
            pair.Weapon.ToString(CultureInfo.InvariantCulture), pair.Target.ToString(CultureInfo.InvariantCulture), pair.Rounds.ToString(CultureInfo.InvariantCulture),
        }));
    }

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
