using System.Collections.Immutable;
using Parapet.Foundation.Randomness;
using Parapet.Statistics.Distributions;
using Parapet.Statistics.Intervals;

namespace Parapet.Statistics.Sensitivity;

/// <summary>
/// Splits the variance of a model with chance among chance, groups of inputs, and their interplay [Hart2017]. First-order
/// indices as in [Saltelli2010, table 2 (b)], totals by [Jansen1999]. The chance of a repetition is the same at all points of an exploration, and so
/// is frozen with them or, between two repetitions, picked anew: what stands above the line is made of products of different
/// repetitions where chance must not count, and is free of bias for any number of them, where squares of means over repetitions
/// would not be [Mazo2024]. Intervals by drawing explorations with replacement [Archer1997].
/// </summary>
public static class PickFreeze
{
    private const int Head = 4;
    private const int OfGroup = 4;
    private const double FewestKnown = 0.9;

    /// <summary>The split; every share NaN where all answers are the same.</summary>
    /// <param name="answers">In the order of the design.</param>
    /// <param name="random">Keys the draws of the intervals.</param>
    /// <param name="resamples">How many draws; none leaves the intervals unknown.</param>
    /// <exception cref="ArgumentException">There are not as many answers as the design asks for.</exception>
    public static VarianceSplit Of(PickFreezeDesign design, ReadOnlySpan<double> answers, RandomSource random, int resamples = 1000)
    {
        if (answers.Length != design.Answers || design.Explorations < 2)
        {
            throw new ArgumentException($"{answers.Length} answers of {design.Explorations} explorations; {design.Answers} of two explorations or more are needed", nameof(answers));
        }

        var moments = Moments(design, answers);
        var (shares, variance) = Shares(design, Mean(moments, index => index, design.Explorations));
        var drawn = Enumerable.Range(0, resamples).AsParallel().AsOrdered().Select(resample =>
        {
            var stream = random.Stream(Purpose.Resampling, 3, resample);
            return Shares(design, Mean(moments, _ => stream.NextIndex(design.Explorations), design.Explorations)).Shares;
        }).ToArray();
        VarianceShare[] told = [.. shares.Select((share, index) => new VarianceShare(share, Around(share, [.. drawn.Select(each => each[index])], design.Explorations)))];
        return new()
        {
            Variance = variance,
            Chance = told[0],
            Inputs = told[1],
            Interplay = told[2],
            Groups = [.. Enumerable.Range(0, design.Groups).Select(group => told.AsSpan(3 + OfGroup * group, OfGroup).ToArray()).Select(own => new GroupIndices(own[0], own[1], own[2], own[3]))],
        };
    }

    /// <summary>By how much the answer moves in the mean, to whichever side, when a group is drawn anew: elementary effects of whole groups [Campolongo2007].</summary>
    /// <param name="answers">In the order of the design.</param>
    public static ImmutableArray<double> MeanMoves(PickFreezeDesign design, ReadOnlySpan<double> answers)
    {
        var moves = new double[design.Groups];
        for (var exploration = 0; exploration < design.Explorations; exploration++)
        {
            var own = answers.Slice(exploration * design.Points * design.Repetitions, design.Points * design.Repetitions);
            for (var group = 0; group < design.Groups; group++)
            {
                for (var repetition = 0; repetition < design.Repetitions; repetition++)
                {
                    moves[group] += Math.Abs(own[(2 + group) * design.Repetitions + repetition] - own[repetition]);
                }
            }
        }

        return [.. moves.Select(move => move / (design.Explorations * design.Repetitions))];
    }

    /// <summary>
    /// Of each exploration what all shares are made of: mean and mean square of A and B, half the mean square between
    /// repetitions of a point, the same between A and B in one repetition; of each group the product with B, the move from A, half its
    /// square, and half the product of moves in two repetitions.
    /// </summary>
    private static double[][] Moments(PickFreezeDesign design, ReadOnlySpan<double> answers)
    {
        var mean = 0.0;
        foreach (var answer in answers)
        {
            mean += answer / answers.Length;
        }

        var moments = new double[design.Explorations][];
        for (var exploration = 0; exploration < moments.Length; exploration++)
        {
            double[] own = answers.Slice(exploration * design.Points * design.Repetitions, design.Points * design.Repetitions).ToArray();
            moments[exploration] = Moments(design, [.. own.Chunk(design.Repetitions).Select(point => Array.ConvertAll(point, answer => answer - mean))]);
        }

        return moments;
    }

