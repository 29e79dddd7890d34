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
        _targetOf.AsSpan().Fill(Unfired);
        var next = 0;
        for (var weapon = 0; weapon < problem.Weapons; weapon++)
        {
            _weaponOf.AsSpan(next, problem.Rounds[weapon]).Fill(weapon);
            next += problem.Rounds[weapon];
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

    /// <summary>Fires every round that is not yet fired where it takes the most, the best pair of all first.</summary>
    public void FillGreedily()
    {
        var best = new PriorityQueue<(int Round, int Target), (double Left, int Round)>();
        for (var round = 0; round < Rounds; round++)
        {
            if (_targetOf[round] == Unfired)
            {
                Offer(best, round);
            }
        }

        while (best.TryDequeue(out var offer, out var promised))
        {
            var change = Change(_weaponOf[offer.Round], offer.Target);
            if (change <= promised.Left)
            {
                Place(offer.Round, offer.Target);
            }
            else
            {
                // Another round has taken part of it since: what a target offers only shrinks.
                Offer(best, offer.Round);
            }
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

    private void Offer(PriorityQueue<(int Round, int Target), (double Left, int Round)> best, int round)
    {
        var (chosen, least) = (Unfired, 0.0);
        for (var target = 0; target < _problem.Targets; target++)
        {
            var change = Change(_weaponOf[round], target);
            if (change < least)
            {
                (chosen, least) = (target, change);
            }
        }

        if (chosen != Unfired)
        {
            best.Enqueue((round, chosen), (least, round));
        }
    }

    private void Recount(int target)
    {
        var survivals = _problem.SurvivalsOf(target);
        var left = _problem.Values[target];
        foreach (var round in _roundsAt[target])
        {
            left *= survivals[_weaponOf[round]];
        }

        _left[target] = left;

        // Products anew, never a quotient: a certain kill leaves nothing to divide.
        foreach (var round in _roundsAt[target])
        {
            var without = _problem.Values[target];
            foreach (var other in _roundsAt[target])
            {
                without *= other == round ? 1 : survivals[_weaponOf[other]];
            }

            _withoutRound[round] = without;
        }
    }
}
