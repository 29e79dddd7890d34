namespace Parapet.BattleManagement.WeaponAssignment.StaticProblem;

/// <summary>
/// The best plan, proven to within a gap: branch and bound, best bound first, on the rounds of one weapon at one target.
/// Bounds are <see cref="PriceBound"/>'s; plans come from their salvos, repaired and improved by <see cref="ChainExchange"/>.
/// The same problem gives the same answer, unless it is stopped.
/// </summary>
public sealed class ExactAssignment
{
    private const int RootRounds = 15;
    private const int RootSteps = 100;
    private const int BranchSteps = 60;

    private readonly AssignmentProblem _problem;
    private readonly WeaponClasses _classes;
    private readonly CancellationToken _cancellation;
    private readonly PricedPlans _plans;
    private readonly PriorityQueue<Subproblem, (double Bound, int Order)> _open = new();
    private double _leastDropped = double.PositiveInfinity;
    private int _nodes;

    private ExactAssignment(AssignmentProblem problem, double gap, CancellationToken cancellation)
    {
        _classes = WeaponClasses.Of(problem);
        _problem = _classes.Joined;
        _cancellation = cancellation;
        _plans = new(_problem, gap, exchangeGap: gap, cancellation);
    }

    /// <summary>
    /// Searches until the best plan known is proven within the gap, or to the problem's grain. The time is not bounded: it may grow exponentially
    /// with the problem.
    /// </summary>
    /// <param name="problem">The problem.</param>
    /// <param name="gap">Share of the value, 0 or more, within which the plan shall be proven best.</param>
    /// <param name="cancellation">Stops the search; the answer is then the best plan and bound so far.</param>
    public static AssignmentAnswer Solve(AssignmentProblem problem, double gap, CancellationToken cancellation = default) =>
        new ExactAssignment(problem, gap, cancellation).Search();

    private AssignmentAnswer Search()
    {
        for (var i = 0; i < RootRounds && _plans.Whole.Bound < _plans.Enough && !_cancellation.IsCancellationRequested; i++)
        {
            _plans.Raise(_plans.Whole, RootSteps);
        }

        Keep(_plans.Whole);
        while (_open.Count > 0 && !_cancellation.IsCancellationRequested)
        {
            var part = _open.Dequeue();
            if (part.Bound >= _plans.Enough)
            {
                Drop(part);
            }
            else
            {
                Branch(part);
            }
        }

        var least = _open.TryPeek(out var next, out _) ? Math.Min(next.Bound, _leastDropped) : _leastDropped;
        var bound = Math.Clamp(least, 0, _plans.Value);
        return new(_classes.Part(_plans.Best.ToPlan()), _plans.Value, bound, _problem.Grain, _nodes, Finished: bound >= _plans.Enough);
    }

    private void Branch(Subproblem part)
    {
        _plans.Raise(part, BranchSteps);
        if (part.Bound >= _plans.Enough || !TryChoosePair(out var weapon, out var target, out var least))
        {
            Drop(part);
            return;
        }

        Keep(Narrow(part, weapon, target, least, int.MaxValue));
        Keep(Narrow(part, weapon, target, 0, least - 1));
    }

    private static Subproblem Narrow(Subproblem part, int weapon, int target, int least, int most) =>
        new(part, weapon, target, least, most) { Bound = part.Bound, Prices = part.Prices };

    private void Keep(Subproblem part) => _open.Enqueue(part, (part.Bound, -++_nodes));

    private void Drop(Subproblem part) => _leastDropped = Math.Min(_leastDropped, part.Bound);

    /// <summary>The pair whose rounds the bound is least sure of; false where every pair is settled.</summary>
    private bool TryChoosePair(out int weapon, out int target, out int least)
    {
        var limits = _plans.Prices.Limits;
        (weapon, target, least) = (-1, -1, 0);
        var doubt = 0.0;
        foreach (var (of, at, rounds) in _plans.Prices.Shares.All())
        {
            var whole = Math.Floor(rounds);
            var unsure = Math.Min(rounds - whole, whole + 1 - rounds);
            if (unsure > doubt && limits.Limit(of, at) > 0)
            {
                (weapon, target, least, doubt) = (of, at, limits.Forced(of, at) + (int)whole + 1, unsure);
            }
        }

        return doubt > 0 || TryChooseAnyPair(out weapon, out target, out least);
    }

    /// <summary>Any pair of which a round may be fired or not.</summary>
    private bool TryChooseAnyPair(out int weapon, out int target, out int least)
    {
        var limits = _plans.Prices.Limits;
        for (var pair = 0; pair < _problem.Weapons * _problem.Targets; pair++)
        {
            (weapon, target) = (pair % _problem.Weapons, pair / _problem.Weapons);
            if (limits.Limit(weapon, target) > 0)
            {
                least = limits.Forced(weapon, target) + 1;
                return true;
            }
        }

        (weapon, target, least) = (-1, -1, 0);
        return false;
    }
}
