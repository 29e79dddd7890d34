using System.Collections.Immutable;
using Parapet.BattleManagement.Doctrine;
using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Rare;
using Parapet.Foundation.Randomness;
using Parapet.Judging.Joining;
using Parapet.Judging.Outcomes;
using Parapet.Simulation.Digests;
using Parapet.Simulation.Recording;
using Parapet.Simulation.Scenarios;
using Parapet.Simulation.Stages;
using Parapet.Statistics.Rare;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>Rare chances from whole runs: against closed forms, and against plain counting.</summary>
public sealed class RareChanceTests
{
    /// <summary>
    /// V7: of 20 targets that each meet two rounds of p = 0.4 none is left once in 7523 raids, (1 - 0.6^2)^20; of 6 that each meet three of
    /// p = 0.9 one is left once in 167, 1 - (1 - 0.1^3)^6. To 3 standard errors, as every closed form here.
    /// </summary>
    [Theory]
    [InlineData(RareEvent.NoLeaker, 0.4, 2, 20, 1.3292e-4)]
    [InlineData(RareEvent.Leaker, 0.9, 3, 6, 5.9850e-3)]
    public void A_rare_chance_is_that_of_its_closed_form(RareEvent asked, double kill, int rounds, int targets, double chance)
    {
        var tries = new RunTries(Raid(kill, rounds, targets), asked, seed: 810);
        var search = new TiltSearch(tries, asked.Limit, 100);
        var tilt = search.Find(tries.Run(Tilt.None, 0, 100));
        var estimate = RareEstimate.Of(tilt, tries.Run(tilt, search.Rounds, 400), asked.Limit);

        Assert.True(estimate.IsTrusted, $"{estimate.Effective} effective raids, mean weight {estimate.MeanWeight}");
        Assert.True(estimate.Gain > 10, $"a gain of {estimate.Gain}");
        var error = estimate.Chance.Mean / Math.Sqrt(estimate.Effective);
        Assert.True(Math.Abs(estimate.Chance.Mean - chance) < 3 * error, $"{estimate.Chance.Mean:G4} for {chance:G4}, at most {error:G2} of standard error");
    }

    /// <summary>Under no tilt a run is the run without the law, to the bit.</summary>
    [Fact]
    public void A_law_that_tilts_nothing_changes_no_bit()
    {
        var scenario = Raid(kill: 0.6, rounds: 2, targets: 10);
        var random = new RandomSource(811, 3);
        DigestLog plain = new(), lawful = new(), tilted = new();
        EventLoop.Run(scenario, random, new(plain), plain, cancellation: TestContext.Current.CancellationToken);
        EventLoop.Run(scenario, random, new(lawful), lawful, arrivals: new TiltedArrivals(Tilt.None), cancellation: TestContext.Current.CancellationToken);
        EventLoop.Run(scenario, random, new(tilted), tilted, arrivals: new TiltedArrivals(All(-6)), cancellation: TestContext.Current.CancellationToken);

        Assert.Null(DigestLog.FirstDifference(plain, lawful));
        Assert.NotNull(DigestLog.FirstDifference(plain, tilted));
    }

    /// <summary>A shipped study: what weighed raids say of a chance that is not rare is what counted raids say, beyond neither's error.</summary>
    [Fact]
    public void A_study_weighed_is_the_study_counted()
    {
        const int Raids = 240;
        const string Option = "THAAD";
        var study = ShippedStudies.Read("lone-target");
        study = study with { Options = [.. study.Options.Where(option => option.Name == Option)], Comparisons = [] };
        var counted = ShippedStudies.Runner(study, Raids).Run(null, CancellationToken.None)!;
        var plain = Reduced.Estimate.Of([.. counted.Outcomes.Select(outcome => outcome.Leakers == 0 ? 1.0 : 0)]);
        Assert.True(Math.Abs(plain.Mean - 0.5) > 0.1, $"{plain.Mean:F3}: a chance of a half tells nothing of its complement");
        foreach (var asked in Enum.GetValues<RareEvent>())
        {
            var settings = new RunSettings { Threads = 2, Seed = 5, Version = "test" };
            var rare = new StudyRare(study, ShippedStudies.Catalogue(), ShippedStudies.TheatreOf(study), settings);
            var found = rare.Run(Option, asked, new(Raids, Search: 40), null, TestContext.Current.CancellationToken);
            var (none, interval) = found.NoLeaker;
            Assert.True(found.Estimate.WeightsAgree, $"mean weight {found.Estimate.MeanWeight}");
            Assert.Equal(asked == RareEvent.Leaker ? 1 - found.Estimate.Chance.Mean : found.Estimate.Chance.Mean, none);
            Assert.True(interval.Contains(none));
            var error = Math.Sqrt(plain.StandardError * plain.StandardError + (interval.Width / 4) * (interval.Width / 4));
            Assert.True(Math.Abs(none - plain.Mean) < 3 * error, $"{asked}: {none:F3} weighed, {plain.Mean:F3} counted, {error:F3} of standard error");
        }
    }

    /// <summary>Asked of those alone whose raids all came to the same, and never of who has nothing to fire.</summary>
    [Fact]
    public void A_run_seeks_what_its_counting_cannot_tell()
    {
        var result = ShippedStudies.Runner(ShippedStudies.Reduced(ShippedStudies.Read("lone-target")), replications: 8).Run(null, CancellationToken.None)!;
        var without = result.Options.Select((_, option) => result.Outcomes.Where(outcome => outcome.Option == option).Count(outcome => outcome.Leakers == 0)).ToArray();
        Assert.Equal(0, without[0]);
        Assert.Contains(without, count => count is > 0 and < 8);
        Assert.Equal(
            result.Options.Index().Where(option => option.Index > 0 && without[option.Index] is 0 or 8).Select(option => option.Item.Name),
            RareOptions.Of(result));
    }

    private static Tilt All(double logFactor) => new([.. Enumerable.Repeat(logFactor, 200)]);

    private static Scenario Raid(double kill, int rounds, int targets)
    {
        var world = new ReducedScenario();
        world.AddSystem(ReducedParts.Doctrine(FiringPattern.Of(rounds)), ReducedParts.FireUnit(rounds * targets), ReducedParts.Interceptor(kill));
        foreach (var flight in Flights.Ring(targets, seconds: 120))
        {
            world.AddTarget(ReducedParts.Target, flight);
        }

        return world.Build();
    }

    private sealed class RunTries(Scenario scenario, RareEvent asked, ulong seed) : ITiltedTries
    {
        public ImmutableArray<TiltedTry> Run(Tilt tilt, int round, int count) => [.. Enumerable.Range(0, count).Select(index => Try(tilt, round, index))];

        private TiltedTry Try(Tilt tilt, int round, int index)
        {
            var random = new RandomSource(seed, ((ulong)round << 32) | (uint)index);
            var isPlain = random.Stream(Purpose.ArrivalTilt, 0).NextBernoulli(TiltMixture.Untilted);
            var arrivals = new TiltedArrivals(isPlain ? Tilt.None : tilt);
            var leaks = new LeakCount(new FlownTruth(scenario.Targets));
            EventLoop.Run(scenario, random, new Watch(leaks), arrivals: arrivals, cancellation: TestContext.Current.CancellationToken);
            return new(0, asked.Progress(leaks.Leakers, arrivals.MostFailures), arrivals.Draws);
        }
    }
}
