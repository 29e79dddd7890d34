using Parapet.BattleManagement.Doctrine;
using Parapet.Flight.Signatures;
using Parapet.Judging.Outcomes;
using Parapet.Sensing.Radar;
using Parapet.Simulation.Scenarios;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>
/// V7: what a raid of W targets comes to where each meets n rounds of kill probability p, and all chances are
/// independent [Wilkening1999]: K = P(track) (1 - (1 - p)^n) for one target, K^W for all of them.
/// </summary>
public sealed class RaidTests
{
    private const int Runs = 200;

    // The digits of V7 are exact for their assumptions: the margin is that of chance alone.
    [Theory]
    [InlineData(0.5, 2, 10, 0.0563, 2.50)]
    [InlineData(0.5, 4, 10, 0.5245, 0.625)]
    [InlineData(0.7, 2, 10, 0.3894, 0.90)]
    [InlineData(0.8, 1, 10, 0.1074, 2.00)]
    [InlineData(0.8, 2, 10, 0.6648, 0.40)]
    [InlineData(0.8, 3, 10, 0.9228, 0.08)]
    [InlineData(0.9, 2, 10, 0.9044, 0.10)]
    [InlineData(0.8, 2, 4, 0.8493, 0.16)]
    [InlineData(0.7, 2, 4, 0.6857, 0.36)]
    [InlineData(0.8, 2, 20, 0.4420, 0.80)]
    public void Raids_leak_as_independent_shots_do(double kill, int rounds, int targets, double annihilation, double leakers)
    {
        var outcomes = Replications.Run(Raid(kill, rounds, targets), Runs, seed: (ulong)(700 + 10 * targets + rounds));

        Estimate.OfShare(outcomes.Count(outcome => outcome.Leakers == 0), Runs, annihilation)
            .AssertAgrees(annihilation, "probability that none leaks");
        var leak = leakers / targets;
        Estimate.OfShare(outcomes.Sum(outcome => outcome.Leakers), Runs * targets, leak).AssertAgrees(leak, "leak probability");
    }

    [Fact]
    public void Leakers_are_spread_as_a_binomial_count()
    {
        // V7, W = 10 and K = 0.8. Four leakers or more stand in the last cell, so that each holds 24 runs or more.
        double[] expected = [0.107374, 0.268435, 0.301990, 0.201327, 0.120874];
        var counts = new int[expected.Length];
        foreach (var outcome in Replications.Run(Raid(0.8, 1, 10), Runs, seed: 720))
        {
            counts[Math.Min(outcome.Leakers, counts.Length - 1)]++;
        }

        var chiSquared = expected.Zip(counts, (share, count) => Math.Pow(count - Runs * share, 2) / (Runs * share)).Sum();

        // 16.3 is passed by chance as seldom as three standard errors are (0.0027), with four degrees of freedom.
        Assert.True(chiSquared < 16.3, $"chi-squared {chiSquared:F2} for counts {string.Join(", ", counts)}");
    }

    [Fact]
    public void More_rounds_cannot_make_good_what_is_not_tracked()
    {
        // V7 with P(track) = 0.95: one target in twenty reflects nothing. Leakers 20 (1 - 0.912) and 20 (1 - 0.94848).
        var pairs = Replications.Run(Raid(0.8, 2, 20, unseen: 1), Runs, seed: 730);
        var fours = Replications.Run(Raid(0.8, 4, 20, unseen: 1), Runs, seed: 731);

        pairs.Mean(outcome => outcome.Leakers).AssertAgrees(1.76, "leakers with two rounds each");
        fours.Mean(outcome => outcome.Leakers).AssertAgrees(1.0304, "leakers with four rounds each");
        Assert.All(fours, outcome => Assert.Equal(FirstCause.NotSeen, outcome.Targets[0].Cause));
    }

    [Fact]
    public void A_failure_of_the_system_is_common_to_the_raid()
    {
        // V7, common cause: P0 = P(system) K^W with P(system) = 0.8, K = 0.96, W = 10. Leakers 0.2 x 10 + 0.8 x 0.4.
        const double Available = 0.8;
        var radar = ReducedParts.ExactRadar with { Availability = Ratio.Of(Available) };
        var outcomes = Replications.Run(Raid(0.8, 2, 10, radar: radar), 2 * Runs, seed: 740);

        var none = Available * 0.664833;
        Estimate.OfShare(outcomes.Count(outcome => outcome.Leakers == 0), 2 * Runs, none).AssertAgrees(none, "probability that none leaks");
        outcomes.Mean(outcome => outcome.Leakers).AssertAgrees(2.32, "leakers");
        Assert.All(outcomes, outcome => Assert.True(outcome.Leakers < 10 || outcome.Fired == 0));
    }

    private static Scenario Raid(double kill, int rounds, int targets, int unseen = 0, RadarDescription? radar = null)
    {
        var world = new ReducedScenario();
        world.AddSystem(
            ReducedParts.Doctrine(FiringPattern.Of(rounds)), ReducedParts.FireUnit(rounds * targets), ReducedParts.Interceptor(kill), radar);
        var invisible = ReducedParts.Target with
        {
            Signature = new() { CrossSections = [.. Enumerable.Repeat(Area.FromSquareMetres(1e-15), 6)], Fluctuation = Fluctuation.Swerling0 },
        };
        foreach (var (i, flight) in Flights.Ring(targets, seconds: 120).Index())
        {
            world.AddTarget(i < unseen ? invisible : ReducedParts.Target, flight);
        }

        return world.Build();
    }
}
