using Doubles = System.Numerics.Vector<double>;
using Lanes = System.Numerics.Vector;

namespace Parapet.BattleManagement.WeaponAssignment.StaticProblem;

/// <summary>
/// Improves a placement by chains: a round takes the place of another, which takes the place of a third, and so on,
/// until the last goes to one more target or to the first one's place. Chains of least cost are found in the
/// improvement graph by label correcting with targets met once at most [Ahuja2007, section 5], so that the changes add up exactly.
/// </summary>
internal sealed class ChainExchange
{
    private const int LongestChain = 24;
    private const double LeastGain = 1e-12;

    private readonly AssignmentProblem _problem;
    private readonly RoundPlacement _placement;
    private readonly double[] _replacing;
    private readonly double[] _labels;
    private readonly int[] _before;
    private readonly bool[] _waiting;
    private readonly bool[] _touched;
    private readonly Queue<int> _queue = new();
    private readonly List<Chain> _found = [];
    private readonly int[] _rounds = new int[LongestChain];

    public ChainExchange(AssignmentProblem problem, RoundPlacement placement)
    {
        _problem = problem;
        _placement = placement;
        _replacing = new double[problem.Weapons * placement.Rounds];
        _labels = new double[placement.Rounds];
        _before = new int[placement.Rounds];
        _waiting = new bool[placement.Rounds];
        _touched = new bool[problem.Targets];
    }

