using CsCheck;
using Parapet.BattleManagement.WeaponAssignment.StaticProblem;
using Xunit;

namespace Parapet.Tests.Unit.BattleManagement.StaticProblem;

/// <summary>The solvers on problems of many kinds.</summary>
public sealed class KindsOfProblemsTests
{
    // Sums of a few hundred products in double precision.
    private const double Rounding = 1e-9;

    public static TheoryData<string> Kinds => ["even", "alike", "ties", "zeros", "narrow", "sparse", "product", "faint", "sure", "logarithmic"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EqualTheBestOfAllPlans(string kind) => Gen.Select(Gen.Int[1, 5], Gen.Int[1, 3], Gen.Int[1, 2], Gen.Int[0, 1000]).Sample(
        (weapons, targets, rounds, occasion) =>
        {
            var problem = Instances.OfKind(kind, weapons, targets, rounds, occasion);
            var least = Instances.LeastByTrial(problem);
            var slack = problem.Grain + Rounding * (1e-6 + least);
            var exact = ExactAssignment.Solve(problem, gap: 0, TestContext.Current.CancellationToken);
            Assert.True(exact.Finished);
            Assert.InRange(exact.Value, least - slack, least + slack);
            Assert.InRange(exact.Bound, least - slack, least + slack);
            Assert.Equal(exact.Value, problem.SurvivingValue(exact.Plan), slack);
            var fast = FastAssignment.Solve(problem, TestContext.Current.CancellationToken);
            Assert.InRange(fast.Value, least - slack, double.MaxValue);
            Assert.InRange(fast.Bound, 0, least + slack);
        },
        iter: 60);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ProvenToATenthOfAPercent(string kind)
    {
        var problem = Instances.OfKind(kind, 60, 45, 1, occasion: 1);
        var exact = ExactAssignment.Solve(problem, gap: 0.001, TestContext.Current.CancellationToken);
        Assert.True(exact.Finished);
        Assert.InRange(exact.Gap, 0, 0.001);
        Assert.Equal(exact.Value, problem.SurvivingValue(exact.Plan), Rounding * exact.Value + problem.Grain);
    }

    /// <summary>Rounds that may be split leave no more than whole ones: a bound of another kind, which the solver's must not lie below by more than its gap.</summary>
    [Theory]
    [InlineData("even", 40, 8)]
    [InlineData("narrow", 40, 8)]
    [InlineData("product", 40, 8)]
    public void TheBoundLiesBetweenThatOfSplitRoundsAndThePlan(string kind, int weapons, int targets)
    {
        var problem = Instances.OfKind(kind, weapons, targets, 1, occasion: 2);
        var exact = ExactAssignment.Solve(problem, gap: 0.001, TestContext.Current.CancellationToken);
        var split = SplitRounds.Bound(problem, steps: 2_000);
        Assert.InRange(exact.Value, split, double.MaxValue);
        Assert.InRange(exact.Bound, split * (1 - 1e-3), exact.Value);
    }

    [Fact]
    public void AlikeWeaponsAreJoinedAndTheirPlanIsParted()
    {
        var problem = Instances.OfKind("alike", 30, 10, 2, occasion: 4);
        var classes = WeaponClasses.Of(problem);
        Assert.Equal(3, classes.Joined.Weapons);
        Assert.Equal([20, 20, 20], classes.Joined.Rounds.ToArray());
        var plan = GreedyPlan.Of(classes.Joined);
        var parted = classes.Part(plan);
        Assert.Equal(classes.Joined.SurvivingValue(plan), problem.SurvivingValue(parted), Rounding);
        Assert.Equal(plan.Sum(pair => pair.Rounds), parted.Sum(pair => pair.Rounds));
        Assert.Same(Instances.SixByFour, WeaponClasses.Of(Instances.SixByFour).Joined);
    }

    [Fact]
    public void WhoWorksAtATargetChangesNoBitOfTheBound()
    {
        var problem = Instances.OfKind("even", 300, 200, 1, occasion: 5);
        double[] prices = [.. Enumerable.Range(0, 300).Select(weapon => 3 + weapon % 7)];
        var (alone, many) = (Salvos(problem, workers: 1), Salvos(problem, workers: 5));
        for (var again = 0; again < 2; again++)
        {
            Assert.Equal(alone.Price(prices), many.Price(prices));
            Assert.All(Enumerable.Range(0, 200), target => Assert.Equal(alone.At(target).ToArray(), many.At(target).ToArray()));
        }
    }

    [Fact]
    public void StoppedInTheMiddleTheBoundIsNone()
    {
        var problem = Instances.OfKind("even", 30, 20, 1, occasion: 6);
        var crew = new TargetCrew(problem, 1, new CancellationToken(canceled: true));
        var limits = new PartLimits(problem);
        Assert.True(limits.Restrict(new(null, 0, 0, 0, 0)));
        Assert.Equal(double.NegativeInfinity, new PricedSalvos(problem, limits, new(problem), crew).Price(new double[30]));
    }

    private static PricedSalvos Salvos(AssignmentProblem problem, int workers)
    {
        var limits = new PartLimits(problem);
        Assert.True(limits.Restrict(new(null, 0, 0, 0, 0)));
        return new(problem, limits, new(problem), new(problem, workers, CancellationToken.None));
    }
}
