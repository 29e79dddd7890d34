using System.Globalization;
using Parapet.BattleManagement.WeaponAssignment.StaticProblem;
using Parapet.Foundation.Randomness;

namespace Parapet.Bench.Assignments;

/// <summary>The exact and the fast solver beside the rule of greatest marginal return: processor time, and how far each is above the proven bound.</summary>
internal static class AssignmentComparison
{
    private const int Instances = 5;
    private const int Repeats = 5;

    private static readonly (int Weapons, int Targets, int Rounds, bool Sure)[] Sizes =
    [
        (50, 100, 1, false), (50, 100, 2, false), (50, 100, 3, false), (50, 100, 1, true), (100, 100, 1, true), (100, 50, 1, true),
        (100, 200, 1, false), (200, 400, 1, false), (200, 400, 1, true),
    ];

    public static void Run(double gap)
    {
        Console.WriteLine("| weapons x targets x rounds, probabilities | exact: worst gap | ms | fast: worst above bound | ms | greedy: worst above bound | ms |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var (weapons, targets, rounds, sure) in Sizes)
        {
            var problems = Enumerable.Range(1, Instances).Select(occasion => Draw(weapons, targets, rounds, sure, occasion)).ToArray();
            var exact = new Measured[Instances];
            var fast = new Measured[Instances];
            var greedy = new Measured[Instances];
            for (var i = 0; i < Instances; i++)
            {
                var problem = problems[i];
                exact[i] = Measure(() => ExactAssignment.Solve(problem, gap), 1);
                fast[i] = Measure(() => FastAssignment.Solve(problem), Repeats);
                greedy[i] = Measure(() => new([], problem.SurvivingValue(GreedyPlan.Of(problem)), 0, 0, 0, true), Repeats);
            }

            string Above(Measured[] measured) =>
                Enumerable.Range(0, Instances).Max(i => (measured[i].Value - exact[i].Bound) / measured[i].Value).ToString("0.000 %", CultureInfo.InvariantCulture);
            Console.WriteLine(FormattableString.Invariant(
                $"| {weapons} x {targets} x {rounds}, {(sure ? "0.6 to 0.9" : "0 to 1")} | {Above(exact)} | {Range(exact)} | {Above(fast)} | {Range(fast)} | {Above(greedy)} | {Range(greedy)} |"));
        }
    }

    private static string Range(Measured[] measured) =>
        FormattableString.Invariant($"{measured.Min(one => one.Milliseconds):0.0} to {measured.Max(one => one.Milliseconds):0.0}");

    private static Measured Measure(Func<AssignmentAnswer> solve, int repeats)
    {
        var answer = solve();
        var times = new double[repeats];
        for (var i = 0; i < repeats; i++)
        {
            var before = Environment.CpuUsage.TotalTime;
            answer = solve();
            times[i] = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        }

        Array.Sort(times);
        return new(answer.Value, answer.Bound, times[repeats / 2]);
    }

    private static AssignmentProblem Draw(int weapons, int targets, int rounds, bool sure, int occasion)
    {
        var stream = new RandomSource(Seed: 1, Replication: sure ? 1UL : 0UL).Stream(Purpose.Test, weapons, targets, occasion);
        double[] values = [.. Enumerable.Range(0, targets).Select(_ => sure ? stream.NextUniform(25, 100) : 1.0 + stream.NextIndex(100))];
        double[] probabilities = [.. Enumerable.Range(0, weapons * targets).Select(_ => sure ? stream.NextUniform(0.6, 0.9) : stream.NextUniform())];
        return new(values, [.. Enumerable.Repeat(rounds, weapons)], probabilities);
    }

    private readonly record struct Measured(double Value, double Bound, double Milliseconds);
}
