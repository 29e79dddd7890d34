using System.Numerics;

namespace Parapet.BattleManagement.WeaponAssignment.StaticProblem;

/// <summary>
/// A lower bound on what any plan leaves: prices on rounds in place of their limits, so that every target has its own
/// best salvo [Fisher1981]. The best prices give the bound of the formulation with one column for each salvo. They are
/// sought by subgradients with the step of [Polyak1969], deflected.
/// </summary>
internal sealed class PriceBound
{
    private const int Patience = 12;
    private const double Deflection = 0.3;
    private const int LongestChain = 256;

    private readonly AssignmentProblem _problem;
    private readonly SalvoPricing _pricing;
    private readonly double[] _values;
    private readonly int[] _spare;
    private readonly int[] _limits;
    private readonly int[] _forced;
    private readonly double[] _prices;
    private readonly double[] _slope;
    private readonly double[] _direction;

    public PriceBound(AssignmentProblem problem)
    {
        _problem = problem;
        _pricing = new(problem, problem.RoundCount);
        _values = new double[problem.Targets];
        _spare = new int[problem.Weapons];
        _limits = new int[problem.Weapons * problem.Targets];
        _forced = new int[problem.Weapons * problem.Targets];
        _prices = new double[problem.Weapons];
        _slope = new double[problem.Weapons];
        _direction = new double[problem.Weapons];
        Shares = new double[problem.Weapons * problem.Targets];
    }

    /// <summary>In the mean over the last prices tried, rounds at each target by each weapon, target by target; without those forced.</summary>
    public double[] Shares { get; }

    /// <summary>Rounds of the last prices' salvos, as pairs of weapon and target; without those forced.</summary>
    public List<(int Weapon, int Target)> Salvos { get; } = [];

    public int Forced(int weapon, int target) => _forced[target * _problem.Weapons + weapon];

    public int Limit(int weapon, int target) => _limits[target * _problem.Weapons + weapon];

    /// <summary>Takes the best of the prices that chains of growing length read off a plan.</summary>
    public void Start(Subproblem whole, RoundPlacement placement)
    {
        var prices = UsePrices.AtOnce(_problem, placement);
        var raised = true;
        Restrict(whole);
        for (var length = 1; raised && length <= LongestChain; length++)
        {
            prices.CopyTo(_prices, 0);
            raised = UsePrices.RaiseByReplacing(_problem, placement, prices);
            if (!raised || BitOperations.IsPow2(length))
            {
                var bound = Evaluate(count: false);
                if (bound > whole.Bound || whole.Prices.Length == 0)
                {
                    (whole.Bound, whole.Prices) = (bound, (double[])_prices.Clone());
                }
            }
        }
    }

    /// <summary>Raises the part's bound and prices, until it comes to the ceiling or the steps are used up.</summary>
    /// <param name="part">With prices to start from.</param>
    /// <param name="ceiling">The value of a plan that is known: a bound at or above it needs no more work.</param>
    /// <param name="steps">Prices tried at most.</param>
    /// <param name="cancellation">Stops early; the bound holds then too.</param>
    public void Raise(Subproblem part, double ceiling, int steps, CancellationToken cancellation)
    {
        if (!Restrict(part))
        {
            part.Bound = double.PositiveInfinity;
            return;
        }

        part.Prices.CopyTo(_prices, 0);
        _direction.AsSpan().Clear();
        Shares.AsSpan().Clear();
        var (step, idle, counted) = (1.0, 0, 0);
        var best = (double[])part.Prices.Clone();
        for (var i = 0; i < steps && !cancellation.IsCancellationRequested; i++)
        {
            var count = i >= steps / 2;
            counted += count ? 1 : 0;
            var bound = Evaluate(count);
            if (bound > part.Bound)
            {
                idle = bound > part.Bound + 1e-7 * Math.Abs(ceiling) ? 0 : idle + 1;
                part.Bound = bound;
                _prices.CopyTo(best, 0);
            }
            else
            {
                idle++;
            }

            if (part.Bound >= ceiling || !Move(Math.Max(ceiling - bound, 1e-9 * ceiling) * step))
            {
                break;
            }

            if (idle >= Patience)
            {
                (step, idle) = (step / 2, 0);
                best.CopyTo(_prices, 0);
                _direction.AsSpan().Clear();
            }
        }

        part.Prices = best;
        foreach (ref var share in Shares.AsSpan())
        {
            share /= Math.Max(1, counted);
        }
    }

    /// <summary>Writes the part's values, spare rounds and limits; false if it forces more rounds than there are.</summary>
    private bool Restrict(Subproblem part)
    {
        _problem.Values.CopyTo(_values);
        _problem.Rounds.CopyTo(_spare);
        _forced.AsSpan().Clear();
        for (var target = 0; target < _problem.Targets; target++)
        {
            _problem.Rounds.CopyTo(_limits.AsSpan(target * _problem.Weapons));
        }

        for (var narrower = part; narrower.Parent is not null; narrower = narrower.Parent)
        {
            var pair = narrower.Target * _problem.Weapons + narrower.Weapon;
            _forced[pair] = Math.Max(_forced[pair], narrower.Least);
            _limits[pair] = Math.Min(_limits[pair], narrower.Most);
        }

        for (var pair = 0; pair < _forced.Length; pair++)
        {
            var (target, weapon) = (pair / _problem.Weapons, pair % _problem.Weapons);
            if (_forced[pair] > _limits[pair] || (_spare[weapon] -= _forced[pair]) < 0)
            {
                return false;
            }

            _limits[pair] -= _forced[pair];
            _values[target] *= Math.Pow(_problem.SurvivalsOf(target)[weapon], _forced[pair]);
        }

        for (var pair = 0; pair < _limits.Length; pair++)
        {
            _limits[pair] = Math.Min(_limits[pair], _spare[pair % _problem.Weapons]);
        }

        return true;
    }

    private double Evaluate(bool count)
    {
        var bound = 0.0;
        Salvos.Clear();
        for (var weapon = 0; weapon < _problem.Weapons; weapon++)
        {
            bound -= _prices[weapon] * _spare[weapon];
            _slope[weapon] = -_spare[weapon];
        }

        for (var target = 0; target < _problem.Targets; target++)
        {
            var first = target * _problem.Weapons;
            bound += _pricing.Solve(target, _values[target], _prices, _limits.AsSpan(first, _problem.Weapons));
            for (var i = 0; i < _pricing.SalvoRounds; i++)
            {
                var weapon = _pricing.Salvo[i];
                _slope[weapon]++;
                Salvos.Add((weapon, target));
                Shares[first + weapon] += count ? 1 : 0;
            }
        }

        return bound;
    }

    /// <summary>One step uphill; false where there is no way up.</summary>
    private bool Move(double rise)
    {
        var square = 0.0;
        for (var weapon = 0; weapon < _slope.Length; weapon++)
        {
            // A price at nought that would fall further has no part in the step.
            var slope = _prices[weapon] <= 0 && _slope[weapon] < 0 ? 0 : _slope[weapon];
            _direction[weapon] = slope + Deflection * _direction[weapon];
            square += _direction[weapon] * _direction[weapon];
        }

        if (square <= 0)
        {
            return false;
        }

        for (var weapon = 0; weapon < _slope.Length; weapon++)
        {
            _prices[weapon] = Math.Max(0, _prices[weapon] + rise / square * _direction[weapon]);
        }

        return true;
    }
}
