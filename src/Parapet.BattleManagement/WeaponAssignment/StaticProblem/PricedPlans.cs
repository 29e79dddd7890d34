namespace Parapet.BattleManagement.WeaponAssignment.StaticProblem;

/// <summary>The best plan so far of a problem, sought together with bounds: the salvos behind each bound are made a plan, and improved.</summary>
internal sealed class PricedPlans
{
    private readonly AssignmentProblem _problem;
    private readonly CancellationToken _cancellation;

    public PricedPlans(AssignmentProblem problem, CancellationToken cancellation)
    {
        _problem = problem;
        _cancellation = cancellation;
        Prices = new(problem);
        Best = new(problem);
        Best.FillGreedily();
        new ChainExchange(problem, Best).Improve(cancellation);
        Value = Best.Value;
        Prices.Start(Whole, Best);
    }

    /// <summary>The problem as a part of itself.</summary>
    public Subproblem Whole { get; } = new(null, 0, 0, 0, 0);

    public PriceBound Prices { get; }

    public RoundPlacement Best { get; private set; }

    public double Value { get; private set; }

    /// <summary>Raises the bound of a part by so many steps at most and makes a plan of what came out.</summary>
    public void Raise(Subproblem part, int steps)
    {
        Prices.Raise(part, Value, steps, _cancellation);
        Repair();
    }

    /// <summary>As many rounds of the bound's salvos as there are, the others where they take most.</summary>
    private void Repair()
    {
        var placement = new RoundPlacement(_problem);
        var next = new int[_problem.Weapons];
        var end = new int[_problem.Weapons];
        var first = 0;
        for (var weapon = 0; weapon < _problem.Weapons; weapon++)
        {
            next[weapon] = first;
            end[weapon] = first += _problem.Rounds[weapon];
        }

        foreach (var (weapon, target) in Prices.Salvos)
        {
            if (next[weapon] < end[weapon])
            {
                placement.Place(next[weapon]++, target);
            }
        }

        placement.FillGreedily();
        new ChainExchange(_problem, placement).Improve(_cancellation);
        if (placement.Value < Value)
        {
            (Best, Value) = (placement, placement.Value);
        }
    }
}
