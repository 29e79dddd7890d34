using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Foundation.Randomness;
using Parapet.Statistics.Estimates;
using Parapet.Statistics.Intervals;
using Parapet.Statistics.Sensitivity;
using Xunit;

namespace Parapet.Tests.Unit.Campaigns;

public sealed class StudyFindingsTests
{
    private static readonly StudyResult Study = SyntheticStudy.Create(draws: 20, replicationsOfDraw: 2);
    private static readonly StudyFindings Findings = StudyFindings.From(Study);

    [Fact]
    public void Means_are_those_of_the_outcomes()
    {
        var leakers = Study.Outcomes.Where(outcome => outcome.Option == 4).Average(outcome => outcome.Leakers);
        Assert.Equal(leakers, Findings.Of(4, Measures.Leakers).Mean, 1e-12);
        var classes = Findings.Classes.Sum(threat => Findings.Of(4, Measures.LeakersOf(threat)).Mean);
        Assert.Equal(leakers, classes, 1e-9);
    }

    [Fact]
    public void A_difference_is_that_of_the_means_and_turns_its_sign()
    {
        var forth = Findings.Difference(6, 1, Measures.Leakers)!;
        var back = Findings.Difference(1, 6, Measures.Leakers)!;
        Assert.Equal(Findings.Of(6, Measures.Leakers).Mean - Findings.Of(1, Measures.Leakers).Mean, forth.Estimate.Mean, 1e-9);
        Assert.Equal(-forth.Estimate.Mean, back.Estimate.Mean, 1e-12);
        Assert.Equal(-forth.Estimate.Chance.High, back.Estimate.Chance.Low, 1e-12);
        Assert.Equal(forth.Reversal.Reversed, back.Reversal.Reversed);
    }

    [Fact]
    public void Pairing_takes_off_what_the_raids_share()
    {
        var difference = Findings.Difference(5, 4, Measures.Leakers)!;
        var apart = Math.Sqrt(Squared(Findings.Of(5, Measures.Leakers)) + Squared(Findings.Of(4, Measures.Leakers)));
        Assert.True(difference.Estimate.Chance.Width < apart, $"paired {difference.Estimate.Chance.Width}, apart {apart}");

        static double Squared(Estimate estimate) => estimate.Chance.Width * estimate.Chance.Width;
    }

    /// <summary>Without a defence all leak, so that a raid's size is the whole of its chance; sizes of mean 57, of which the page takes off what these raids were more or less.</summary>
    [Fact]
    public void What_a_difference_owes_to_the_sizes_drawn_is_taken_off()
    {
        Assert.Null(Findings.SizeTakenOff((0, 1)));
        var known = StudyFindings.From(Study with { MeanRaidSizes = [.. Enumerable.Repeat(57.0, Study.Replications)] });
        var taken = known.SizeTakenOff((0, 1))!;
        var table = known.Table;
        double[] sizes = [.. table.Values(0, Measures.RaidSize).Select(size => size - 57)];
        double[] plain = [.. table.Values(0, Measures.Leakers).Zip(table.Values(1, Measures.Leakers), (first, second) => first - second)];
        Assert.Equal(ControlVariate.TakenOff(plain, sizes, table.Draws.AsSpan()).Average(), taken.Estimate.Mean, 1e-9);
        Assert.InRange(taken.VarianceRatio, 0.01, 0.9);
        Assert.True(taken.Estimate.Chance.Width < known.Difference(0, 1, Measures.Leakers)!.Estimate.Chance.Width);
    }

    /// <summary>Each pair's level alone is that of its own interval; among six the least counts six times.</summary>
    [Fact]
    public void Levels_among_the_pairs_asked_about_are_those_of_Holm()
    {
        var levels = Findings.Levels(Measures.AssetsHit);
        var pairs = Findings.Comparisons.Select(pair => levels.Of(pair)!.Value).ToArray();
        Assert.Equal(6, levels.Count);
        Assert.Equal(Significance.Holm([.. pairs.Select(level => level.Alone)]), pairs.Select(level => level.Among));
        Assert.All(Findings.Comparisons, pair => Assert.Equal(Findings.Difference(pair.A, pair.B, Measures.AssetsHit)!.IsClear, levels.Of(pair)!.Value.Alone <= ComparedLevel.Greatest));
        Assert.Null(levels.Of((0, 9)));
    }

    [Fact]
    public void A_clone_differs_by_exactly_nothing()
    {
        var cloned = Study with
        {
            Options = Study.Options.Add(Study.Options[1] with { Name = "clone", Role = OptionRole.Frontier }),
            Outcomes = [.. Study.Outcomes, .. Study.Outcomes.Where(outcome => outcome.Option == 1).Select(outcome => outcome with { Option = Study.Options.Length })],
        };
        var findings = StudyFindings.From(cloned);
        foreach (var measure in findings.Measures)
        {
            if (findings.Difference(1, Study.Options.Length, measure) is not { } difference)
            {
                // A quotient without anything to divide by.
                Assert.Equal(0, Study.Outcomes.Where(outcome => outcome.Option == 1).Sum(measure.Divisor));
                continue;
            }

            Assert.Equal(0.0, difference.Estimate.Mean);
            Assert.True(difference.Estimate.IsConstant);
            Assert.False(difference.Estimate.Chance.IsKnown);
            Assert.False(difference.IsClear);
            Assert.Equal(0, difference.Reversal.Reversed + difference.Reversal.Holding);
        }
    }

