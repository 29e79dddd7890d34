using Parapet.Foundation.Randomness;
using Parapet.Statistics.Distributions;
using Parapet.Statistics.Estimates;
using Parapet.Statistics.Intervals;
using Xunit;

namespace Parapet.Tests.Unit.Statistics;

public sealed class NestedSampleTests
{
    private const int Trials = 2000;

    /// <summary>Additional hours of sleep of ten patients under two drugs [Student1908]; mean 1.58, t 4.06, interval as any textbook has it.</summary>
    [Fact]
    public void One_draw_gives_the_error_of_student()
    {
        double[] first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
        double[] second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
        var sample = new NestedSample(second.Zip(first, (a, b) => a - b).ToArray(), new int[10]);
        Assert.Equal(1.58, sample.Mean, 1e-12);
        var half = sample.StandardError * StudentT.Quantile(0.975, sample.DegreesOfFreedom);
        Assert.Equal(0.7001142, sample.Mean - half, 1e-7);
        Assert.Equal(2.4598858, sample.Mean + half, 1e-7);
        // They lean to the right, and so does the interval.
        Assert.True(sample.Chance().High > 2.4598858 && sample.Chance().Low > 0.7001142);
        Assert.False(sample.Band().IsKnown);
    }

    /// <summary>
    /// One value of eight far from the rest: standard error 1, the lean held at 0.8 over Student's quantile of 7 degrees, ends
    /// by Hall's cubic turned back apart from the program [Hall1992].
    /// </summary>
    [Fact]
    public void The_lean_of_an_interval_is_held_where_one_value_stands_far_out()
    {
        var interval = new NestedSample([0, 0, 0, 0, 0, 0, 0, 8], [0, 1, 2, 3, 4, 5, 6, 7]).Chance();
        Assert.Equal(-0.8810092586, interval.Low, 1e-8);
        Assert.Equal(4.8521031220, interval.High, 1e-8);
    }

    /// <summary>Calcium in four turnip leaves, four determinations each: 0.0066 within and 0.0724 between leaves [Snedecor1989, section 13.3].</summary>
    [Fact]
    public void Variance_components_are_those_of_the_textbook()
    {
        double[] calcium =
        [
            3.28, 3.09, 3.03, 3.03, 3.52, 3.48, 3.38, 3.38, 2.88, 2.80, 2.81, 2.76, 3.34, 3.38, 3.23, 3.26,
        ];
        var sample = new NestedSample(calcium, [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3]);
        Assert.Equal(0.0066, sample.ChanceVariance, 0.5e-4);
        Assert.Equal(0.0724, sample.DisputedVariance, 0.5e-4);

        // Four of a leaf hang together by 0.0724/0.0790: sixteen are worth 16/(1 + 3 x 0.9165) [Kish1965].
        Assert.Equal(4.267, sample.EffectiveCount, 5e-3);
        Assert.Equal(4, new NestedSample([1, 2, 3, 6], [0, 1, 2, 3]).EffectiveCount);
        Assert.Equal(double.NaN, new NestedSample([4, 4], [0, 1]).EffectiveCount);
    }

    /// <summary>Draws with equal counts are so many independent values: s over the root of n, three degrees of freedom.</summary>
    [Fact]
    public void Draws_are_the_independent_units_of_the_standard_error()
    {
        var sample = new NestedSample([1, 2, 3, 6], [0, 1, 2, 3]);
        Assert.Equal(Math.Sqrt(14.0 / 3 / 4), sample.StandardError, 1e-12);
        Assert.Equal(3, sample.DegreesOfFreedom);
    }

    [Fact]
    public void Differences_that_cancel_have_a_mean_of_nothing_and_small_ones_keep_theirs()
    {
        // In binary 0.1 + 0.2 - 0.3 leaves 6e-17.
        Assert.Equal(0, new NestedSample([0.1, 0.2, -0.3], new int[3]).Mean);
        Assert.Equal(1e-9 / 3, new NestedSample([0.5, 1e-9, -0.5], new int[3]).Mean, 1e-15);
    }

