using Parapet.BattleManagement.WeaponAssignment.StaticProblem;
using Parapet.Foundation.Randomness;

namespace Parapet.Tests.Unit.BattleManagement.StaticProblem;

/// <summary>Assignment problems to test on.</summary>
internal static class Instances
{
    /// <summary>Six weapons, four targets, by a rule that anyone can repeat; least value 3.1875, found by trying all 4^6 plans.</summary>
    public static AssignmentProblem SixByFour { get; } = new(
        [10, 7, 5, 3],
        [1, 1, 1, 1, 1, 1],
        [.. Enumerable.Range(0, 24).Select(pair => 0.30 + 0.05 * ((3 * (pair / 4) + 5 * (pair % 4) + pair / 4 * (pair % 4)) % 12))]);

    /// <summary>Whole values of 1 to 100 and probabilities over all of [0, 1], as the public benchmark's files show [Andersen2022].</summary>
    public static AssignmentProblem Uniform(int weapons, int targets, int rounds, int occasion)
    {
        var stream = new RandomSource(Seed: 2022, Replication: 0).Stream(Purpose.Test, weapons, targets, occasion);
        double[] values = [.. Enumerable.Range(0, targets).Select(_ => 1.0 + stream.NextIndex(100))];
        double[] probabilities = [.. Enumerable.Range(0, weapons * targets).Select(_ => stream.NextUniform())];
        return new(values, [.. Enumerable.Repeat(rounds, weapons)], probabilities);
    }

    /// <summary>Values of 25 to 100 and probabilities of 0.6 to 0.9 [Ahuja2007].</summary>
    public static AssignmentProblem Sure(int weapons, int targets, int occasion)
    {
        var stream = new RandomSource(Seed: 2007, Replication: 0).Stream(Purpose.Test, weapons, targets, occasion);
        double[] values = [.. Enumerable.Range(0, targets).Select(_ => stream.NextUniform(25, 100))];
        double[] probabilities = [.. Enumerable.Range(0, weapons * targets).Select(_ => stream.NextUniform(0.6, 0.9))];
        return new(values, [.. Enumerable.Repeat(1, weapons)], probabilities);
    }

    /// <summary>Values as in <see cref="Uniform"/>; a third of the shots kill for certain, a third all but certainly, the others as they come.</summary>
    public static AssignmentProblem NearlyCertain(int weapons, int targets, int occasion)
    {
        var stream = new RandomSource(Seed: 2026, Replication: 0).Stream(Purpose.Test, weapons, targets, occasion);
        double[] values = [.. Enumerable.Range(0, targets).Select(_ => 1.0 + stream.NextIndex(100))];
        double[] probabilities = [.. Enumerable.Range(0, weapons * targets).Select(_ => stream.NextIndex(3) switch
        {
            0 => 1,
            1 => 1 - Math.Pow(10, stream.NextUniform(-14, -3)),
            _ => stream.NextUniform(),
        })];
        return new(values, [.. Enumerable.Repeat(1, weapons)], probabilities);
    }

    /// <summary>Problems of many kinds: wide and narrow ranges, whole and real values, few reached pairs, alike weapons, ties, zeros, certain kills.</summary>
    public static AssignmentProblem OfKind(string kind, int weapons, int targets, int rounds, int occasion)
    {
        var stream = new RandomSource(Seed: 2025, Replication: 0).Stream(Purpose.Test, weapons, targets, occasion);
        double[] values = [.. Enumerable.Range(0, targets).Select(_ => kind switch
        {
            "ties" => 10.0 * (1 + stream.NextIndex(3)),
            "zeros" => stream.NextIndex(2) * stream.NextUniform(1, 10),
            "logarithmic" => Math.Pow(10, stream.NextUniform(-6, 6)),
            _ => stream.NextUniform(25, 100),
        })];
        double[] qualities = [.. Enumerable.Range(0, weapons * targets).Select(_ => stream.NextUniform(0.2, 0.9))];
        double[] probabilities = [.. Enumerable.Range(0, weapons * targets).Select(pair => kind switch
        {
            "alike" => qualities[pair / targets % 3 * targets + pair % targets],
            "ties" => 0.1 * (5 + stream.NextIndex(4)),
            "narrow" => stream.NextUniform(0.74, 0.76),
            "sparse" => stream.NextIndex(5) == 0 ? stream.NextUniform(0.3, 0.9) : 0,
            "product" => qualities[pair / targets] * qualities[^(1 + pair % targets)],
            "faint" => stream.NextUniform(0, 1e-6),
            "sure" => 1 - Math.Pow(10, stream.NextUniform(-300, -1)),
            _ => stream.NextUniform(0.6, 0.9),
        })];
        return new(values, [.. Enumerable.Repeat(rounds, weapons)], probabilities);
    }

    /// <summary>The least value over every plan that fires every round; for a handful of rounds only.</summary>
    public static double LeastByTrial(AssignmentProblem problem)
    {
        int[] weapons = [.. Enumerable.Range(0, problem.Weapons).SelectMany(weapon => Enumerable.Repeat(weapon, problem.Rounds[weapon]))];
        return LeastFrom(problem, weapons, 0, problem.Values.ToArray());
    }

    private static double LeastFrom(AssignmentProblem problem, int[] weapons, int round, double[] left)
    {
        if (round == weapons.Length)
        {
            return left.Sum();
        }

        var least = double.PositiveInfinity;
        for (var target = 0; target < problem.Targets; target++)
        {
            var before = left[target];
            left[target] *= problem.SurvivalsOf(target)[weapons[round]];
            least = Math.Min(least, LeastFrom(problem, weapons, round + 1, left));
            left[target] = before;
        }

        return least;
    }
}
