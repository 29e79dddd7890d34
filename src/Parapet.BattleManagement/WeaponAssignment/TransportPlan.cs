namespace Parapet.BattleManagement.WeaponAssignment;

/// <summary>
/// Gives each target to one unit at most, and each unit no more targets than it has room for, so that the gains add up
/// to the most: the transportation problem, exact, by adding one target after the other along the chain of moves that
/// gains most [Kuhn1955; Ahuja2007].
/// </summary>
internal sealed class TransportPlan
{
    private const double Slack = 1e-12;

    private readonly int _units;
    private readonly int[] _load;
    private readonly double[] _reached;
    private readonly int[] _arriving;
    private readonly int[] _from;

    public TransportPlan(int units)
    {
        _units = units;
        _load = new int[units];
        _reached = new double[units];
        _arriving = new int[units];
        _from = new int[units];
    }

    /// <param name="gains">Target by target, a column for each unit; what is not above zero cannot be.</param>
    /// <param name="room">Targets that each unit may take.</param>
    /// <param name="unitOf">Set to the unit of each target; -1 where it gets none.</param>
    public void Solve(ReadOnlySpan<double> gains, ReadOnlySpan<int> room, Span<int> unitOf)
    {
        _load.AsSpan().Clear();
        unitOf.Fill(-1);
        for (var target = 0; target < unitOf.Length; target++)
        {
            FindChains(gains, unitOf, target);
            var (end, displaced) = BestEnd(gains, room, unitOf);
            if (end >= 0)
            {
                Move(unitOf, end, displaced);
            }
        }
    }

    /// <summary>For each unit, the most that can be gained if the new target, or one that it pushes on, arrives there.</summary>
    private void FindChains(ReadOnlySpan<double> gains, ReadOnlySpan<int> unitOf, int target)
    {
        for (var unit = 0; unit < _units; unit++)
        {
            var gain = gains[target * _units + unit];
            (_reached[unit], _arriving[unit], _from[unit]) = (gain > 0 ? gain : double.NegativeInfinity, target, -1);
        }

        // A chain passes each unit once at most.
        for (var (length, grows) = (1, true); grows && length < _units; length++)
        {
            grows = false;
            for (var other = 0; other < target; other++)
            {
                grows |= unitOf[other] >= 0 && Push(gains, other, unitOf[other]);
            }
        }
    }

    private bool Push(ReadOnlySpan<double> gains, int target, int from)
    {
        var pushes = false;
        var before = _reached[from] - gains[target * _units + from];
        for (var unit = 0; unit < _units; unit++)
        {
            var gain = gains[target * _units + unit];
            if (unit != from && gain > 0 && before + gain > _reached[unit] + Slack)
            {
                (_reached[unit], _arriving[unit], _from[unit]) = (before + gain, target, from);
                pushes = true;
            }
        }

        return pushes;
    }

    /// <summary>Where the best chain ends: at a unit with room, or by leaving one of its targets out.</summary>
    private (int Unit, int Displaced) BestEnd(ReadOnlySpan<double> gains, ReadOnlySpan<int> room, ReadOnlySpan<int> unitOf)
    {
        var (best, end, displaced) = (Slack, -1, -1);
        for (var unit = 0; unit < _units; unit++)
        {
            if (_load[unit] < room[unit] && _reached[unit] > best)
            {
                (best, end, displaced) = (_reached[unit], unit, -1);
            }
        }

        for (var target = 0; target < unitOf.Length; target++)
        {
            var unit = unitOf[target];
            if (unit >= 0 && _reached[unit] - gains[target * _units + unit] > best)
            {
                (best, end, displaced) = (_reached[unit] - gains[target * _units + unit], unit, target);
            }
        }

        return (end, displaced);
    }

    private void Move(Span<int> unitOf, int end, int displaced)
    {
        if (displaced >= 0)
        {
            unitOf[displaced] = -1;
        }
        else
        {
            _load[end]++;
        }

        for (var unit = end; unit >= 0; unit = _from[unit])
        {
            unitOf[_arriving[unit]] = unit;
        }
    }
}
