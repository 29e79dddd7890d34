using Parapet.BattleManagement.Doctrine;
using Parapet.Messages;
using Parapet.Sensing.Assessment;
using Parapet.Simulation.Scenarios;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>
/// V8: the leak probability and the expected rounds of a firing doctrine, for shots that are independent of each other,
/// from the whole cycle. Ten targets from ten sides meet one system with more rounds and channels than it can use.
/// </summary>
public sealed class DoctrineFormulaTests
{
    private const int Targets = 10;
    private const int Runs = 100;

    // The rows of V8 to the digits stated there, which are exact: the margin is that of chance alone.
    [Theory]
    [InlineData("2", 0.8, 0.04, 2)]
    [InlineData("1,1", 0.8, 0.04, 1.20)]
    [InlineData("2,1", 0.8, 0.008, 2.04)]
    [InlineData("2,2", 0.8, 0.0016, 2.08)]
    [InlineData("1,1,1", 0.8, 0.008, 1.24)]
    [InlineData("2", 0.5, 0.25, 2)]
    [InlineData("1,1", 0.5, 0.25, 1.50)]
    [InlineData("2,1", 0.5, 0.125, 2.25)]
    [InlineData("2,2", 0.5, 0.0625, 2.50)]
    [InlineData("1,1,1", 0.5, 0.125, 1.75)]
    public void Leaks_and_rounds_are_those_of_the_closed_form(string salvos, double kill, double leak, double rounds)
    {
        var outcomes = Replications.Run(Raid(Pattern(salvos), kill, ReducedParts.PerfectAssessment, 190), Runs, seed: 8);

        AllArrive(outcomes);
        Estimate.OfShare(outcomes.Sum(outcome => outcome.Leakers), Targets * Runs, leak).AssertAgrees(leak, "leak probability");
        outcomes.Mean(outcome => (double)outcome.Fired / Targets).AssertAgrees(rounds, "rounds per target");
    }

    // First rounds meet their targets at 40 s or so, 40 km out, and the flight ends after 190 s. A look of 20 s leaves time
    // for a third, of 400 s for none: all three rounds leave at once. The leaks are those of three rounds in either case.
    [Theory]
    [InlineData(20, 0.5, 0.125, 1.75)]
    [InlineData(400, 0.5, 0.125, 3)]
    public void Looks_by_window_cost_the_rounds_that_their_number_says(double lookSeconds, double kill, double leak, double rounds)
    {
        var doctrine = ReducedParts.Doctrine(Pattern("2,1")) with { Looks = LookRule.ByWindow, LookTime = Duration.FromSeconds(lookSeconds) };
        var outcomes = Replications.Run(Raid(doctrine, kill, ReducedParts.PerfectAssessment, 190), Runs, seed: 8);

        AllArrive(outcomes);
        Estimate.OfShare(outcomes.Sum(outcome => outcome.Leakers), Targets * Runs, leak).AssertAgrees(leak, "leak probability");
        outcomes.Mean(outcome => (double)outcome.Fired / Targets).AssertAgrees(rounds, "rounds per target");
    }

    [Theory]
    [InlineData(0.5, 0.25)]
    [InlineData(0.5, 0.6)]
    [InlineData(0.7, 0.5)]
    public void A_miss_declared_a_kill_costs_the_second_shot(double kill, double error)
    {
        // The closed form holds where a false kill is not found out in time. A post fires again at what goes on bringing
        // plots 20 s after its death. Here the first rounds meet at 57 s, the second at 100 s or before; rounds ordered
        // after those 20 s would meet at 110 s or later, when the asset has been reached.
        var assessment = ReducedParts.PerfectAssessment with { MissDeclaredKill = Ratio.Of(error) };
        var outcomes = Replications.Run(Raid(Pattern("1,1"), kill, assessment, 105), Runs, seed: 9);

        var miss = 1 - kill;
        var leak = miss * (error + (1 - error) * miss);
        var estimate = Estimate.OfShare(outcomes.Sum(outcome => outcome.Leakers), Targets * Runs, leak);
        estimate.AssertAgrees(leak, "leak probability");
        estimate.AssertExcludes(miss * miss, "the leak probability of a perfect assessment");
    }

    [Fact]
    public void A_kill_declared_a_miss_costs_rounds_and_no_leaks()
    {
        // Nothing is there to shoot at any more: the track is gone before a second round can be ordered or meet anything.
        var assessment = ReducedParts.PerfectAssessment with { KillDeclaredMiss = Ratio.One };
        var outcomes = Replications.Run(Raid(Pattern("1,1"), 0.5, assessment, 190), Runs, seed: 10);

        Estimate.OfShare(outcomes.Sum(outcome => outcome.Leakers), Targets * Runs, 0.25).AssertAgrees(0.25, "leak probability");
        Assert.True(outcomes.Sum(outcome => outcome.Fired) >= 1.5 * Targets * Runs * 0.9, "fewer rounds than a perfect assessment needs");
    }

    private static Scenario Raid(FiringPattern pattern, double kill, KillAssessmentDescription assessment, double seconds) =>
        Raid(ReducedParts.Doctrine(pattern), kill, assessment, seconds);

    private static Scenario Raid(DoctrineDescription doctrine, double kill, KillAssessmentDescription assessment, double seconds)
    {
        var world = new ReducedScenario { KillAssessment = assessment };
        world.AddSystem(doctrine, ReducedParts.FireUnit(100), ReducedParts.Interceptor(kill));
        world.AddRaid(Flights.Ring(Targets, seconds: seconds));
        return world.Build();
    }

    private static void AllArrive(ReducedRun[] outcomes)
    {
        // The closed forms know no miss by kinematics: should one occur, the scenario is outside their assumptions.
        Assert.Equal(0, outcomes.Sum(outcome => outcome.Ended(RoundFate.Missed)));
        Assert.Equal(0, outcomes.Sum(outcome => outcome.Ended(RoundFate.Flying)));
    }

    private static FiringPattern Pattern(string salvos) => FiringPattern.Of([.. salvos.Split(',').Select(int.Parse)]);
}
