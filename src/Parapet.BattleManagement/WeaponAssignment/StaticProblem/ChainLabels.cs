using Doubles = System.Numerics.Vector<double>;
using Lanes = System.Numerics.Vector;

namespace Parapet.BattleManagement.WeaponAssignment.StaticProblem;

/// <summary>
/// What it changes, by weapon, when one round more of it finds a place: at one more target, or in the place of another
/// round that finds a place in turn. The least changes are found by label correcting from the ends of the chains, a row
/// of weapons at a time; a chain meets no target twice, as far as labels that still fall can tell.
/// </summary>
internal sealed class ChainLabels
{
    private const int LongestChain = 24;

    /// <summary>Stands for a round that is not fired.</summary>
    public const int Nowhere = -1;

    private readonly AssignmentProblem _problem;
    private readonly RoundPlacement _placement;
    private readonly double[] _costs;
    private readonly int[] _next;
    private readonly bool[] _waiting;
    private readonly bool[] _isOnPath;
    private readonly List<int> _path = [];
    private readonly Queue<int> _queue = new();
    private readonly double _leastGain;

    /// <param name="problem">The problem.</param>
    /// <param name="placement">Where its rounds are.</param>
    /// <param name="leastGain">Labels fall by more than this, in the unit of the values.</param>
    public ChainLabels(AssignmentProblem problem, RoundPlacement placement, double leastGain)
    {
        (_problem, _placement, _leastGain) = (problem, placement, leastGain);
        _costs = new double[problem.Weapons];
        _next = new int[problem.Weapons];
        _waiting = new bool[problem.Weapons];
        _isOnPath = new bool[problem.Weapons];
    }

    /// <summary>Improving rings met on the way: each round goes to the place of the next one, the last to that of the first.</summary>
    public List<(double Cost, int[] Rounds)> Rings { get; } = [];

    /// <summary>Of one more round of a weapon; none positive.</summary>
    public double Cost(int weapon) => _costs[weapon];

    /// <summary>
    /// Where the chain of one more round of a weapon leads: the rounds whose places are taken, in turn, into the list; what
    /// comes out is the target that the last of them goes to, or <see cref="Nowhere"/>.
    /// </summary>
    public int Follow(int weapon, List<int> rounds)
    {
        for (var next = _next[weapon]; ; next = _next[_placement.WeaponOf[next]])
        {
            if (next < 0 || rounds.Count > LongestChain)
            {
                return next < 0 ? ~next - 1 : Nowhere;
            }

            rounds.Add(next);
        }
    }

    public void Find(CancellationToken cancellation)
    {
        Rings.Clear();
        _costs.AsSpan().Clear();
        _next.AsSpan().Fill(~0);
        _queue.Clear();
        for (var target = 0; target < _problem.Targets && !cancellation.IsCancellationRequested; target++)
        {
            var left = _placement.Left[target];
            Lower(_problem.SurvivalsOf(target), -left, left, ~(target + 1));
        }

        _queue.Clear();
        for (var weapon = 0; weapon < _costs.Length; weapon++)
        {
            _waiting[weapon] = true;
            _queue.Enqueue(weapon);
        }

        for (var turns = (long)LongestChain * _costs.Length; turns > 0 && !cancellation.IsCancellationRequested && _queue.TryDequeue(out var weapon); turns--)
        {
            _waiting[weapon] = false;
            for (var round = _placement.FirstOf(weapon); round < _placement.FirstOf(weapon + 1); round++)
            {
                Replace(round);
            }
        }
    }

    /// <summary>Lets every weapon take the place of a round, which goes on along its own chain.</summary>
    private void Replace(int round)
    {
        var target = _placement.TargetOf[round];
        if (target == RoundPlacement.Unfired)
        {
            return;
        }

        var weapon = _placement.WeaponOf[round];
        _path.Clear();
        var end = Follow(weapon, _path);
        if (end == target || _path.Count >= LongestChain - 1 || _path.Exists(other => _placement.TargetOf[other] == target))
        {
            return;
        }

        Mark(weapon, true);
        Lower(_problem.SurvivalsOf(target), _costs[weapon] - _placement.Left[target], _placement.LeftWithout[round], round);
        Mark(weapon, false);
    }

    private void Mark(int weapon, bool isOnPath)
    {
        _isOnPath[weapon] = isOnPath;
        foreach (var round in _path)
        {
            _isOnPath[_placement.WeaponOf[round]] = isOnPath;
        }
    }

    /// <summary>Lowers each weapon's cost to <c>offset + leftWithout * survival</c> where that is less.</summary>
    private void Lower(ReadOnlySpan<double> survivals, double offset, double leftWithout, int next)
    {
        var weapon = 0;
        var (offsets, without, gain) = (new Doubles(offset), new Doubles(leftWithout), new Doubles(_leastGain));
        for (; weapon <= _costs.Length - Doubles.Count; weapon += Doubles.Count)
        {
            var costs = offsets + without * new Doubles(survivals[weapon..]);
            if (Lanes.LessThanAny(costs, new Doubles(_costs, weapon) - gain))
            {
                for (var lane = 0; lane < Doubles.Count; lane++)
                {
                    Lower(weapon + lane, costs[lane], next);
                }
            }
        }

        for (; weapon < _costs.Length; weapon++)
        {
            Lower(weapon, offset + leftWithout * survivals[weapon], next);
        }
    }

    private void Lower(int weapon, double cost, int next)
    {
        if (cost >= _costs[weapon] - _leastGain)
        {
            return;
        }

        if (_isOnPath[weapon])
        {
            KeepRing(weapon, cost - _costs[weapon], next);
            return;
        }

        (_costs[weapon], _next[weapon]) = (cost, next);
        if (!_waiting[weapon])
        {
            _waiting[weapon] = true;
            _queue.Enqueue(weapon);
        }
    }

    /// <summary>A weapon that takes the first place of a chain on which a round of its own moves: that round closes the ring.</summary>
    private void KeepRing(int weapon, double cost, int first)
    {
        List<int> ring = [first];
        if (_placement.WeaponOf[first] != weapon)
        {
            foreach (var round in _path)
            {
                ring.Add(round);
                if (_placement.WeaponOf[round] == weapon)
                {
                    break;
                }
            }
        }

        if (ring.Count > 1)
        {
            // The last of them takes the first one's place.
            Rings.Add((cost, [ring[^1], .. ring[..^1]]));
        }
    }
}
