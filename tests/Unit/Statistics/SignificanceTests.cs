using Parapet.Foundation.Randomness;
using Parapet.Statistics.Distributions;
using Parapet.Statistics.Estimates;
using Parapet.Statistics.Intervals;
using Xunit;

namespace Parapet.Tests.Unit.Statistics;

/// <summary>How sure differences are, alone and among many.</summary>
public sealed class SignificanceTests
{
    /// <summary>By hand: times 4, 3, 2, 1 in the order of size, never less than the one before.</summary>
    [Fact]
    public void Levels_among_many_are_those_worked_by_hand()
    {
        Assert.Equal([0.03, 0.06, 0.06, 0.02], Significance.Holm([0.01, 0.04, 0.03, 0.005]).Select(Near));
        Assert.Equal([1.0, 1.0], Significance.Holm([0.6, 0.9]));
        Assert.Empty(Significance.Holm([]));
    }

    /// <summary>Of Student's interval the level is Student's own chance of a t so far out, on either side.</summary>
    [Theory]
    [InlineData(0.3, 9)]
    [InlineData(2.1, 9)]
    [InlineData(-2.1, 9)]
    [InlineData(7.5, 4)]
    [InlineData(30, 40)]
    public void The_level_of_an_interval_is_the_chance_of_its_distance(double t, double freedom)
    {
        var level = Significance.LevelOf(confidence => new(t - StudentT.Quantile(0.5 + 0.5 * confidence, freedom), t + StudentT.Quantile(0.5 + 0.5 * confidence, freedom)));
        var expected = Math.Max(1e-12, 2 * StudentT.Probability(-Math.Abs(t), freedom));
        Assert.InRange(level, expected * 0.999, expected * 1.001);
    }

    [Fact]
    public void Without_an_interval_nothing_is_sure() => Assert.Equal(1, Significance.LevelOf(_ => Interval.Unknown));

    /// <summary>Forty comparisons of nothing: without the correction seven studies of eight find something (1 - 0.95^40).</summary>
    [Fact]
    public void Among_many_comparisons_of_nothing_one_study_in_twenty_finds_something()
    {
        const int Studies = 500;
        var (alone, among) = (0, 0);
        for (var study = 0; study < Studies; study++)
        {
            double[] levels = [.. Enumerable.Range(0, 40).Select(comparison => Level(Sample(study, comparison, 12)))];
            alone += levels.Any(level => level <= 0.05) ? 1 : 0;
            among += Significance.Holm(levels).Any(level => level <= 0.05) ? 1 : 0;
        }

        Assert.InRange((double)alone / Studies, 0.8, 0.95);
        Assert.InRange((double)among / Studies, 0.02, 0.08);
    }

    /// <summary>Sizes and spreads may differ: the interval holds the true difference as often as it says.</summary>
    [Theory]
    [InlineData(12, 12, 1)]
    [InlineData(8, 30, 1)]
    [InlineData(8, 30, 4)]
    [InlineData(30, 8, 4)]
    public void Independent_differences_are_covered(int countA, int countB, double spread)
    {
        const int Trials = 3000;
        var covered = 0;
        for (var trial = 0; trial < Trials; trial++)
        {
            double[] b = [.. Sample(trial, 1, countB).Select(value => spread * value)];
            covered += new IndependentDifference(Single(Sample(trial, 0, countA)), Single(b)).Chance().Contains(0) ? 1 : 0;
        }

        Assert.InRange((double)covered / Trials, 0.935, 0.965);
    }

    [Fact]
    public void Where_all_came_to_the_same_there_is_no_interval()
    {
        var difference = new IndependentDifference(Single([3, 3, 3]), Single([1, 1, 1]));
        Assert.Equal(2, difference.Mean);
        Assert.True(difference.IsConstant);
        Assert.False(difference.Chance().IsKnown);
    }

    private static double Near(double value) => Math.Round(value, 12);

    private static double[] Sample(int study, int comparison, int count)
    {
        var stream = new RandomSource(11, (ulong)study).Stream(Purpose.Test, comparison);
        var values = new double[count];
        for (var place = 0; place < count; place++)
        {
            values[place] = stream.NextNormal();
        }

        return values;
    }

    private static NestedSample Single(double[] values) => new(values, new int[values.Length]);

    private static double Level(double[] values) =>
        2 * StudentT.Probability(-Math.Abs(Single(values).Mean / Single(values).StandardError), values.Length - 1);
}
