using System.Collections.Immutable;
using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.Judging.Joining;
using Parapet.Messages;
using Parapet.Networks;
using Parapet.Record.Entries;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Counterfactuals;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>
/// An upper tier that reaches all, with eight rounds, and a lower one that reaches what comes low and near, with plenty. Eight low
/// flyers come first, then six high ones, which the upper tier alone can stop.
/// </summary>
public sealed class FireDisciplineTests
{
    private const int Runs = 40;
    private const int Low = 8;
    private const int High = 6;
    private const int Upper = 8;

    [Fact]
    public void Rounds_kept_are_there_for_what_only_they_can_stop()
    {
        var (spent, kept) = (RunsOf(kept: 0), RunsOf(kept: 0.75));
        var fewer = kept.MeanDifference(spent, LeakersAmongHigh);
        Assert.True(fewer.Mean + fewer.Margin < 0, $"leakers among those that only the upper tier reaches: {fewer}");
        Assert.All(kept, run => Assert.True(run.WithTarget<Launched>().Count(pair => pair.Entry.Post.Value == CommandPostPlacement.FirstNode && pair.Target < Low) <= Upper / 4));
        Assert.All(kept, run => Assert.Contains(run.Of<ShotRefused>(), refused => refused.Refusal.Constraint == ShotConstraint.KeptForWhatOnlyItStops));
    }

    [Fact]
    public void A_post_that_hears_nothing_of_the_other_tier_keeps_nothing_from_it()
    {
        foreach (var kept in (ReducedRun[][])[RunsOf(kept: 0.75, link: null), RunsOf(kept: 0.75, link: ReducedParts.SwiftLink with { Loss = Ratio.One })])
        {
            Assert.All(kept, run => Assert.DoesNotContain(run.Of<ShotRefused>(), refused => refused.Refusal.Constraint == ShotConstraint.KeptForWhatOnlyItStops));
        }
    }

    /// <summary>What is told of rounds draws apart from all else, and changes nothing for posts that do not ask.</summary>
    [Fact]
    public void A_discipline_that_keeps_nothing_changes_no_bit()
    {
        var (with, without) = (Replications.Run(Tiers(0, ReducedParts.SwiftLink, hasDiscipline: true), seed: 85), Replications.Run(Tiers(0, ReducedParts.SwiftLink, hasDiscipline: false), seed: 85));
        Assert.Equal(without.Story.Where(joined => joined.Entry is Launched), with.Story.Where(joined => joined.Entry is Launched));
        Assert.Equal(without.Targets, with.Targets);
    }

    [Fact]
    public void Without_fire_discipline_posts_fire_by_their_patterns()
    {
        var kept = Tiers(0.75, ReducedParts.SwiftLink, hasDiscipline: true);
        var changed = ImmutableArray.Create(Changes.Find("fire-discipline", isAddition: false)!).InScenario(kept);
        Assert.NotEqual(Shots(changed), Shots(kept));
        Assert.Equal(Shots(Tiers(0, ReducedParts.SwiftLink, hasDiscipline: false)), Shots(changed));
    }

    private static JoinedEntry[] Shots(Scenario scenario) => [.. Replications.Run(scenario, seed: 86).Story.Where(joined => joined.Entry is Launched)];

    private static double LeakersAmongHigh(ReducedRun run) => run.Targets.Count(target => target.Id.Value >= Low && target.Fate == TargetFate.HitAsset);

    private static ReducedRun[] RunsOf(double kept) => RunsOf(kept, ReducedParts.SwiftLink);

    private static ReducedRun[] RunsOf(double kept, LinkDescription? link) => Replications.Run(Tiers(kept, link, hasDiscipline: true), Runs, seed: 84);

    private static Scenario Tiers(double kept, LinkDescription? link, bool hasDiscipline)
    {
        var world = new ReducedScenario();
        var doctrine = ReducedParts.Doctrine(FiringPattern.Of(1, 1, 1));
        var upperDoctrine = doctrine with { Discipline = hasDiscipline ? new() { Kept = [new("round", Ratio.Of(kept))] } : null };
        var upper = world.AddSystem(upperDoctrine, ReducedParts.FireUnit(Upper), ReducedParts.Interceptor(0.8));
        var low = ReducedParts.Interceptor(0.8) with { Id = "low", AgainstAircraft = new(500.Metres, 20.Kilometres, 50.Metres, 5.Kilometres) };
        var lower = world.AddSystem(doctrine, ReducedParts.FireUnit(0) with { Magazines = [new Magazine("low", 40, 0)] }, low);
        if (link is not null)
        {
            world.TieBothWays(upper, lower, link);
        }

        for (var i = 0; i < Low; i++)
        {
            world.AddTarget(ReducedParts.Target, Flights.Inbound(60_000 + 500 * i, 45 * i, 0, 236, height: 3_000));
        }

        for (var i = 0; i < High; i++)
        {
            world.AddTarget(ReducedParts.Target, Flights.Inbound(60_000 + 500 * i, 60 * i + 20, 120, 236, height: 10_000));
        }

        return world.Build();
    }
}
