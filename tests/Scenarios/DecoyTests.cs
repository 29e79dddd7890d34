using System.Collections.Immutable;
using Parapet.BattleManagement.Doctrine;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Counterfactuals;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>Decoys: nobody who decides knows one, they cost rounds, and what they end on is not hit.</summary>
public sealed class DecoyTests
{
    private const int Runs = 60;

    private static readonly TargetDescription Decoy = ReducedParts.Target with { Id = "decoy", Name = "Decoy", IsDecoy = true };

    /// <summary>The same draws with the decoys armed: whatever is seen, told, ordered and flown is the same to the last bit, up to what they end on.</summary>
    [Fact]
    public void A_decoy_is_tracked_identified_and_shot_at_like_what_it_imitates()
    {
        var (scenario, armed) = (Defence(armed: 4, decoys: 6), Armed(Defence(armed: 4, decoys: 6)));
        var (run, other) = (Replications.Run(scenario), Replications.Run(armed));

        Assert.Equal(Perceived(other), Perceived(run));
        Assert.Contains(other.Targets, target => target.Id.Value >= 4 && target.Fate == TargetFate.HitAsset);
        Assert.Contains(run.WithTarget<Launched>(), pair => pair.Target >= 4);
        foreach (var (target, twin) in run.Targets.Zip(other.Targets))
        {
            var isHarmless = target.IsDecoy && twin.Fate == TargetFate.HitAsset;
            Assert.Equal(isHarmless ? (TargetFate.FellHarmless, -1) : (twin.Fate, twin.Asset), (target.Fate, target.Asset));
            Assert.Equal((twin.Ended, twin.Launches), (target.Ended, target.Launches));
        }
    }

    [Fact]
    public void A_part_of_the_defence_that_a_decoy_comes_down_on_is_not_hit()
    {
        var radar = new DefencePart(DefencePartKind.Radar, 0);
        foreach (var (description, hits) in ((TargetDescription, int)[])[(ReducedParts.Target, 1), (Decoy, 0)])
        {
            var world = new ReducedScenario();
            world.AddSystem(ReducedParts.Doctrine(FiringPattern.Of(1)), ReducedParts.FireUnit(0), ReducedParts.Interceptor(0));
            world.AddTarget(description, Flights.Inbound(15_000, 10, 0, 60, height: 2_000));
            var run = Replications.Run(world.Struck([radar], repairSeconds: 100));
            Assert.Equal(hits, run.Of<DefenceStruck>().Count());
            Assert.Equal(hits, run.Outcome.Damage.Hits);
        }
    }

    [Fact]
    public void Rounds_spent_on_decoys_are_told_apart_and_no_decoy_counts_as_a_threat_stopped()
    {
        var run = Replications.Run(Defence(armed: 3, decoys: 5, rounds: 20, kill: 1));
        var round = Assert.Single(run.Rounds);
        Assert.Equal((8, 3), (round.Fired, round.Kills));
        Assert.Equal((5, 5, 5, round.UnitCost * 5), (run.Outcome.Decoys.Flown, run.Outcome.Decoys.Killed, run.Outcome.Decoys.Rounds, run.Outcome.Decoys.Cost));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(40)]
    public void Decoys_do_not_help_the_defender(int rounds)
    {
        var with = Replications.Run(Defence(armed: 6, decoys: 6, rounds: rounds), Runs, seed: 31);
        var without = Replications.Run(Defence(armed: 6, decoys: 0, rounds: rounds), Runs, seed: 31);
        var fewer = without.MeanDifference(with, run => run.Leakers);
        fewer.AssertNotPositive($"leakers taken away by decoys, with {rounds} rounds");

        // With four rounds for six threats, half of those that leave for decoys are missed.
        Assert.True(rounds > 4 || fewer.Mean < -fewer.Margin, $"with {rounds} rounds decoys changed nothing: {fewer}");
    }

    [Fact]
    public void Without_decoys_all_else_is_as_if_none_had_been_in_the_raid()
    {
        ImmutableArray<Change> change = [Changes.Find("decoys", isAddition: false)!];
        var without = Replications.Run(change.InScenario(Defence(armed: 4, decoys: 6)));
        var none = Replications.Run(Defence(armed: 4, decoys: 0));
        Assert.Equal(Perceived(none), Perceived(without));
        Assert.Equal(none.Targets, without.Targets.Take(4));
        Assert.Equal(default, without.Outcome.Decoys);
    }

    /// <summary>All that passed but the fates, which are the truth's.</summary>
    private static IEnumerable<IEntry> Perceived(ReducedRun run) => run.Story.Where(joined => joined.Kind != EntryKind.FateMet).Select(joined => joined.Entry);

    private static Scenario Armed(Scenario scenario) =>
        scenario with { Targets = [.. scenario.Targets.Select(target => target with { Description = target.Description with { IsDecoy = false } })] };

    /// <summary>One layer. The decoys fly between the threats, kilometres from each, so that no round sent for one meets another, and stand behind them in the list.</summary>
    private static Scenario Defence(int armed, int decoys, int rounds = 5, double kill = 0.6)
    {
        var world = new ReducedScenario();
        world.AddSystem(ReducedParts.Doctrine(FiringPattern.Of(1)), ReducedParts.FireUnit(rounds, targetChannels: 6), ReducedParts.Interceptor(kill));
        world.AddRaid(Flights.Ring(armed, rangeMetres: 60_000, staggerMetres: 700));
        for (var i = 0; i < decoys; i++)
        {
            world.AddTarget(Decoy, Flights.Inbound(60_300 + 600 * i, 360.0 * (i + 0.5) / decoys, 0, 190));
        }

        return world.Build();
    }
}
