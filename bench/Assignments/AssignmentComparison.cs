using System.Diagnostics;
using System.Globalization;
using Parapet.BattleManagement.WeaponAssignment.StaticProblem;

namespace Parapet.Bench.Assignments;

/// <summary>The exact and the fast solver beside the rule of greatest marginal return: processor time, and how far each is above the proven bound.</summary>
internal static class AssignmentComparison
{
    private const int Instances = 5;
    private const int Repeats = 5;

    private static readonly (int Weapons, int Targets, int Rounds, string Kind)[] Sizes =
    [
        (50, 100, 1, "0 to 1"), (50, 100, 2, "0 to 1"), (50, 100, 3, "0 to 1"), (50, 100, 1, "0.6 to 0.9"), (100, 100, 1, "0.6 to 0.9"), (100, 50, 1, "0.6 to 0.9"),
        (100, 200, 1, "0 to 1"), (200, 400, 1, "0 to 1"), (200, 400, 1, "0.6 to 0.9"),
    ];

    private static readonly string[] Kinds =
        ["0.6 to 0.9", "0 to 1", "0.74 to 0.76", "0.05 to 0.3", "one pair in fifty", "ten classes", "twelve decades", "product"];

    public static void Run(double gap)
    {
        Console.WriteLine("| weapons x targets x rounds, probabilities | exact: worst gap | ms | fast: worst above bound | ms | greedy: worst above bound | ms |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var (weapons, targets, rounds, kind) in Sizes)
        {
            var problems = Enumerable.Range(1, Instances).Select(occasion => AssignmentKinds.Draw(kind, weapons, targets, rounds, occasion)).ToArray();
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
                $"| {weapons} x {targets} x {rounds}, {kind} | {Above(exact)} | {Range(exact)} | {Above(fast)} | {Range(fast)} | {Above(greedy)} | {Range(greedy)} |"));
        }
    }

    /// <summary>One problem of each kind at one size, each for so many seconds at most.</summary>
    public static void RunKinds(int weapons, int targets, double gap, double seconds)
    {
        Console.WriteLine("| kind | greedy above bound | gap | wall s | processor s | memory GiB |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|");
        foreach (var kind in Kinds)
        {
            var problem = AssignmentKinds.Draw(kind, weapons, targets, 1, 1);
            using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
            var (begun, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            var answer = ExactAssignment.Solve(problem, gap, stop.Token);
            var (wall, processor) = (Stopwatch.GetElapsedTime(begun).TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
            var greedy = problem.SurvivingValue(GreedyPlan.Of(problem));
            Console.WriteLine(FormattableString.Invariant(
                $"| {kind} | {(greedy - answer.Bound) / greedy:0.000 %} | {answer.Gap:0.000 %} | {wall:0.0} | {processor:0.0} | {Environment.WorkingSet / 1073741824.0:0.0} |"));
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

    private readonly record struct Measured(double Value, double Bound, double Milliseconds);
}
