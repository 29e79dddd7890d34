using Parapet.BattleManagement.WeaponAssignment.StaticProblem;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>What the assignment solvers leave of alike targets with alike weapons.</summary>
internal sealed class AlikeWeapons : ICheckedModel
{
    public string Table => "assignment/alike_weapons";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var (weapons, targets) = ((int)row.Number("weapons"), (int)row.Number("targets"));
        var (value, probability) = (row.Number("value"), row.Number("kill_probability"));
        var problem = new AssignmentProblem(
            [.. Enumerable.Repeat(value, targets)], [.. Enumerable.Repeat(1, weapons)], [.. Enumerable.Repeat(probability, weapons * targets)]);
        var answer = ExactAssignment.Solve(problem, gap: 0);
        yield return ("least_value", answer.Value);
        yield return ("bound", answer.Bound);
        yield return ("greedy_value", problem.SurvivingValue(GreedyPlan.Of(problem)));
    }
}
