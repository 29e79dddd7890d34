namespace Parapet.BattleManagement.WeaponAssignment.StaticProblem;

/// <summary>The best plan so far of a problem, sought together with bounds: the salvos behind each bound are made a plan, and improved.</summary>
internal sealed class PricedPlans
{
    // Chains that gain less than this many times what the gap allows a round wait until the bound shows that they are needed.
    private const double CoarseShare = 10;
    private const int CoarseSteps = 50;

    private readonly AssignmentProblem _problem;
    private readonly CancellationToken _cancellation;
    private readonly double _gap;

    /// <param name="problem">The problem.</param>
    /// <param name="gap">A bound within this share of the plan's value, or within the problem's grain, is enough.</param>
    /// <param name="exchangeGap">Exchanges that gain next to nothing of this share of the value wait until the bound shows that they are needed; with none, they do not.</param>
    /// <param name="cancellation">Stops all work.</param>
    public PricedPlans(AssignmentProblem problem, double gap, double exchangeGap, CancellationToken cancellation)
    {
        (_problem, _gap, _cancellation) = (problem, gap, cancellation);
        Best = new(problem);
        GreedyFilling.Fill(problem, Best, cancellation);
        ChainExchange.Improve(problem, Best, CoarseShare * exchangeGap * Best.Value / Math.Max(1, Best.Rounds), cancellation);
        Value = Best.Value;
        Prices = new(problem, Best, cancellation);
        Prices.Start(Whole, Best, Enough);
        if (exchangeGap > 0 && Whole.Bound < Enough)
        {
            Prices.Raise(Whole, Value, Enough, CoarseSteps);
        }

        if (Whole.Bound < Enough)
        {
            ChainExchange.Improve(problem, Best, leastGain: 0, cancellation);
            Value = Best.Value;
            Prices.Start(Whole, Best, Enough);
        }
    }

    /// <summary>The problem as a part of itself.</summary>
    public Subproblem Whole { get; } = new(null, 0, 0, 0, 0) { Bound = 0 };

    public PriceBound Prices { get; }

    public RoundPlacement Best { get; private set; }

    public double Value { get; private set; }

    /// <summary>A bound as high as this proves the best plan known to be within the gap, or within the grain.</summary>
    public double Enough => Value - Math.Max(_gap * Value, _problem.Grain);

    /// <summary>Raises the bound of a part by so many steps at most and makes a plan of what came out.</summary>
    public void Raise(Subproblem part, int steps)
    {
        Prices.Raise(part, Value, Enough, steps);
        if (part.Bound < Enough && !_cancellation.IsCancellationRequested)
        {
            Repair();
        }
    }

    /// <summary>As many rounds of the bound's salvos as there are, the others where they take most.</summary>
    private void Repair()
    {
        var placement = new RoundPlacement(_problem);
        var next = new int[_problem.Weapons];
        for (var weapon = 0; weapon < _problem.Weapons; weapon++)
        {
            next[weapon] = placement.FirstOf(weapon);
        }

        foreach (var (weapon, target) in Prices.Salvos)
        {
            if (next[weapon] < placement.FirstOf(weapon + 1))
            {
                placement.Place(next[weapon]++, target);
            }
        }

        GreedyFilling.Fill(_problem, placement, _cancellation);
        ChainExchange.Improve(_problem, placement, leastGain: 0, _cancellation);
        if (placement.Value < Value)
        {
            (Best, Value) = (placement, placement.Value);
        }
    }
}
