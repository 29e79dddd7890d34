using System.Collections.Immutable;

namespace Parapet.Studies.Siting;

/// <summary>
/// Looks for the placements of a force's fire units that defend the most value: what is left of each approach is the product
/// of what each unit leaves of it, so that a second unit on the same asset adds less than the first. Greedy starts, each from
/// another order of the systems, are bettered by moving one unit, by moving a system with all its units, and by exchanging
/// two systems, until no move betters them. Every force gets the same count of starts; of equals the first stays.
/// </summary>
internal sealed class SitingSearch
{
    /// <summary>For every force, however small.</summary>
    public const int Starts = 8;

    /// <summary>A gain below this share of the whole value is rounding.</summary>
    private const double LeastGain = 1e-9;

    private readonly double[] _weights;
    private readonly ImmutableArray<SearchedSystem> _systems;
    private readonly Func<int, int, bool> _isInReach;
    private readonly double _leastGain;

    /// <param name="weights">Of the approaches.</param>
    /// <param name="isInReach">Whether a further fire unit may stand at the second site when the first of its system stands at the first.</param>
    public SitingSearch(double[] weights, ImmutableArray<SearchedSystem> systems, Func<int, int, bool> isInReach)
    {
        (_weights, _systems, _isInReach) = (weights, systems, isInReach);
        _leastGain = LeastGain * weights.Sum();
    }

    /// <summary>How many there have been.</summary>
    public int StartsTaken { get; private set; }

    /// <summary>The best of all starts, by system and unit.</summary>
    public Placement[][] Run()
    {
        var best = (Value: double.NegativeInfinity, Plan: Array.Empty<Placement[]>());
        for (var start = 0; start < Starts; start++)
        {
            StartsTaken++;
            var plan = Greedy(Order(start));
            while (Better(plan))
            {
            }

            var value = Value(plan);
            best = value > best.Value + _leastGain ? (value, plan) : best;
        }

        return best.Plan;
    }

    /// <summary>The value that a plan defends.</summary>
    public double Value(Placement[][] plan)
    {
        var left = Left(plan, without: -1);
        var value = 0.0;
        for (var i = 0; i < left.Length; i++)
        {
            value += _weights[i] * (1 - left[i]);
        }

        return value;
    }

    private int[] Order(int start)
    {
        var order = Enumerable.Range(0, _systems.Length).Select(i => (i + start / 2) % Math.Max(1, _systems.Length)).ToArray();
        return start % 2 == 0 ? order : [.. order.Reverse()];
    }

    /// <summary>The systems one after the other, each where it adds most to those before it.</summary>
    public Placement[][] Greedy(int[] order)
    {
        var plan = _systems.Select(_ => Array.Empty<Placement>()).ToArray();
        foreach (var system in order)
        {
            plan[system] = BestOf(system, Left(plan, system), home: null);
        }

        return plan;
    }

    /// <summary>Takes the first move of each kind that betters the plan.</summary>
    private bool Better(Placement[][] plan)
    {
        var bettered = false;
        for (var system = 0; system < plan.Length; system++)
        {
            bettered |= MoveUnits(plan, system) | MoveSystem(plan, system);
            for (var other = 0; other < system; other++)
            {
                bettered |= Exchange(plan, system, other);
            }
        }

        return bettered;
    }

    private bool MoveUnits(Placement[][] plan, int system)
    {
        var bettered = false;
        for (var unit = 0; unit < plan[system].Length; unit++)
        {
            var others = plan[system].Where((_, i) => i != unit).ToArray();
            var left = Left(plan, system);
            foreach (var other in others)
            {
                Take(left, other);
            }

            var now = Gain(left, plan[system][unit]);
            foreach (var placement in _systems[system].Units[unit])
            {
                var fits = unit > 0
                    ? _isInReach(plan[system][0].Siting.Site, placement.Siting.Site)
                    : others.All(other => _isInReach(placement.Siting.Site, other.Siting.Site));
                var gain = fits ? Gain(left, placement) : double.NegativeInfinity;
                if (gain > now + _leastGain)
                {
                    (now, plan[system][unit], bettered) = (gain, placement, true);
                }
            }
        }

        return bettered;
    }

    private bool MoveSystem(Placement[][] plan, int system)
    {
        var before = Value(plan);
        var left = Left(plan, system);
        var (best, kept) = (before, plan[system]);
        foreach (var site in SitesOf(system))
        {
            plan[system] = BestOf(system, left, site);
            var value = Value(plan);
            (best, kept) = value > best + _leastGain ? (value, plan[system]) : (best, kept);
        }

        plan[system] = kept;
        return best > before;
    }

    private bool Exchange(Placement[][] plan, int system, int other)
    {
        var (before, own, its) = (Value(plan), plan[system], plan[other]);
        (plan[system], plan[other]) = ([], []);
        plan[system] = BestOf(system, Left(plan, system), its[0].Siting.Site);
        plan[other] = BestOf(other, Left(plan, other), own[0].Siting.Site);
        if (Value(plan) > before + _leastGain)
        {
            return true;
        }

        (plan[system], plan[other]) = (own, its);
        return false;
    }

    private IEnumerable<int> SitesOf(int system) => _systems[system].Units[0].Select(placement => placement.Siting.Site).Distinct().Order();

    /// <summary>A system's units one after the other, each where it adds most to what stands already.</summary>
    /// <param name="left">Of each approach by all others; left as it is.</param>
    /// <param name="home">The site of the first; any where null.</param>
    private Placement[] BestOf(int system, double[] left, int? home)
    {
        left = [.. left];
        var units = new Placement[_systems[system].Units.Length];
        for (var unit = 0; unit < units.Length; unit++)
        {
            var best = double.NegativeInfinity;
            foreach (var placement in _systems[system].Units[unit])
            {
                var fits = unit > 0 ? _isInReach(units[0].Siting.Site, placement.Siting.Site) : home is null || home == placement.Siting.Site;
                var gain = fits ? Gain(left, placement) : double.NegativeInfinity;
                if (gain > best + (double.IsFinite(best) ? _leastGain : 0))
                {
                    (best, units[unit]) = (gain, placement);
                }
            }

            Take(left, units[unit]);
        }

        return units;
    }

    /// <summary>What the plan leaves of each approach, one system left out; none for -1.</summary>
    private double[] Left(Placement[][] plan, int without)
    {
        var left = new double[_weights.Length];
        Array.Fill(left, 1);
        for (var system = 0; system < plan.Length; system++)
        {
            if (system != without)
            {
                foreach (var placement in plan[system])
                {
                    Take(left, placement);
                }
            }
        }

        return left;
    }

    private static void Take(double[] left, Placement placement)
    {
        for (var i = 0; i < left.Length; i++)
        {
            left[i] *= 1 - placement.Takes[i];
        }
    }

    private double Gain(double[] left, Placement placement)
    {
        var gain = 0.0;
        for (var i = 0; i < left.Length; i++)
        {
            gain += _weights[i] * left[i] * placement.Takes[i];
        }

        return gain;
    }
}
