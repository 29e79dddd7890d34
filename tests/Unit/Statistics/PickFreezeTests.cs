using Parapet.Foundation.Randomness;
using Parapet.Statistics.Intervals;
using Parapet.Statistics.Sensitivity;
using Xunit;

namespace Parapet.Tests.Unit.Statistics;

/// <summary>
/// The model x1 + 0.9 x2 u + 0.5 u + 0 x3, x uniform in [-1, 1] and u a standard normal chance, has variances 1/3, 0.27 and 0.25.
/// Its shares over many explorations stand in validation/sensitivity; here is what must hold for any number.
/// </summary>
public sealed class PickFreezeTests
{
    private const double Variance = 1.0 / 3 + 0.27 + 0.25;
    private static readonly double[] s_shares = [0.25 / Variance, 1.0 / 3 / Variance, 0.27 / Variance];

    /// <summary>Shares and their intervals are the same in another unit, from another zero, and the other way round.</summary>
    [Theory]
    [InlineData(-3, 7)]
    [InlineData(1e-6, 0)]
    [InlineData(1e6, -1e5)]
    public void Shares_do_not_depend_on_the_unit(double scale, double shift)
    {
        var design = new PickFreezeDesign(16, 3, 2);
        var answers = Answers(design, seed: 1);
        var (own, other) = (Shares(PickFreeze.Of(design, answers, new(1, 0), 50)), Shares(PickFreeze.Of(design, [.. answers.Select(answer => shift + scale * answer)], new(1, 0), 50)));
        Assert.All(own.Zip(other), pair =>
        {
            Assert.Equal(pair.First.Value, pair.Second.Value, 1e-7);
            Assert.Equal(pair.First.Chance.Low, pair.Second.Chance.Low, 1e-7);
            Assert.Equal(pair.First.Chance.High, pair.Second.Chance.High, 1e-7);
        });
    }

    [Fact]
    public void An_idle_input_has_no_share_at_all()
    {
        var split = Split(new(24, 3, 2), seed: 3);
        var idle = split.Groups[2];
        Assert.All(new[] { idle.First, idle.Total, idle.FirstOfMean, idle.TotalOfMean }, share => Assert.Equal((0.0, new Interval(0, 0)), (share.Value, share.Chance)));
    }

    /// <summary>Inputs that draw other chance, and do nothing else, have no share beyond chance by themselves, but a hand in what it does.</summary>
    [Fact]
    public void An_input_that_works_through_chance_alone_has_a_total_and_no_first()
    {
        var split = Split(new(2048, 3, 2), seed: 4);
        Assert.True(split.Groups[1].First.Chance.Contains(0));
        Assert.True(split.Groups[1].TotalOfMean.Chance.Contains(0));
        Assert.Equal(s_shares[2], split.Groups[1].Total.Value, 0.05);
    }

    [Fact]
    public void The_three_kinds_of_doubt_make_up_the_whole()
    {
        var split = Split(new(8, 3, 2), seed: 5);
        Assert.Equal(1, split.Chance.Value + split.Inputs.Value + split.Interplay.Value, 12);
    }

    /// <summary>
    /// More repetitions than two tell the same shares: their products are free of bias, whatever their number. A share of the variance of the mean
    /// is a quotient of two of them, which comes out too large where that variance is hardly known: by 12 % for 64 explorations of this model, by 3 % for these.
    /// </summary>
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void The_mean_over_many_seeds_is_right_for_any_number_of_repetitions(int repetitions)
    {
        const int seeds = 200;
        var splits = Enumerable.Range(0, seeds).Select(seed => PickFreeze.Of(new(256, 3, repetitions), Answers(new(256, 3, repetitions), seed), new(0, 0), 0)).ToArray();
        Assert.Equal(s_shares[0], splits.Average(split => split.Chance.Value), 0.02);
        Assert.Equal(s_shares[1], splits.Average(split => split.Inputs.Value), 0.02);
        Assert.Equal(s_shares[2], splits.Average(split => split.Interplay.Value), 0.02);
        Assert.Equal(s_shares[1], splits.Average(split => split.Groups[0].First.Value), 0.02);
        Assert.Equal(1, splits.Average(split => split.Groups[0].TotalOfMean.Value), 0.05);
    }

