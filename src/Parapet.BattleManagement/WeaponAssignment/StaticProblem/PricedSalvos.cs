namespace Parapet.BattleManagement.WeaponAssignment.StaticProblem;

/// <summary>The best salvo at every target at given prices, and what they cost together.</summary>
internal sealed class PricedSalvos
{
    private const double UnitRoundoff = 1.1102230246251565e-16;

    private readonly AssignmentProblem _problem;
    private readonly PartLimits _limits;
    private readonly TargetCrew _crew;
    private readonly SalvoStart[] _starts;
    private readonly double[] _costs;
    private readonly int[][] _salvos;
    private readonly int[] _lengths;
    private readonly Stack<SalvoPricing> _pricings = new();
    private SurvivalLogs? _logs;

    public PricedSalvos(AssignmentProblem problem, PartLimits limits, RoundPlacement placement, TargetCrew crew)
    {
        (_problem, _limits, _crew) = (problem, limits, crew);
        _costs = new double[problem.Targets];
        _salvos = new int[problem.Targets][];
        _lengths = new int[problem.Targets];
        _starts = new SalvoStart[problem.Targets];
        for (var target = 0; target < problem.Targets; target++)
        {
            _salvos[target] = [];
            _starts[target] = new(placement.RoundsAt(target), placement.Left[target]);
        }
    }

    /// <summary>The weapons of a target's best salvo, one entry a round.</summary>
    public ReadOnlySpan<int> At(int target) => _salvos[target].AsSpan(0, _lengths[target]);

    /// <summary>Finds the best salvos; no plan leaves less than what comes out, which is minus infinity where the search was stopped.</summary>
    /// <param name="prices">Of one round, by weapon, none negative.</param>
    public double Price(double[] prices)
    {
        return (_logs ??= SurvivalLogs.Of(_problem, _crew)) is not null && _crew.ForEach(Take, (target, pricing) => Price(target, prices, pricing), Return) ? LowerSum(prices) : double.NegativeInfinity;
    }

    private SalvoPricing Take()
    {
        lock (_pricings)
        {
            return _pricings.TryPop(out var pricing) ? pricing : new(_problem, _logs!, _limits);
        }
    }

    private void Return(SalvoPricing pricing)
    {
        lock (_pricings)
        {
            _pricings.Push(pricing);
        }
    }

    private void Price(int target, double[] prices, SalvoPricing pricing)
    {
        _costs[target] = pricing.Solve(target, _limits.Values[target], prices, ref _starts[target]);
        if (_salvos[target].Length < pricing.SalvoRounds)
        {
            _salvos[target] = new int[Math.Max(4, 2 * pricing.SalvoRounds)];
        }

        _lengths[target] = pricing.SalvoRounds;
        pricing.Salvo.AsSpan(0, pricing.SalvoRounds).CopyTo(_salvos[target]);
    }

    /// <summary>The salvos' costs less the price of all rounds, less what rounding can have added to it.</summary>
    private double LowerSum(double[] prices)
    {
        var (sum, magnitude) = (0.0, 0.0);
        foreach (var cost in _costs)
        {
            sum += cost;
            magnitude += Math.Abs(cost);
        }

        for (var weapon = 0; weapon < prices.Length; weapon++)
        {
            var paid = prices[weapon] * _limits.Spare[weapon];
            sum -= paid;
            magnitude += paid;
        }

        // Each of the additions and products errs by half a unit in the last place of no more than all magnitudes together.
        return sum - 2 * (_costs.Length + prices.Length) * UnitRoundoff * magnitude;
    }
}