    private static double[] Moments(PickFreezeDesign design, double[][] points)
    {
        var (a, b) = (points[0], points[1]);
        var moments = new double[Head + OfGroup * design.Groups];
        moments[0] = 0.5 * (a.Average() + b.Average());
        moments[1] = 0.5 * (Same(a, a) + Same(b, b));
        moments[2] = design.Repetitions < 2 ? 0 : 0.5 * (Same(a, a) - Other(a, a) + Same(b, b) - Other(b, b));
        moments[3] = 0.5 * Same(Less(a, b), Less(a, b));
        for (var group = 0; group < design.Groups; group++)
        {
            var move = Less(points[2 + group], a);
            var own = moments.AsSpan(Head + OfGroup * group, OfGroup);
            own[0] = Other(b, move);
            own[1] = move.Average();
            own[2] = 0.5 * Same(move, move);
            own[3] = 0.5 * Other(move, move);
        }

        return moments;
    }

    private static double[] Less(double[] values, double[] others) => [.. values.Zip(others, (value, other) => value - other)];

    /// <summary>Mean product within a repetition.</summary>
    private static double Same(double[] values, double[] others) => values.Zip(others, (value, other) => value * other).Average();

    /// <summary>Mean product over two different repetitions; within the only one where there is no other.</summary>
    private static double Other(double[] values, double[] others) => values.Length < 2
        ? Same(values, others)
        : (values.Sum() * others.Sum() - values.Length * Same(values, others)) / (values.Length * (values.Length - 1.0));

    private static double[] Mean(double[][] moments, Func<int, int> pick, int count)
    {
        var mean = new double[moments[0].Length];
        for (var index = 0; index < count; index++)
        {
            var own = moments[pick(index)];
            for (var term = 0; term < mean.Length; term++)
            {
                mean[term] += own[term];
            }
        }

        return Array.ConvertAll(mean, sum => sum / count);
    }

    /// <summary>Chance, inputs, interplay; then first, total, and both of the mean, for each group.</summary>
    private static (double[] Shares, double Variance) Shares(PickFreezeDesign design, double[] mean)
    {
        var whole = 2.0 * design.Explorations;
        var variance = (mean[1] - mean[0] * mean[0]) * whole / (whole - 1);
        var hasChance = design.Repetitions > 1;
        var ofInputs = hasChance ? variance - mean[2] : variance;
        var shares = new double[3 + OfGroup * design.Groups];
        shares[0] = hasChance ? (variance - mean[3]) / variance : 0;
        shares[1] = ofInputs / variance;
        shares[2] = hasChance ? (mean[2] + mean[3] - variance) / variance : 0;
        for (var group = 0; group < design.Groups; group++)
        {
            var own = mean.AsSpan(Head + OfGroup * group, OfGroup);
            var first = own[0] - mean[0] * own[1];
            shares[3 + OfGroup * group] = first / variance;
            shares[4 + OfGroup * group] = own[2] / variance;
            shares[5 + OfGroup * group] = OfMean(first, ofInputs);
            shares[6 + OfGroup * group] = OfMean(own[3], ofInputs);
        }

        return (variance > 0 ? shares : Array.ConvertAll(shares, _ => double.NaN), variance);
    }

    /// <summary>Of the variance of the mean, which may come out as none; nothing of it is nothing.</summary>
    private static double OfMean(double part, double whole) => part == 0 ? 0 : whole > 0 ? part / whole : double.NaN;

    /// <summary>Between the quantiles of the draws, made wider by what so few explorations hide of the spread.</summary>
    private static Interval Around(double share, double[] drawn, int explorations)
    {
        double[] known = [.. drawn.Where(double.IsFinite)];
        if (!double.IsFinite(share) || known.Length == 0 || known.Length < FewestKnown * drawn.Length)
        {
            return Interval.Unknown;
        }

        var wider = Math.Sqrt(explorations / (explorations - 1.0)) * StudentT.Quantile(0.975, explorations - 1) / StandardNormal.Quantile(0.975);
        var (low, high) = (Quantiles.Of(known, 0.025), Quantiles.Of(known, 0.975));
        return new(share - wider * Math.Max(0, share - low), share + wider * Math.Max(0, high - share));
    }
}