    /// <summary>Applies improving chains until none is found.</summary>
    public void Improve(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested && ImproveOnce())
        {
        }
    }

    private bool ImproveOnce()
    {
        _found.Clear();
        PriceReplacing();
        Label();
        for (var round = 0; round < _placement.Rounds; round++)
        {
            OfferTarget(round);
        }

        _found.Sort();
        _touched.AsSpan().Clear();
        var improved = false;
        foreach (var chain in _found)
        {
            improved |= TryApply(chain);
        }

        return improved;
    }

    /// <summary>Writes what it costs, by weapon, when one of its rounds takes the place of each round; infinite where that is not fired.</summary>
    private void PriceReplacing()
    {
        for (var round = 0; round < _placement.Rounds; round++)
        {
            var target = _placement.TargetOf[round];
            var isFired = target != RoundPlacement.Unfired;
            for (var weapon = 0; weapon < _problem.Weapons; weapon++)
            {
                _replacing[weapon * _placement.Rounds + round] = isFired
                    ? _placement.LeftWithout[round] * _problem.SurvivalsOf(target)[weapon] - _placement.Left[target]
                    : double.PositiveInfinity;
            }
        }
    }

    /// <summary>The least cost at which each round can be freed of its place, over chains of other rounds before it.</summary>
    private void Label()
    {
        for (var round = 0; round < _placement.Rounds; round++)
        {
            _labels[round] = Freed(round);
            _before[round] = -1;
            _waiting[round] = true;
            _queue.Enqueue(round);
        }

        for (var turns = LongestChain * _placement.Rounds; turns > 0 && _queue.TryDequeue(out var round); turns--)
        {
            _waiting[round] = false;
            Extend(round);
        }

        _queue.Clear();
    }

    private void Extend(int round)
    {
        var length = Unroll(round);
        if (length is 0 or >= LongestChain)
        {
            return;
        }

        var label = _labels[round];
        var costs = _replacing.AsSpan(_placement.WeaponOf[round] * _placement.Rounds, _placement.Rounds);
        var origin = _rounds[0];
        if (length > 1 && label + costs[origin] - Freed(origin) < -LeastGain)
        {
            _found.Add(new(label + costs[origin] - Freed(origin), round, RoundPlacement.Unfired));
        }

        // Few of the others are reached at less: whole vectors are passed over at once.
        var other = 0;
        var labels = _labels.AsSpan();
        var (start, gain) = (new Doubles(label), new Doubles(LeastGain));
        for (; other <= costs.Length - Doubles.Count; other += Doubles.Count)
        {
            if (Lanes.LessThanAny(start + new Doubles(costs[other..]), new Doubles(labels[other..]) - gain))
            {
                for (var lane = 0; lane < Doubles.Count; lane++)
                {
                    Reach(other + lane, label + costs[other + lane], round, length);
                }
            }
        }

        for (; other < costs.Length; other++)
        {
            Reach(other, label + costs[other], round, length);
        }
    }

    private void Reach(int other, double cost, int round, int length)
    {
        if (cost < _labels[other] - LeastGain && other != _rounds[0] && !Meets(_placement.TargetOf[other], length))
        {
            _labels[other] = cost;
            _before[other] = round;
            if (!_waiting[other])
            {
                _waiting[other] = true;
                _queue.Enqueue(other);
            }
        }
    }

    private void OfferTarget(int round)
    {
        var length = Unroll(round);
        if (length == 0)
        {
            return;
        }

        var (best, least) = (RoundPlacement.Unfired, -LeastGain);
        for (var target = 0; target < _problem.Targets; target++)
        {
            var cost = _labels[round] + _placement.Change(_placement.WeaponOf[round], target);
            if (cost < least && !Meets(target, length))
            {
                (best, least) = (target, cost);
            }
        }

        if (best != RoundPlacement.Unfired)
        {
            _found.Add(new(least, round, best));
        }
    }

    // What its target gains when a round leaves it.
    private double Freed(int round)
    {
        var target = _placement.TargetOf[round];
        return target == RoundPlacement.Unfired ? 0 : _placement.LeftWithout[round] - _placement.Left[target];
    }

    /// <summary>Writes the chain that ends with a round, first round first; 0 if later labels have broken it.</summary>
    private int Unroll(int last)
    {
        var length = 0;
        for (var round = last; round >= 0; round = _before[round])
        {
            if (length == LongestChain)
            {
                return 0;
            }

            _rounds[length++] = round;
        }

        Array.Reverse(_rounds, 0, length);
        return length;
    }

    private bool Meets(int target, int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (_placement.TargetOf[_rounds[i]] == target)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Applies a chain if no target of it was touched by one before it and its cost, counted anew, is still a gain.</summary>
    private bool TryApply(in Chain chain)
    {
        var length = Unroll(chain.Last);
        if (length == 0 || !IsClear(length, chain.Target) || Cost(length, chain.Target) >= -LeastGain)
        {
            return false;
        }

        var end = chain.Target == RoundPlacement.Unfired ? _placement.TargetOf[_rounds[0]] : chain.Target;
        for (var i = length - 1; i >= 0; i--)
        {
            var from = _placement.TargetOf[_rounds[i]];
            _placement.Place(_rounds[i], end);
            _touched[end] = true;
            end = from;
        }

        if (end != RoundPlacement.Unfired)
        {
            _touched[end] = true;
        }

        return true;
    }

    private bool IsClear(int length, int target)
    {
        if (target != RoundPlacement.Unfired && (_touched[target] || Meets(target, length)))
        {
            return false;
        }

        for (var i = 0; i < length; i++)
        {
            var place = _placement.TargetOf[_rounds[i]];
            if ((place != RoundPlacement.Unfired && _touched[place]) || (i > 0 && Meets(place, i)))
            {
                return false;
            }
        }

        return true;
    }

    private double Cost(int length, int target)
    {
        var cost = target == RoundPlacement.Unfired
            ? Replacing(_rounds[0], _rounds[length - 1])
            : Freed(_rounds[0]) + _placement.Change(_placement.WeaponOf[_rounds[length - 1]], target);
        for (var i = 1; i < length; i++)
        {
            cost += Replacing(_rounds[i], _rounds[i - 1]);
        }

        return cost;
    }

    private double Replacing(int old, int fresh)
    {
        var target = _placement.TargetOf[old];
        return _placement.LeftWithout[old] * _problem.SurvivalsOf(target)[_placement.WeaponOf[fresh]] - _placement.Left[target];
    }

    /// <summary>A chain by its last round; the target that this one goes to, or unfired where it takes the first one's place.</summary>
    private readonly record struct Chain(double Cost, int Last, int Target) : IComparable<Chain>
    {
        public int CompareTo(Chain other) => (Cost, Last, Target).CompareTo((other.Cost, other.Last, other.Target));
    }
}
