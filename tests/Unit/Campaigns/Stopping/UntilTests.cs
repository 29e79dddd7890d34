using System.Collections.Concurrent;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Outcomes.Files;
using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Results;
using Parapet.Statistics.Sequential;
using Xunit;

namespace Parapet.Tests.Unit.Campaigns.Stopping;

/// <summary>Runs that stop by a rule: where they look, what they bring, and that nothing but their outcomes decides.</summary>
public sealed class UntilTests
{
    private const string Rule = "leakers of \"One battalion\" ci < 0.6";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Eight draws of two raids are no moment to look: the first is 24 draws, then half as many again, each of two raids.</summary>
    [Fact]
    public void Looks_are_taken_at_whole_draws_and_begin_with_the_study()
    {
        var plan = new CampaignPlan(SmallStudy.Create(8, 2), new() { Until = new([]), Version = "0" });
        Assert.Equal((128, 256, 2), (plan.Draws, plan.Blocks, plan.RaidsPerDraw));
        Assert.Equal([24, 36, 54, 81, 122, 128], plan.Looks.Select(look => look.Draws));
        Assert.Equal([48, 72, 108, 162, 244, 256], plan.Looks.Select(look => look.Blocks));
        var few = new CampaignPlan(SmallStudy.Create(8, 2), new() { Until = new([]), Replications = 10, Version = "0" });
        Assert.Equal((8, 16), (few.Draws, few.Blocks));
    }

    [Fact]
    public void A_run_with_a_rule_begins_with_the_bits_of_a_plain_run_and_stops_when_two_looks_are_narrow()
    {
        var study = SmallStudy.Create(24, 1);
        var plain = SmallStudy.Runner(study).Run(null, Cancellation)!;
        var grown = SmallStudy.Runner(study, until: Rule).Run(null, Cancellation)!;
        AssertSame(plain, grown, plain.Replications);
        var stopping = grown.Stopping!;
        Assert.True(stopping.IsMet);
        Assert.Equal(grown.Replications, stopping.Looks[^1].Raids);
        Assert.Equal(grown.Replications, grown.Outcomes.Select(outcome => outcome.Replication).Distinct().Count());
        Assert.False(grown.Interrupted);
        Assert.Equal(grown.OuterDraws, grown.DisputedFigures[0].Draws.Length);
        Assert.Equal(LookSchedule.LooksInARow, stopping.Looks.Reverse().TakeWhile(look => look.IsNarrow).Count());
        Assert.True(stopping.Looks.Length < 8, "the rule needs another width: it is met at the most alone");
        Assert.Empty(grown.Validate());

        // Two to six threats, each number as often.
        Assert.All(grown.MeanRaidSizes, size => Assert.Equal(4.0, size));
        Assert.Equal(grown.Replications, grown.MeanRaidSizes.Length);
        var sizes = grown.Outcomes.Where(outcome => outcome.Option == 0).Select(outcome => outcome.RaidSize).ToArray();
        Assert.InRange(sizes.Average(), 4 - 4 * Math.Sqrt(2.0 / sizes.Length), 4 + 4 * Math.Sqrt(2.0 / sizes.Length));
    }

    [Fact]
    public void Neither_threads_nor_a_break_change_when_a_run_stops()
    {
        var study = SmallStudy.Create(24, 1);
        var whole = SmallStudy.Runner(study, threads: 3, until: Rule).Run(null, Cancellation)!;
        var one = SmallStudy.Runner(study, until: Rule).Run(null, Cancellation)!;
        AssertSame(whole, one, whole.Replications);
        foreach (var after in (int[])[5, 30])
        {
            using var off = new CancellationTokenSource();
            var kept = new ConcurrentBag<KeptTurn>();
            var ended = 0;
            SmallStudy.Runner(study, threads: 2, until: Rule).Run([], turn =>
            {
                kept.Add(turn);
                return turn;
            }, () =>
            {
                if (Interlocked.Increment(ref ended) == after)
                {
                    off.Cancel();
                }
            }, off.Token);
            Assert.InRange(kept.Count, after - 2, whole.Replications - 1);
            var again = SmallStudy.Runner(study, threads: 2, until: Rule).Run([.. kept], null, null, Cancellation)!;
            AssertSame(whole, again, whole.Replications);
            Assert.Equal(kept.Count, again.RaidsFromBefore);
        }
    }

    [Fact]
    public void A_rule_that_cannot_be_met_stops_at_the_most_and_tells_what_it_would_take()
    {
        var result = SmallStudy.Runner(SmallStudy.Create(24, 1), until: "leakers of \"One battalion\" ci < 0.001 and difference ci < 50", replications: 40).Run(null, Cancellation)!;
        var stopping = result.Stopping!;
        Assert.False(stopping.IsMet);
        Assert.Equal([24, 36, 40], stopping.Looks.Select(look => look.Raids));
        Assert.Equal((40, 40), (stopping.MostRaids, result.Replications));
        Assert.False(result.Interrupted);
        var (first, second) = (stopping.Looks[^1].Seen[0], stopping.Looks[^1].Seen[1]);
        Assert.False(first.IsNarrow);
        Assert.True(second.IsNarrow);
        Assert.Equal("One battalion", first.Of);
        Assert.Equal(Math.Ceiling(40 * first.HalfWidth * first.HalfWidth / 1e-6), stopping.RaidsNeeded);
    }

    private static void AssertSame(StudyResult a, StudyResult b, int raids)
    {
        Assert.Equal(Packed(a), Packed(b));
        if (a.Stopping is not null)
        {
            Assert.Equal(
                a.Stopping.Looks.Select(look => (look.Draws, look.Raids, string.Join(';', look.Seen))),
                b.Stopping!.Looks.Select(look => (look.Draws, look.Raids, string.Join(';', look.Seen))));
        }

        byte[] Packed(StudyResult result)
        {
            var outcomes = result.Outcomes.Where(outcome => outcome.Replication < raids).ToArray();
            Assert.Equal(raids * result.Options.Length, outcomes.Length);
            return PackedOutcomes.Pack([.. outcomes]);
        }
    }
}
