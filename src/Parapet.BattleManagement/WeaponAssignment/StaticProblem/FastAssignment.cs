namespace Parapet.BattleManagement.WeaponAssignment.StaticProblem;

/// <summary>
/// A good plan at once: the round and target that take most first, then exchanges in chains until none helps, and,
/// where the bound leaves room for better, a few plans more from the salvos behind it.
/// </summary>
public static class FastAssignment
{
    private const int FurtherPlans = 3;
    private const int StepsForEach = 15;
    // Half of the one per cent within which a plan made at once is asked to lie.
    private const double GoodEnough = 0.005;

    /// <summary>A plan and how good it is proven to be, with the bound of the whole problem alone: no gap is promised.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="cancellation">Stops the search; the plan is then as good as it has become.</param>
    public static AssignmentAnswer Solve(AssignmentProblem problem, CancellationToken cancellation = default)
    {
        var classes = WeaponClasses.Of(problem);
        var plans = new PricedPlans(classes.Joined, GoodEnough, exchangeGap: 0, cancellation);
        for (var i = 0; i < FurtherPlans && plans.Whole.Bound < plans.Enough && !cancellation.IsCancellationRequested; i++)
        {
            plans.Raise(plans.Whole, StepsForEach);
        }

        return new(classes.Part(plans.Best.ToPlan()), plans.Value, Math.Clamp(plans.Whole.Bound, 0, plans.Value), problem.Grain, 1, Finished: !cancellation.IsCancellationRequested);
    }
}
