using System.Collections.Immutable;

namespace Parapet.BattleManagement.WeaponAssignment.StaticProblem;

/// <summary>Where every round goes, with the value left of each target and what it would be without each of its rounds.</summary>
internal sealed class RoundPlacement
{
    /// <summary>Stands for the target of a round that is not fired.</summary>
    public const int Unfired = -1;

    private readonly AssignmentProblem _problem;
    private readonly int[] _weaponOf;
    private readonly int[] _targetOf;
    private readonly int[] _firstOf;
    private readonly List<int>[] _roundsAt;
    private readonly double[] _left;
    private readonly double[] _withoutRound;

    public RoundPlacement(AssignmentProblem problem)
    {
        _problem = problem;
        var rounds = problem.RoundCount;
        _weaponOf = new int[rounds];
        _targetOf = new int[rounds];
        _withoutRound = new double[rounds];
        _firstOf = new int[problem.Weapons + 1];
        _targetOf.AsSpan().Fill(Unfired);
        for (var weapon = 0; weapon < problem.Weapons; weapon++)
        {
            _weaponOf.AsSpan(_firstOf[weapon], problem.Rounds[weapon]).Fill(weapon);
            _firstOf[weapon + 1] = _firstOf[weapon] + problem.Rounds[weapon];
        }

        _roundsAt = new List<int>[problem.Targets];
        for (var target = 0; target < problem.Targets; target++)
        {
            _roundsAt[target] = [];
        }

        _left = problem.Values.ToArray();
    }

    public int Rounds => _weaponOf.Length;

    public ReadOnlySpan<int> WeaponOf => _weaponOf;

    public ReadOnlySpan<int> TargetOf => _targetOf;

    /// <summary>Value left of each target.</summary>
    public ReadOnlySpan<double> Left => _left;

    /// <summary>Value that the target of each fired round would have left without it.</summary>
    public ReadOnlySpan<double> LeftWithout => _withoutRound;

    public double Value
    {
        get
        {
            var sum = 0.0;
            foreach (var left in _left)
            {
                sum += left;
            }

            return sum;
        }
    }

    public int RoundsAt(int target) => _roundsAt[target].Count;

    /// <summary>The first round of a weapon; the others follow, up to the first of the next weapon.</summary>
    public int FirstOf(int weapon) => _firstOf[weapon];

    public void Place(int round, int target)
    {
        var before = _targetOf[round];
        if (before != Unfired)
        {
            _roundsAt[before].Remove(round);
            Recount(before);
        }

        _targetOf[round] = target;
        if (target != Unfired)
        {
            _roundsAt[target].Add(round);
            Recount(target);
        }
    }

    /// <summary>What one more round of a weapon changes at a target: negative or nought.</summary>
    public double Change(int weapon, int target) => _left[target] * (_problem.SurvivalsOf(target)[weapon] - 1);

    public ImmutableArray<AssignedRounds> ToPlan()
    {
        var counts = new SortedDictionary<(int Weapon, int Target), int>();
        for (var round = 0; round < Rounds; round++)
        {
            if (_targetOf[round] != Unfired)
            {
                var pair = (_weaponOf[round], _targetOf[round]);
                counts[pair] = counts.GetValueOrDefault(pair) + 1;
            }
        }

        return [.. counts.Select(pair => new AssignedRounds(pair.Key.Weapon, pair.Key.Target, pair.Value))];
    }

    /// <summary>Products anew, from both ends, never a quotient: a certain kill leaves nothing to divide.</summary>
    private void Recount(int target)
    {
        var survivals = _problem.SurvivalsOf(target);
        var rounds = _roundsAt[target];
        var left = _problem.Values[target];
        foreach (var round in rounds)
        {
            _withoutRound[round] = left;
            left *= survivals[_weaponOf[round]];
        }

        _left[target] = left;
        var after = 1.0;
        for (var i = rounds.Count - 1; i >= 0; i--)
        {
            _withoutRound[rounds[i]] *= after;
            after *= survivals[_weaponOf[rounds[i]]];
        }
    }
}
