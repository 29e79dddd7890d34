using System.Collections.Immutable;

namespace Parapet.BattleManagement.WeaponAssignment.StaticProblem;

/// <summary>The rule of greatest marginal return: again and again the round and target that take the most [denBroeder1959].</summary>
public static class GreedyPlan
{
    /// <summary>By weapon, then target.</summary>
    public static ImmutableArray<AssignedRounds> Of(AssignmentProblem problem)
    {
        var placement = new RoundPlacement(problem);
        GreedyFilling.Fill(problem, placement, CancellationToken.None);
        return placement.ToPlan();
    }
}
