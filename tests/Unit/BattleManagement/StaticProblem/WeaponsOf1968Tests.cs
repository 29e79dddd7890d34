using Parapet.BattleManagement.WeaponAssignment.StaticProblem;
using Xunit;

namespace Parapet.Tests.Unit.BattleManagement.StaticProblem;

/// <summary>Five weapon types of many rounds against twenty targets [Bracken1968, ch. 2].</summary>
public sealed class WeaponsOf1968Tests
{
    private static readonly double[] Values = [60, 50, 50, 75, 40, 60, 35, 30, 25, 150, 30, 45, 125, 200, 200, 130, 100, 100, 100, 150];

    private static readonly double[] Survivals =
    [
        1, .95, 1, 1, 1, .85, .90, .85, .80, 1, 1, 1, 1, 1, 1, 1, 1, .95, 1, 1,
        .84, .83, .85, .84, .85, .81, .81, .82, .80, .86, 1, .98, 1, .88, .87, .88, .85, .84, .85, .85,
        .96, .95, .96, .96, .96, .90, .92, .91, .92, .95, .99, .98, .99, .98, .97, .98, .95, .92, .93, .92,
        1, 1, 1, 1, 1, 1, 1, 1, 1, .96, .91, .92, .91, .92, .98, .93, 1, 1, 1, 1,
        .92, .94, .92, .95, .95, .98, .98, 1, 1, .90, .95, .96, .91, .98, .99, .99, 1, 1, 1, 1,
    ];

    /// <summary>
    /// The published optimum asks besides for least rounds at seven targets and splits rounds: it leaves 1755 - 1735.5696.
    /// Ours asks for no such least rounds, so its bound must lie below, and no plan of whole rounds above its own bound.
    /// </summary>
    [Fact]
    public void ManyRoundsOfFiveWeaponsAreBoundedBelowThePublishedOptimum()
    {
        var problem = new AssignmentProblem(Values, [200, 100, 300, 150, 250], [.. Survivals.Select(survival => 1 - survival)]);
        var answer = FastAssignment.Solve(problem, TestContext.Current.CancellationToken);
        Assert.InRange(answer.Bound, 0, 1755 - 1735.5696);
        Assert.InRange(answer.Value, answer.Bound, 1.001 * 15.6125);
    }
}
