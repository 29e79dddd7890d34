using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.BattleManagement.WeaponAssignment.StaticProblem;
using Parapet.Questions.Json;

namespace Parapet.Questions.Assignment;

/// <summary>A plan of fire, and how good it is proven to be.</summary>
public sealed record AssignAnswer
{
    public required string File { get; init; }

    public required AssignSolver Solver { get; init; }

    public required int Weapons { get; init; }

    public required int Targets { get; init; }

    [Description("What is left of the targets in the mean, in the unit of their values.")]
    public required double Value { get; init; }

    [Description("No plan leaves less than this, in the unit of the targets' values.")]
    public required double Bound { get; init; }

    [Description("A value this near to the bound is proven best: 1e-9 of all targets' values, in their unit.")]
    public required double Grain { get; init; }

    [Description("How far the value may lie above the best one, as a share of the value; 0 where it is proven best to the grain.")]
    public required Ratio Gap { get; init; }

    [Description("Time of the search.")]
    public required double Seconds { get; init; }

    [Description("Subproblems bounded.")]
    public required int Nodes { get; init; }

    [Description("False where the search was stopped before it reached the gap asked for.")]
    public required bool Finished { get; init; }

    [Description("Who shoots what, by weapon, then target; both are counted from 0.")]
    public required ImmutableArray<AssignedRounds> Assignment { get; init; }

    /// <summary>The answer as JSON.</summary>
    public string ToJson() => AnswerJson.Write(this);
}