    [Fact]
    public void Order_of_replications_in_a_draw_changes_no_estimate_but_by_rounding()
    {
        var forward = new NestedSample([1, 2, 5, 7, 11, 13], [0, 0, 0, 1, 1, 1]);
        var mixed = new NestedSample([11, 2, 13, 1, 7, 5], [1, 0, 1, 0, 1, 0]);
        Assert.Equal(forward.Mean, mixed.Mean, 1e-14);
        Assert.Equal(forward.DisputedVariance, mixed.DisputedVariance, 1e-12);
    }

    [Fact]
    public void Corrected_means_spread_by_the_disputed_variance()
    {
        var sample = Draw(trial: 0, draws: 30, replications: 3, disputed: 3, chance: 3);
        var spread = sample.DrawMeans.Sum(draw => Math.Pow(draw.Corrected - sample.Mean, 2)) / (sample.DrawMeans.Length - 1);
        // Chance is taken off 27/29 times: the mean of 1/F over 29 degrees of freedom.
        Assert.Equal(sample.DisputedVariance + 2.0 / 29 * sample.ChanceVariance / 3, spread, 1e-9);
    }

    /// <summary>Means 2, 4 and 6 of three draws: variance 4 with n - 1 below it, standard error 2/sqrt 3; by n it would be 0.94.</summary>
    [Fact]
    public void Standard_error_of_few_draws_has_one_less_below_the_line()
    {
        var sample = new NestedSample([1, 3, 2, 6, 5, 7], [0, 0, 1, 1, 2, 2]);
        Assert.Equal(2 / Math.Sqrt(3), sample.StandardError, 1e-12);
        Assert.Equal(2, sample.DegreesOfFreedom, 1e-9);
        var single = new NestedSample([1, 3, 5], [4, 4, 4]);
        Assert.Equal(2 / Math.Sqrt(3), single.StandardError, 1e-12);
    }

    /// <summary>Symmetric values: plainly the interval of Student, 12.7062 times the error on one degree of freedom.</summary>
    [Fact]
    public void Two_draws_have_the_interval_of_student()
    {
        var interval = new NestedSample([1, 1, 3, 3], [0, 0, 1, 1]).Chance();
        Assert.Equal(2 - 12.70620474, interval.Low, 1e-7);
        Assert.Equal(2 + 12.70620474, interval.High, 1e-7);
    }

    /// <summary>Unequal draws: components of [Searle1992, chapter 5] by hand, N = 5, n0 = (5 - 13/5)/1 = 2.4.</summary>
    [Fact]
    public void Draws_of_unequal_size_have_the_components_of_the_analysis_of_variance()
    {
        var sample = new NestedSample([1, 2, 3, 7, 9], [0, 0, 0, 1, 1]);
        // Within: (2 + 2)/3. Between: 3 (2 - 4.4)^2 + 2 (8 - 4.4)^2 = 43.2.
        Assert.Equal(4.0 / 3, sample.ChanceVariance, 1e-12);
        Assert.Equal((43.2 - 4.0 / 3) / 2.4, sample.DisputedVariance, 1e-9);
    }

