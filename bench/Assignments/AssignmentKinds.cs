using Parapet.BattleManagement.WeaponAssignment.StaticProblem;
using Parapet.Foundation.Randomness;

namespace Parapet.Bench.Assignments;

/// <summary>Assignment problems to measure on, drawn anew by kind.</summary>
internal static class AssignmentKinds
{
    /// <param name="kind">Which rule values and probabilities are drawn by.</param>
    /// <param name="weapons">With one round or more each.</param>
    /// <param name="targets">What they fire at.</param>
    /// <param name="rounds">Of each weapon.</param>
    /// <param name="occasion">Which of many such problems.</param>
    public static AssignmentProblem Draw(string kind, int weapons, int targets, int rounds, int occasion)
    {
        var stream = new RandomSource(Seed: 1, Replication: kind is "0 to 1" ? 0UL : 1UL).Stream(Purpose.Test, weapons, targets, occasion);
        var values = new double[targets];
        var probabilities = new double[weapons * targets];
        foreach (ref var value in values.AsSpan())
        {
            value = kind switch
            {
                "0 to 1" or "ten classes" => 1.0 + stream.NextIndex(100),
                "twelve decades" => Math.Pow(10, stream.NextUniform(-6, 6)),
                _ => stream.NextUniform(25, 100),
            };
        }

        double[] qualities = [.. Enumerable.Range(0, weapons + targets).Select(_ => stream.NextUniform(0.3, 0.95))];
        for (var pair = 0; pair < probabilities.Length; pair++)
        {
            var (weapon, target) = (pair / targets, pair % targets);
            probabilities[pair] = kind switch
            {
                "0 to 1" => stream.NextUniform(),
                "0.74 to 0.76" => stream.NextUniform(0.74, 0.76),
                "0.05 to 0.3" => stream.NextUniform(0.05, 0.3),
                "one pair in fifty" => stream.NextUniform() < 0.02 ? stream.NextUniform(0.3, 0.9) : 0,
                "product" => qualities[weapon] * qualities[weapons + target],
                "ten classes" when weapon >= 10 => probabilities[weapon % 10 * targets + target],
                "twelve decades" => stream.NextUniform(0.1, 0.95),
                _ => stream.NextUniform(0.6, 0.9),
            };
        }

        return new(values, [.. Enumerable.Repeat(rounds, weapons)], probabilities);
    }
}
