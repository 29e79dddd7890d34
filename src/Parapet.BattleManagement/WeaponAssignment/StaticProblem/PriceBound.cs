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
    private const int MostFalls = 2;

    private readonly AssignmentProblem _problem;
    private readonly CancellationToken _cancellation;
    private readonly PricedSalvos _salvos;
    private readonly double[] _prices;
    private readonly double[] _slope;
    private readonly double[] _direction;

    public PriceBound(AssignmentProblem problem, RoundPlacement placement, CancellationToken cancellation)
    {
        (_problem, _cancellation) = (problem, cancellation);
        Limits = new(problem);
        Shares = new(problem.Weapons);
        _salvos = new(problem, Limits, placement, TargetCrew.For(problem, cancellation));
        _prices = new double[problem.Weapons];
        _slope = new double[problem.Weapons];
        _direction = new double[problem.Weapons];
    }

    /// <summary>What the part last raised leaves free.</summary>
    public PartLimits Limits { get; }

    /// <summary>Over the later half of the prices last tried; without rounds that are forced.</summary>
    public SalvoShares Shares { get; }

    /// <summary>Rounds of the last prices' salvos, as pairs of weapon and target; without those forced.</summary>
    public List<(int Weapon, int Target)> Salvos { get; } = [];

    /// <summary>Takes the best of the prices that chains of growing length read off a plan.</summary>
    /// <param name="whole">The whole problem.</param>
    /// <param name="placement">The plan.</param>
    /// <param name="enough">A bound as high as this needs no better prices.</param>
    public void Start(Subproblem whole, RoundPlacement placement, double enough)
    {
        var prices = new UsePrices(_problem, placement);
        Limits.Restrict(whole);
        var (rises, falls, last) = (true, 0, double.NegativeInfinity);
        for (var length = 0; rises && length <= LongestChain && whole.Bound < enough && !_cancellation.IsCancellationRequested; length++)
        {
            prices.Prices.CopyTo(_prices);
            rises = prices.RaiseByReplacing(_cancellation);
            if (!rises || length == 0 || BitOperations.IsPow2(length))
            {
                var bound = Evaluate(count: false);
                falls += bound < last ? 1 : 0;
                rises &= falls <= MostFalls;
                last = bound;
                if (bound >= whole.Bound || whole.Prices.Length == 0)
                {
                    (whole.Bound, whole.Prices) = (Math.Max(whole.Bound, bound), (double[])_prices.Clone());
                }
            }
        }
    }

    /// <summary>Raises the part's bound and prices, until it is enough or the steps are used up.</summary>
    /// <param name="part">With prices to start from.</param>
    /// <param name="ceiling">The value of a plan that is known.</param>
    /// <param name="enough">A bound as high as this needs no more work; not above the ceiling.</param>
    /// <param name="steps">Prices tried at most.</param>
    public void Raise(Subproblem part, double ceiling, double enough, int steps)
    {
        if (!Limits.Restrict(part))
        {
            part.Bound = double.PositiveInfinity;
            return;
        }

        part.Prices.CopyTo(_prices, 0);
        _direction.AsSpan().Clear();
        Shares.Clear();
        var (step, idle) = (1.0, 0);
        var best = (double[])part.Prices.Clone();
        for (var i = 0; i < steps && !_cancellation.IsCancellationRequested; i++)
        {
            var bound = Evaluate(count: i >= steps / 2);
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

            if (part.Bound >= enough || !Move(Math.Max(ceiling - bound, 1e-9 * ceiling) * step))
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
    }

    /// <summary>The bound at the prices; minus infinity, with nothing else changed, where the search is stopped.</summary>
    private double Evaluate(bool count)
    {
        var bound = _salvos.Price(_prices);
        if (double.IsNegativeInfinity(bound))
        {
            return bound;
        }

        Salvos.Clear();
        for (var weapon = 0; weapon < _problem.Weapons; weapon++)
        {
            _slope[weapon] = -Limits.Spare[weapon];
        }

        if (count)
        {
            Shares.Count();
        }

        for (var target = 0; target < _problem.Targets; target++)
        {
            foreach (var weapon in _salvos.At(target))
            {
                _slope[weapon]++;
                Salvos.Add((weapon, target));
                if (count)
                {
                    Shares.Add(weapon, target);
                }
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
