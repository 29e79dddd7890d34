using System.Collections.Immutable;

namespace Parapet.BattleManagement.WeaponAssignment.StaticProblem;

/// <summary>
/// Weapons with rounds against targets with values, all fired at once and independent of one another: which rounds at
/// which targets leave the least value [Manne1958; Ahuja2007, eq. 1],
/// <c>min sum_j v_j prod_i (1 - p_ij)^x_ij</c> with <c>sum_j x_ij</c> at most weapon i's rounds and x integer.
/// </summary>
public sealed class AssignmentProblem
{
    private readonly double[] _values;
    private readonly double[] _survivals;
    private readonly int[] _rounds;

    /// <param name="values">One for each target, finite and not negative.</param>
    /// <param name="rounds">One for each weapon, not negative.</param>
    /// <param name="killProbabilities">Of one round, in [0, 1]: weapon by weapon, each over all targets.</param>
    /// <exception cref="ArgumentException">A count does not fit or a number is out of range.</exception>
    public AssignmentProblem(ReadOnlySpan<double> values, ReadOnlySpan<int> rounds, ReadOnlySpan<double> killProbabilities)
    {
        if (values.Length == 0 || rounds.Length == 0 || (long)values.Length * rounds.Length != killProbabilities.Length)
        {
            throw new ArgumentException(
                $"{killProbabilities.Length} probabilities for {rounds.Length} weapons and {values.Length} targets; one for each pair, and one pair at least, is needed",
                nameof(killProbabilities));
        }

        _values = values.ToArray();
        _rounds = rounds.ToArray();
        _survivals = new double[killProbabilities.Length];
        RequireInRange(killProbabilities);
        TurnOver(killProbabilities);
    }

    private AssignmentProblem(double[] values, int[] rounds, double[] survivals) => (_values, _rounds, _survivals) = (values, rounds, survivals);

    public int Weapons => _rounds.Length;

    public int Targets => _values.Length;

    public ReadOnlySpan<double> Values => _values;

    /// <summary>Of each weapon.</summary>
    public ReadOnlySpan<int> Rounds => _rounds;

    /// <summary>Of all weapons together.</summary>
    public int RoundCount => _rounds.Sum();

    /// <summary>
    /// What counts as nothing, in the unit of the values: 1e-9 of them all. Sums of many products agree no better, and near
    /// an optimum of zero no share of the value would ever be small enough.
    /// </summary>
    public double Grain => 1e-9 * _values.Sum();

    /// <summary>The chance that a target survives one round of each weapon, by weapon.</summary>
    public ReadOnlySpan<double> SurvivalsOf(int target) => _survivals.AsSpan(target * Weapons, Weapons);

    /// <summary>Of arrays that are in range and nobody else's.</summary>
    /// <param name="values">One for each target.</param>
    /// <param name="rounds">One for each weapon.</param>
    /// <param name="survivals">Chances to survive one round: target by target, each over all weapons.</param>
    internal static AssignmentProblem OfSurvivals(double[] values, int[] rounds, double[] survivals) => new(values, rounds, survivals);

    /// <summary>The value that is left in the mean after all rounds of a plan.</summary>
    /// <exception cref="ArgumentException">The plan fires more rounds of a weapon than it has, or names what is not there.</exception>
    public double SurvivingValue(ImmutableArray<AssignedRounds> plan)
    {
        var left = _values.AsSpan().ToArray();
        var spare = _rounds.AsSpan().ToArray();
        foreach (var (weapon, target, rounds) in plan)
        {
            if ((uint)weapon >= (uint)Weapons || (uint)target >= (uint)Targets || rounds < 0 || (spare[weapon] -= rounds) < 0)
            {
                throw new ArgumentException($"{rounds} rounds of weapon {weapon} at target {target}: not in the problem, or more than the weapon has", nameof(plan));
            }

            left[target] *= Math.Pow(SurvivalsOf(target)[weapon], rounds);
        }

        return left.Sum();
    }

    /// <summary>From rows by weapon to rows by target, a square at a time: whole columns would miss the cache at each step.</summary>
    private void TurnOver(ReadOnlySpan<double> killProbabilities)
    {
        const int Side = 32;
        for (var firstWeapon = 0; firstWeapon < Weapons; firstWeapon += Side)
        {
            for (var firstTarget = 0; firstTarget < Targets; firstTarget += Side)
            {
                for (var target = firstTarget; target < Math.Min(Targets, firstTarget + Side); target++)
                {
                    for (var weapon = firstWeapon; weapon < Math.Min(Weapons, firstWeapon + Side); weapon++)
                    {
                        _survivals[target * Weapons + weapon] = 1 - killProbabilities[weapon * Targets + target];
                    }
                }
            }
        }
    }

    private void RequireInRange(ReadOnlySpan<double> killProbabilities)
    {
        foreach (var value in _values)
        {
            Require(value >= 0 && double.IsFinite(value), $"a target's value of {value}; finite and not negative is allowed");
        }

        foreach (var rounds in _rounds)
        {
            Require(rounds >= 0, $"{rounds} rounds; none or more are allowed");
        }

        foreach (var probability in killProbabilities)
        {
            Require(probability is >= 0 and <= 1, $"a kill probability of {probability}; 0 to 1 is allowed");
        }
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException(otherwise);
        }
    }
}
