using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.Sensing.Radar;
using Parapet.Simulation.Scenarios;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>
/// In a defence of one layer, on common random numbers, nothing that helps the defender raises the mean number of
/// leakers beyond the noise; and over the whole of each range it lowers it.
/// </summary>
public sealed class MonotoneTests
{
    private const int Runs = 60;

    [Fact]
    public void More_rounds_never_hurt() =>
        NeverRises([4, 8, 12, 16, 24], rounds => Defence(rounds: (int)rounds));

    [Fact]
    public void A_higher_kill_probability_never_hurts() =>
        NeverRises([0.2, 0.4, 0.6, 0.8, 1], kill => Defence(kill: kill));

    [Fact]
    public void An_earlier_cue_never_hurts() =>
        NeverRises([20, 30, 40, 55, 70], range => Defence(seenAtKilometres: range));

    [Fact]
    public void A_shorter_latency_never_hurts() =>
        NeverRises([160, 130, 100, 60, 0], seconds => Defence(decisionSeconds: seconds));

    private static void NeverRises(double[] steps, Func<double, Scenario> defence)
    {
        var outcomes = steps.Select(step => Replications.Run(defence(step), Runs, seed: 30)).ToArray();
        for (var i = 1; i < steps.Length; i++)
        {
            outcomes[i].MeanDifference(outcomes[i - 1], outcome => outcome.Leakers).AssertNotPositive($"leakers from {steps[i - 1]} to {steps[i]}");
        }

        var whole = outcomes[0].MeanDifference(outcomes[^1], outcome => outcome.Leakers);
        Assert.True(whole.Mean > 1 + whole.Margin, $"from {steps[0]} to {steps[^1]} hardly anything changed: {whole}");
    }

    private static Scenario Defence(int rounds = 14, double kill = 0.6, double seenAtKilometres = 70, double decisionSeconds = 0)
    {
        var world = new ReducedScenario();
        var doctrine = ReducedParts.Doctrine(FiringPattern.Of(1, 1, 1)) with
        {
            DecisionDelay = TimeSpread.Fixed(Duration.FromSeconds(decisionSeconds)),
        };
        RadarDescription radar = ReducedParts.ExactRadar with { InstrumentedRange = seenAtKilometres.Kilometres };
        world.AddSystem(doctrine, ReducedParts.FireUnit(rounds, targetChannels: 6), ReducedParts.Interceptor(kill), radar);
        world.AddRaid(Flights.Ring(10, staggerMetres: 500));
        return world.Build();
    }
}
