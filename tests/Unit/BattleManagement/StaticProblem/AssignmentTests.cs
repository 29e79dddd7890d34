using CsCheck;
using Parapet.BattleManagement.WeaponAssignment.StaticProblem;
using Xunit;

namespace Parapet.Tests.Unit.BattleManagement.StaticProblem;

public sealed class AssignmentTests
{
    // Sums of a few hundred products in double precision.
    private const double Rounding = 1e-9;

    [Fact]
    public void SolvesTheSixByFourInstanceWhereGreedyLosesAFifth()
    {
        var answer = Exact(Instances.SixByFour, gap: 0);
        Assert.Equal(3.1875, answer.Value, Rounding);
        Assert.Equal(0, answer.Gap, Rounding);
        Assert.True(answer.Finished);
        Assert.Equal([2, 1, 0, 0, 1, 3], answer.Plan.Select(pair => pair.Target));
        Assert.Equal(3.8375, Instances.SixByFour.SurvivingValue(GreedyPlan.Of(Instances.SixByFour)), Rounding);
    }

    [Fact]
    public void EqualsTheBestOfAllPlans() => Gen.Select(Gen.Int[1, 4], Gen.Int[1, 4], Gen.Int[1, 2], Gen.Int[0, 1000]).Sample(
        (weapons, targets, rounds, occasion) =>
        {
            var problem = Instances.Uniform(weapons, targets, rounds, occasion);
            var least = Instances.LeastByTrial(problem);
            var exact = Exact(problem, gap: 0);
            var slack = problem.Grain + Rounding * (1 + least);
            Assert.Equal(least, exact.Value, slack);
            Assert.InRange(exact.Bound, least - slack, least + slack);
            var fast = FastAssignment.Solve(problem, TestContext.Current.CancellationToken);
            Assert.InRange(fast.Value, least - slack, double.MaxValue);
            Assert.InRange(fast.Bound, 0, least + slack);
        },
        iter: 200);

    [Theory]
    [InlineData(50, 100, 1)]
    [InlineData(20, 40, 3)]
    [InlineData(30, 10, 1)]
    public void ProvesUniformInstancesToATenthOfAPercent(int weapons, int targets, int rounds)
    {
        var problem = Instances.Uniform(weapons, targets, rounds, occasion: 1);
        var exact = Exact(problem, gap: 0.001);
        Assert.InRange(exact.Gap, 0, 0.001);
        Assert.Equal(exact.Value, problem.SurvivingValue(exact.Plan), Rounding * exact.Value);
        Assert.InRange(exact.Bound, 0, exact.Value);
        Assert.InRange(FastAssignment.Solve(problem, TestContext.Current.CancellationToken).Value, exact.Bound, 1.02 * exact.Value);
    }

    [Theory]
    [InlineData(50, 100)]
    [InlineData(60, 60)]
    public void ProvesSureInstancesToATenthOfAPercent(int weapons, int targets) =>
        Assert.InRange(Exact(Instances.Sure(weapons, targets, occasion: 1), gap: 0.001).Gap, 0, 0.001);

    [Fact]
    public void GivesTheSameAnswerTwice()
    {
        var problem = Instances.Uniform(20, 20, 2, occasion: 2);
        var (first, second) = (Exact(problem, 0.0001), Exact(problem, 0.0001));
        Assert.Equal(first.Plan, second.Plan);
        Assert.Equal(first.Value, second.Value);
        Assert.Equal(first.Bound, second.Bound);
    }

    [Fact]
    public void ScalesWithTheValuesAndNeverGainsFromFewerWeapons()
    {
        var problem = Instances.Uniform(8, 6, 1, occasion: 3);
        var least = Exact(problem, 0).Value;
        double[] probabilities = [.. Enumerable.Range(0, 48).Select(pair => 1 - problem.SurvivalsOf(pair % 6)[pair / 6])];
        double[] values = [.. problem.Values.ToArray().Select(value => 1000 * value)];
        Assert.Equal(1000 * least, Exact(new(values, problem.Rounds, probabilities), 0).Value, 1000 * least * Rounding);
        Assert.InRange(Exact(new(problem.Values, problem.Rounds[..7], probabilities.AsSpan(0, 42)), 0).Value, least, double.MaxValue);
    }

    [Fact]
    public void CertainKillsAndHopelessShotsAreNoTrouble()
    {
        var answer = Exact(new([5, 3, 2], [1, 1], [1, 1, 0, 0, 1, 0]), gap: 0);
        Assert.Equal(2, answer.Value, Rounding);
        Assert.Equal(2, answer.Bound, Rounding);
        var hopeless = Exact(new([5, 3], [2], [0, 0]), gap: 0);
        Assert.Equal(8, hopeless.Value, Rounding);
        Assert.Equal(8, hopeless.Bound, Rounding);
        Assert.Empty(hopeless.Plan);
    }

    /// <summary>Certain kills enough for nearly all targets: the optimum is zero or next to it, and no share of it can be proven.</summary>
    [Theory]
    [InlineData(7, 3)]
    [InlineData(5, 3)]
    [InlineData(6, 5)]
    public void EndsNearAnOptimumOfZero(int weapons, int targets)
    {
        for (var occasion = 0; occasion < 40; occasion++)
        {
            var problem = Instances.NearlyCertain(weapons, targets, occasion);
            var answer = Exact(problem, gap: 0);
            Assert.True(answer.Finished);
            Assert.InRange(answer.Nodes, 0, 3_000);
            Assert.InRange(answer.Value - answer.Bound, 0, answer.Grain);
            Assert.Equal(Instances.LeastByTrial(problem), answer.Value, problem.Grain);
            Assert.Equal(0, answer.Gap);
        }
    }

    [Fact]
    public void TheGrainIsAShareOfAllValues()
    {
        var answer = Exact(new([5, 3], [2], [1, 0.5]), gap: 0);
        Assert.Equal(8e-9, answer.Grain, 1e-20);
        Assert.Equal(1.5, answer.Value, Rounding);
    }

    [Fact]
    public void StoppedAtOnceItStillHoldsAPlanAndABound()
    {
        var problem = Instances.Uniform(30, 30, 2, occasion: 4);
        var stopped = ExactAssignment.Solve(problem, 0, new CancellationToken(canceled: true));
        Assert.False(stopped.Finished);
        Assert.Equal(stopped.Value, problem.SurvivingValue(stopped.Plan), Rounding * stopped.Value);
        Assert.InRange(stopped.Bound, 0, Exact(problem, 0.001).Value);
    }

    [Fact]
    public void RefusesWhatIsNoProblem()
    {
        Assert.Throws<ArgumentException>(() => new AssignmentProblem([1], [1], [1.1]));
        Assert.Throws<ArgumentException>(() => new AssignmentProblem([-1], [1], [0.5]));
        Assert.Throws<ArgumentException>(() => new AssignmentProblem([double.NaN], [1], [0.5]));
        Assert.Throws<ArgumentException>(() => new AssignmentProblem([1], [-1], [0.5]));
        Assert.Throws<ArgumentException>(() => new AssignmentProblem([1, 2], [1], [0.5]));
        Assert.Throws<ArgumentException>(() => Instances.SixByFour.SurvivingValue([new(0, 0, 2)]));
    }

    private static AssignmentAnswer Exact(AssignmentProblem problem, double gap) =>
        ExactAssignment.Solve(problem, gap, TestContext.Current.CancellationToken);
}