    /// <summary>A model without chance is answered once: nothing of it is chance.</summary>
    [Fact]
    public void Of_one_repetition_nothing_is_chance()
    {
        var split = Split(new(64, 3, 1), seed: 6);
        Assert.Equal((0.0, 1.0, 0.0), (split.Chance.Value, split.Inputs.Value, split.Interplay.Value));
        Assert.Equal(split.Groups[0].First, split.Groups[0].FirstOfMean);
    }

    /// <summary>Where every answer is the same there is nothing to share out.</summary>
    [Fact]
    public void A_constant_answer_has_no_shares()
    {
        var design = new PickFreezeDesign(8, 2, 2);
        var split = PickFreeze.Of(design, [.. Enumerable.Repeat(4.0, design.Answers)], new(1, 0));
        Assert.Equal(0, split.Variance);
        Assert.All(Shares(split), share => Assert.True(double.IsNaN(share.Value) && !share.Chance.IsKnown));
    }

    /// <summary>
    /// Intervals hold the true share in some 95 of 100 seeds; more where the even spread of the explorations has made the error
    /// smaller than their draws can know, fewer for the least even.
    /// </summary>
    [Theory]
    [InlineData(32)]
    [InlineData(128)]
    public void Intervals_hold_the_true_share(int explorations)
    {
        const int seeds = 300;
        var splits = Enumerable.Range(0, seeds).Select(seed => PickFreeze.Of(new(explorations, 3, 2), Answers(new(explorations, 3, 2), seed), new((ulong)seed, 0), 300)).ToArray();
        Covers(split => split.Chance, s_shares[0]);
        Covers(split => split.Inputs, s_shares[1]);
        Covers(split => split.Interplay, s_shares[2]);
        Covers(split => split.Groups[0].First, s_shares[1]);
        Covers(split => split.Groups[0].Total, s_shares[1]);
        Covers(split => split.Groups[1].First, 0);
        Covers(split => split.Groups[1].Total, s_shares[2]);

        void Covers(Func<VarianceSplit, VarianceShare> share, double truth)
        {
            var held = splits.Count(split => share(split).Chance.Contains(truth)) / (double)seeds;
            TestContext.Current.TestOutputHelper?.WriteLine($"{explorations}: {truth:0.00} held by {held:0.000}");
            Assert.InRange(held, 0.88, 1);
        }
    }

    [Theory]
    [InlineData(1, 9)]
    [InlineData(4, 35)]
    public void Answers_that_do_not_fit_the_design_are_refused(int explorations, int answers) =>
        Assert.Throws<ArgumentException>(() => PickFreeze.Of(new(explorations, 1, 3), new double[answers], new(1, 0)));

    [Fact]
    public void Moves_are_the_mean_of_what_each_group_moves()
    {
        var design = new PickFreezeDesign(2, 2, 1);
        Assert.Equal([1.5, 2], PickFreeze.MeanMoves(design, [5, 9, 6, 3, 0, 9, -2, -2]));
    }

    private static VarianceSplit Split(PickFreezeDesign design, int seed) => PickFreeze.Of(design, Answers(design, seed), new((ulong)seed, 0));

    private static VarianceShare[] Shares(VarianceSplit split) =>
        [split.Chance, split.Inputs, split.Interplay, .. split.Groups.SelectMany(group => new[] { group.First, group.Total, group.FirstOfMean, group.TotalOfMean })];

    private static double[] Answers(PickFreezeDesign design, int seed)
    {
        var sequence = SobolSequence.Shifted(6, new((ulong)seed, 0));
        return
        [
            .. from exploration in Enumerable.Range(0, design.Explorations)
               from point in Enumerable.Range(0, design.Points)
               from repetition in Enumerable.Range(0, design.Repetitions)
               let u = new RandomSource((ulong)seed, (ulong)exploration).Stream(Purpose.Test, repetition).NextNormal()
               select Input(exploration, 0, point) + 0.9 * Input(exploration, 1, point) * u + 0.5 * u,
        ];

        double Input(int exploration, int input, int point) => 2 * sequence[exploration, 2 * input + (point == 1 || point == 2 + input ? 1 : 0)] - 1;
    }
}
