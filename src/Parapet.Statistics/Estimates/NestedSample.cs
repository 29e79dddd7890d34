using System.Collections.Immutable;
using Parapet.Statistics.Distributions;
using Parapet.Statistics.Intervals;

namespace Parapet.Statistics.Estimates;

/// <summary>
/// Values of replications inside draws of the disputed figures: a one-way layout with random effects
/// [Searle1992, section 3.5]. Draws need not hold the same number of replications. Sums run in the order given, draws in
/// the order of their index.
/// </summary>
public sealed class NestedSample
{
    /// <param name="values">One for each replication; not empty.</param>
    /// <param name="draws">The draw of each.</param>
    /// <exception cref="ArgumentException">The lengths differ, or there is nothing.</exception>
    public NestedSample(ReadOnlySpan<double> values, ReadOnlySpan<int> draws)
    {
        if (values.IsEmpty || values.Length != draws.Length)
        {
            throw new ArgumentException($"{values.Length} values of {draws.Length} draws; as many of both are needed, and one at least");
        }

        var groups = new SortedDictionary<int, List<double>>();
        for (var index = 0; index < values.Length; index++)
        {
            if (!groups.TryGetValue(draws[index], out var group))
            {
                groups.Add(draws[index], group = []);
            }

            group.Add(values[index]);
        }

        Count = values.Length;
        Mean = MeanOf(groups.Values);
        ChanceVariance = Count > groups.Count ? groups.Values.Sum(SquaresWithin) / (Count - groups.Count) : double.NaN;
        DisputedVariance = BetweenDraws([.. groups.Values]);
        DrawMeans = [.. groups.Select(group => Corrected(group.Key, group.Value))];
    }

    public int Count { get; }

    public double Mean { get; }

    /// <summary>Variance among replications of one draw: chance. NaN if no draw has two.</summary>
    public double ChanceVariance { get; }

    /// <summary>Variance of the answer among draws with chance taken off, never negative: the disputed figures. NaN if it cannot be told apart.</summary>
    public double DisputedVariance { get; }

    public ImmutableArray<DrawMean> DrawMeans { get; }

    /// <summary>Whether chance could be taken off the means of the draws.</summary>
    public bool IsSeparated => !double.IsNaN(DisputedVariance);

    /// <summary>
    /// Standard error of the mean with the draws as the independent units [Cochran1977, section 9A.2]: it covers a
    /// repeat of the whole study with another seed. With a single draw, that of its replications.
    /// </summary>
    public double StandardError => DrawMeans.Length < 2
        ? Math.Sqrt(ChanceVariance / Count)
        : Math.Sqrt(DrawMeans.Length / (DrawMeans.Length - 1.0) * DrawMeans.Sum(draw => Square(draw.Count * (draw.Mean - Mean) / Count)));

    public int DegreesOfFreedom => DrawMeans.Length < 2 ? Count - 1 : DrawMeans.Length - 1;

    /// <summary>Interval for the mean under a repeat of the whole study; unknown for a single value.</summary>
    public Interval Chance(double confidence = 0.95) => Around(StandardError, DegreesOfFreedom, confidence);

    /// <summary>Interval for the mean under a repeat with the very same draws of the disputed figures.</summary>
    public Interval ChanceGivenDraws(double confidence = 0.95) =>
        Around(Math.Sqrt(ChanceVariance / Count), Count - DrawMeans.Length, confidence);

    /// <summary>Where the answer lies over the draws, 5 to 95 %, with chance taken off where it can be; unknown for a single draw.</summary>
    public Interval Band()
    {
        if (DrawMeans.Length < 2)
        {
            return Interval.Unknown;
        }

        double[] means = [.. DrawMeans.Select(draw => draw.Corrected)];
        return new(Quantiles.Of(means, 0.05), Quantiles.Of(means, 0.95));
    }

    /// <summary>Differences that cancel leave some rounding behind: what is under 1e-13 of the terms' own size is nothing.</summary>
    private double MeanOf(IReadOnlyCollection<List<double>> groups)
    {
        var sum = groups.Sum(group => group.Sum());
        return Math.Abs(sum) <= 1e-13 * groups.Sum(group => group.Sum(Math.Abs)) ? 0 : sum / Count;
    }

    private Interval Around(double error, int degreesOfFreedom, double confidence)
    {
        if (degreesOfFreedom < 1)
        {
            return Interval.Unknown;
        }

        var half = error == 0 ? 0 : error * StudentT.Quantile(0.5 + 0.5 * confidence, degreesOfFreedom);
        return new(Mean - half, Mean + half);
    }

    private double BetweenDraws(ImmutableArray<List<double>> groups)
    {
        if (groups.Length < 2 || double.IsNaN(ChanceVariance))
        {
            return double.NaN;
        }

        var between = groups.Sum(group => group.Count * Square(group.Average() - Mean)) / (groups.Length - 1);
        var typicalCount = (Count - groups.Sum(group => Square(group.Count)) / Count) / (groups.Length - 1);
        return Math.Max(0, (between - ChanceVariance) / typicalCount);
    }

    private DrawMean Corrected(int draw, List<double> values)
    {
        var mean = values.Average();
        if (!IsSeparated)
        {
            return new(draw, values.Count, mean, mean);
        }

        // The square root, not the shrinkage of the best predictor: the spread of the corrected means is then the
        // disputed variance itself, neither more nor less.
        var spread = DisputedVariance + ChanceVariance / values.Count;
        var keep = spread > 0 ? Math.Sqrt(DisputedVariance / spread) : 0;
        return new(draw, values.Count, mean, Mean + keep * (mean - Mean));
    }

    private static double SquaresWithin(List<double> values)
    {
        var mean = values.Average();
        return values.Sum(value => Square(value - mean));
    }

    private static double Square(double value) => value * value;
}
