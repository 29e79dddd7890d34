namespace Parapet.BattleManagement.WeaponAssignment.StaticProblem;

/// <summary>
/// Improves a placement by chains: a round takes the place of another, which takes the place of a third, and so on,
/// until the last goes to one more target or to the first one's place. Chains of least cost are found in the
/// improvement graph by <see cref="ChainLabels"/> [Ahuja2007, section 5]; those that share no target are applied
/// together, the best first, so that the changes add up exactly.
/// </summary>
internal sealed class ChainExchange
{
    // Gains smaller than this part of the grain are taken for rounding.
    private const double RelativeRounding = 1e-4;

    private readonly AssignmentProblem _problem;
    private readonly RoundPlacement _placement;
    private readonly ChainLabels _labels;
    private readonly bool[] _touched;
    private readonly List<(double Cost, int Round, int Ring)> _found = [];
    private readonly List<int> _rounds = [];
    private readonly List<int> _places = [];
    private readonly double _leastGain;

    private ChainExchange(AssignmentProblem problem, RoundPlacement placement, double leastGain)
    {
        (_problem, _placement, _leastGain) = (problem, placement, leastGain);
        _labels = new(problem, placement, leastGain);
        _touched = new bool[problem.Targets];
    }

    /// <summary>Applies improving chains until none is found.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="placement">Is improved.</param>
    /// <param name="leastGain">Chains that gain less are left, in the unit of the values.</param>
    /// <param name="cancellation">Leaves the placement as good as it has become.</param>
    public static void Improve(AssignmentProblem problem, RoundPlacement placement, double leastGain, CancellationToken cancellation)
    {
        var exchange = new ChainExchange(problem, placement, Math.Max(leastGain, RelativeRounding * problem.Grain));
        while (!cancellation.IsCancellationRequested && exchange.ImproveOnce(cancellation))
        {
        }
    }

    private bool ImproveOnce(CancellationToken cancellation)
    {
        _labels.Find(cancellation);
        Gather();
        _touched.AsSpan().Clear();
        var improved = false;
        foreach (var (_, round, ring) in _found)
        {
            Unroll(round, ring);
            improved |= TryApply(ring >= 0);
        }

        return improved;
    }

    /// <summary>All chains and rings that promise a gain, the greatest first.</summary>
    private void Gather()
    {
        const int NoRing = -1;
        _found.Clear();
        for (var round = 0; round < _placement.Rounds; round++)
        {
            var target = _placement.TargetOf[round];
            var freed = target == RoundPlacement.Unfired ? 0 : _placement.LeftWithout[round] - _placement.Left[target];
            var cost = freed + _labels.Cost(_placement.WeaponOf[round]);
            if (cost < -_leastGain)
            {
                _found.Add((cost, round, NoRing));
            }
        }

        for (var ring = 0; ring < _labels.Rings.Count; ring++)
        {
            _found.Add((_labels.Rings[ring].Cost, _labels.Rings[ring].Rounds[0], ring));
        }

        _found.Sort();
    }

    /// <summary>Writes which rounds move and where to.</summary>
    private void Unroll(int round, int ring)
    {
        _rounds.Clear();
        _places.Clear();
        if (ring >= 0)
        {
            _rounds.AddRange(_labels.Rings[ring].Rounds);
        }
        else
        {
            _rounds.Add(round);
        }

        var end = ring >= 0 ? _placement.TargetOf[_rounds[0]] : _labels.Follow(_placement.WeaponOf[round], _rounds);
        for (var i = 1; i < _rounds.Count; i++)
        {
            _places.Add(_placement.TargetOf[_rounds[i]]);
        }

        _places.Add(end);
    }

    /// <summary>Moves the rounds if they meet no target twice and none that others have touched, and if that, counted anew, is a gain.</summary>
    private bool TryApply(bool isRing)
    {
        var start = _placement.TargetOf[_rounds[0]];
        if (!IsClear(start, isRing) || Cost(start, isRing) >= -_leastGain)
        {
            return false;
        }

        for (var i = _rounds.Count - 1; i >= 0; i--)
        {
            _placement.Place(_rounds[i], _places[i]);
        }

        foreach (var place in _places.Append(start))
        {
            if (place != RoundPlacement.Unfired)
            {
                _touched[place] = true;
            }
        }

        return true;
    }

    private bool IsClear(int start, bool isRing)
    {
        if (start != RoundPlacement.Unfired && _touched[start])
        {
            return false;
        }

        for (var i = 0; i < _places.Count; i++)
        {
            var place = _places[i];
            var isEnd = i == _places.Count - 1;
            if (place == RoundPlacement.Unfired ? !isEnd : _touched[place] || _places.IndexOf(place) < i || (place == start && !(isEnd && isRing)))
            {
                return false;
            }
        }

        return true;
    }

    private double Cost(int start, bool isRing)
    {
        var cost = 0.0;
        if (!isRing && start != RoundPlacement.Unfired)
        {
            cost += _placement.LeftWithout[_rounds[0]] - _placement.Left[start];
        }

        for (var i = 0; i < _rounds.Count; i++)
        {
            var (weapon, replaced) = (_placement.WeaponOf[_rounds[i]], i + 1 < _rounds.Count ? _rounds[i + 1] : isRing ? _rounds[0] : -1);
            if (replaced >= 0)
            {
                cost += _placement.LeftWithout[replaced] * _problem.SurvivalsOf(_places[i])[weapon] - _placement.Left[_places[i]];
            }
            else if (_places[i] != RoundPlacement.Unfired)
            {
                cost += _placement.Change(weapon, _places[i]);
            }
        }

        return cost;
    }
}
