using System.Collections.Immutable;

namespace Parapet.BattleManagement.WeaponAssignment.StaticProblem;

/// <summary>A plan of fire and how good it is proven to be.</summary>
/// <param name="Plan">By weapon, then target.</param>
/// <param name="Value">What is left of the targets in the mean, in the unit of their values.</param>
/// <param name="Bound">No plan leaves less than this.</param>
/// <param name="Grain">A value this near to the bound is proven best, in the unit of the values.</param>
/// <param name="Nodes">Subproblems bounded; 0 where none was.</param>
/// <param name="Finished">False where it was stopped before it reached the gap asked for.</param>
public sealed record AssignmentAnswer(ImmutableArray<AssignedRounds> Plan, double Value, double Bound, double Grain, int Nodes, bool Finished)
{
    /// <summary>How far the value may lie above the best one, as a share of the value; 0 where it is proven best to the grain.</summary>
    public double Gap => Value - Bound > Grain ? (Value - Bound) / Value : 0;
}