    [Fact]
    public void No_event_prints_the_upper_bound_but_only_where_one_could_have_been()
    {
        var defended = Findings.Of(1, Measures.CivilEngaged);
        Assert.True(defended.IsWithoutEvent);
        Assert.Equal(0.0, defended.Mean);
        Assert.Equal(BinomialInterval.UpperBoundWithoutEvent(40), defended.Chance.High, 1e-15);
        var floor = Findings.Of(0, Measures.CivilEngaged);
        Assert.False(floor.IsWithoutEvent);
        Assert.True(floor.IsConstant);
        Assert.False(floor.Chance.IsKnown);
        Assert.False(Findings.Of(0, Measures.RoundsFired).IsWithoutEvent);
    }

    [Fact]
    public void A_quotient_is_one_sum_over_the_other()
    {
        var outcomes = Study.Outcomes.Where(outcome => outcome.Option == 6).ToArray();
        var expected = outcomes.Sum(outcome => outcome.CostOfRounds.Dollars) / outcomes.Sum(outcome => outcome.CostOfThreatsKilled.Dollars);
        Assert.Equal(expected, Findings.Of(6, Measures.CostExchange).Mean, 1e-12 * expected);
        Assert.False(Findings.Of(0, Measures.CostExchange).IsDefined);
        Assert.Null(Findings.Difference(6, 0, Measures.CostExchange));
    }

    [Fact]
    public void Replications_that_some_option_lacks_are_left_out()
    {
        var cut = Study with { Outcomes = [.. Study.Outcomes.Where(outcome => outcome.Option != 3 || outcome.Draw < 7)], Interrupted = true };
        var findings = StudyFindings.From(cut);
        Assert.Equal(14, findings.Table.Replications);
        Assert.Equal(14, findings.Of(1, Measures.Leakers).Replications);
        Assert.Equal(7, findings.Of(1, Measures.Leakers).Draws);
    }

    [Fact]
    public void Order_of_outcomes_changes_not_a_bit()
    {
        var turned = StudyFindings.From(Study with { Outcomes = [.. Study.Outcomes.Reverse()] });
        Assert.All(Findings.Measures, measure => Assert.Equal(Findings.Of(2, measure), turned.Of(2, measure)));
    }

    [Fact]
    public void Hardware_and_connection_are_told_apart_in_the_largest_full_block()
    {
        var table = Findings.Factors!;
        Assert.Equal(["S-400", "NATO set", "S-400 + S-500"], table.Forces);
        Assert.Equal(["isolated", "full"], table.Connections);
        var connection = Findings.Effects.Single(effect => effect.Kind == EffectKind.Connection);
        var expected = (Leak(3) + Leak(6) + Leak(8) - Leak(1) - Leak(4) - Leak(7)) / 3;
        Assert.Equal(expected, connection.Estimate.Mean, 1e-9);
        var interaction = Findings.Effects.First(effect => effect.Kind == EffectKind.Interaction);
        Assert.Equal(Leak(6) - Leak(4) - Leak(3) + Leak(1), interaction.Estimate.Mean, 1e-9);

        double Leak(int option) => Findings.Of(option, Measures.Leakers).Mean;
    }

    [Fact]
    public void Problems_are_named_all_at_once()
    {
        var broken = Study with
        {
            Page = Study.Page with { IntendedUse = " ", Omissions = [] },
            Comparisons = [new("S-400, isolated", "S-600")],
            Outcomes = [Study.Outcomes.First() with { Classes = [Study.Outcomes.First().Classes[0] with { Leakers = 99 }] }, .. Study.Outcomes.Skip(1)],
        };
        var problems = broken.Validate();
        Assert.Equal(5, problems.Length);
        Assert.Contains("page of the run: intended use: missing; a sentence is needed", problems);
        Assert.Contains(problems, problem => problem.StartsWith("comparisons: S-600: no such option", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.EndsWith("99 leakers need one each", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("99 leakers of ", StringComparison.Ordinal) && problem.EndsWith("each at most the next", StringComparison.Ordinal));
        Assert.Throws<ArgumentException>(() => StudyFindings.From(broken));
    }

    [Fact]
    public void The_figure_that_moved_the_answer_is_found()
    {
        var findings = StudyFindings.From(SyntheticStudy.Create());
        Assert.Contains("claims", findings.Spread!.Drivers[0].Name);
        Assert.True(findings.Spread.Drivers[0].IsClear);
        Assert.InRange(findings.Spread.Chance + findings.Spread.Poor + findings.Spread.Better + findings.Spread.Unexplained, 1 - 1e-9, 2);
    }

    /// <summary>Ten idle figures, 400 studies: one of them looks clear in 5 %, within four standard errors; and on average they explain nothing.</summary>
    [Fact]
    public void Idle_figures_seldom_look_clear()
    {
        int clear = 0, poor = 0;
        double share = 0;
        for (var trial = 0; trial < 400; trial++)
        {
            var noise = new RandomSource(99, (ulong)trial).Stream(Purpose.Test, 0);
            var values = Enumerable.Range(0, 60).Select(_ => noise.NextNormal()).ToArray();
            var draws = Enumerable.Range(0, 60).Select(index => index / 2).ToArray();
            var spread = SpreadAnalysis.Of(new NestedSample(values, draws), [.. SyntheticPage.Disputed((ulong)trial, 30).Select(figure => figure.Input)])!;
            clear += spread.Drivers.Any(driver => driver.IsClear) ? 1 : 0;
            poor += spread.PoorInterval.Contains(0) ? 1 : 0;
            share += spread.Drivers.Sum(driver => driver.Share) / 400;
        }

        Assert.Equal(0.05, clear / 400.0, 4 * Math.Sqrt(0.05 * 0.95 / 400));
        Assert.Equal(0, share, 0.06);
        Assert.True(poor >= 0.9 * 400, $"{poor} of 400 intervals hold the true share, none");
    }
}
