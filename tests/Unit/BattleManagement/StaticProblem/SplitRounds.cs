using Parapet.BattleManagement.WeaponAssignment.StaticProblem;

namespace Parapet.Tests.Unit.BattleManagement.StaticProblem;

/// <summary>
/// A lower bound by quite another way than the solver's: rounds may be split, which leaves the least of a convex function,
/// <c>sum_j v_j exp(-sum_i a_ij x_ij)</c>. Steps of conditional gradients; at each, the tangent's least value bounds it.
/// </summary>
internal static class SplitRounds
{
    public static double Bound(AssignmentProblem problem, int steps)
    {
        var exponents = new double[problem.Targets];
        var best = 0.0;
        for (var step = 0; step < steps; step++)
        {
            double[] left = [.. Enumerable.Range(0, problem.Targets).Select(target => problem.Values[target] * Math.Exp(-exponents[target]))];
            var ahead = new double[problem.Targets];
            var tangent = left.Select((one, target) => one * (1 + exponents[target])).Sum();
            for (var weapon = 0; weapon < problem.Weapons; weapon++)
            {
                var target = Enumerable.Range(0, problem.Targets).MaxBy(one => left[one] * Log(problem, weapon, one));
                ahead[target] += problem.Rounds[weapon] * Log(problem, weapon, target);
                tangent -= problem.Rounds[weapon] * left[target] * Log(problem, weapon, target);
            }

            best = Math.Max(best, tangent);
            for (var target = 0; target < problem.Targets; target++)
            {
                exponents[target] += 2.0 / (step + 2) * (ahead[target] - exponents[target]);
            }
        }

        return best;
    }

    private static double Log(AssignmentProblem problem, int weapon, int target) => -Math.Log(Math.Max(1e-12, problem.SurvivalsOf(target)[weapon]));
}