    /// <summary>
    /// As drawn, two of six draws have the other sign; with chance taken off, the one at -0.05 does not: a count over the raw
    /// means would give four sixths.
    /// </summary>
    [Fact]
    public void Holding_share_counts_draws_with_chance_taken_off()
    {
        double[] means = [4, 6, -0.05, 5, 7, -3];
        double[] values = [.. means.SelectMany(mean => new[] { mean - 1.5, mean + 1.5 })];
        var sample = new NestedSample(values, [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
        var reversal = Reversal.Of(sample);
        Assert.Equal(-0.05, sample.DrawMeans[2].Mean, 1e-12);
        Assert.True(sample.DrawMeans[2].Corrected > 0, $"{sample.DrawMeans[2].Corrected}");
        Assert.Equal(2, reversal.ReversedAsDrawn);
        Assert.Equal(1, reversal.Reversed);
        Assert.Equal(5.0 / 6, reversal.HoldingShare, 1e-12);
    }

    [Fact]
    public void A_difference_without_a_value_turns_round_nowhere()
    {
        var reversal = Reversal.Of(new NestedSample([double.NaN, double.NaN], [0, 1]));
        Assert.Equal((0, 0, 0), (reversal.Holding, reversal.Reversed, reversal.ReversedAsDrawn));
    }

    [Fact]
    public void Without_repeats_chance_is_not_taken_off()
    {
        var sample = new NestedSample([1, 2, 3, 4], [0, 1, 2, 3]);
        Assert.False(sample.IsSeparated);
        Assert.False(sample.ChanceGivenDraws().IsKnown);
        Assert.True(sample.Chance().IsKnown);
        Assert.False(sample.Band().IsKnown);
    }

    [Fact]
    public void A_single_value_has_no_interval() => Assert.False(new NestedSample([4], [0]).Chance().IsKnown);

    [Fact]
    public void Values_that_never_vary_have_no_interval_since_nothing_tells_its_width()
    {
        var sample = new NestedSample([4, 4, 4, 4], [0, 0, 1, 1]);
        Assert.False(sample.Chance().IsKnown);
        Assert.False(sample.ChanceGivenDraws().IsKnown);
        Assert.True(sample.IsConstant);
        Assert.False(Estimate.Of(sample).IsClear);
        Assert.True(Estimate.Of(new([4, 4, 4, 4, 4, 4], [0, 1, 2, 3, 4, 5])).IsClear);
        Assert.False(Estimate.Of(new([4, 4, 4, 4, 4], [0, 1, 2, 3, 4])).IsClear);
    }

    /// <summary>The true mean, zero, is covered 95 % of the time, within four standard errors of so many trials.</summary>
    [Theory]
    [InlineData(20, 4, 1.0, 2.0)]
    [InlineData(8, 2, 2.0, 0.5)]
    [InlineData(12, 5, 0.0, 1.0)]
    [InlineData(1, 10, 0.0, 1.0)]
    [InlineData(25, 1, 1.0, 1.0)]
    public void Chance_interval_covers_a_repeat_of_the_study(int draws, int replications, double disputed, double chance)
    {
        var covered = Enumerable.Range(0, Trials).Count(trial => Draw(trial, draws, replications, disputed, chance).Chance().Contains(0));
        AssertShare(0.95, covered);
    }

    /// <summary>The mean of the very draws that were drawn is covered by the narrower interval.</summary>
    [Fact]
    public void Interval_given_the_draws_covers_their_own_mean()
    {
        var covered = 0;
        for (var trial = 0; trial < Trials; trial++)
        {
            var own = Enumerable.Range(0, 10).Average(draw => 3 * Effect(trial, draw));
            covered += Draw(trial, 10, 3, disputed: 3, chance: 1).ChanceGivenDraws().Contains(own) ? 1 : 0;
        }

        AssertShare(0.95, covered);
    }

    /// <summary>
    /// The 5 to 95 % band of many draws is that of the disputed figures alone, 2 x 1.645, though chance is larger than
    /// they are. The mean of 200 bands has a standard error of about 0.02.
    /// </summary>
    [Fact]
    public void Band_is_free_of_chance()
    {
        var width = Enumerable.Range(0, 200).Average(trial => Draw(trial, 200, 4, disputed: 1, chance: 1.5).Band().Width);
        Assert.Equal(2 * StandardNormal.Quantile(0.95), width, 0.08);
    }

    private static void AssertShare(double expected, int count) =>
        Assert.Equal(expected, (double)count / Trials, 4 * Math.Sqrt(expected * (1 - expected) / Trials));

    private static double Effect(int trial, int draw) => new RandomSource(7, (ulong)trial).Stream(Purpose.Test, draw).NextNormal();

    private static NestedSample Draw(int trial, int draws, int replications, double disputed, double chance)
    {
        var values = new List<double>();
        var groups = new List<int>();
        for (var draw = 0; draw < draws; draw++)
        {
            var noise = new RandomSource(7, (ulong)trial).Stream(Purpose.Test, draw, other: 1);
            for (var replication = 0; replication < replications; replication++)
            {
                values.Add(disputed * Effect(trial, draw) + chance * noise.NextNormal());
                groups.Add(draw);
            }
        }

        return new(values.ToArray(), groups.ToArray());
    }
}
