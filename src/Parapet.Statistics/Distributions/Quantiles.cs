using Parapet.Foundation.Randomness;

namespace Parapet.Statistics.Distributions;

/// <summary>Quantiles and ranks of a sample.</summary>
public static class Quantiles
{
    /// <summary>Linear between order statistics.</summary>
    /// <param name="values">In any order; not empty.</param>
    /// <param name="probability">In [0, 1].</param>
    public static double Of(ReadOnlySpan<double> values, double probability)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var place = probability * (sorted.Length - 1);
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /// <summary>
    /// Of the distribution that a sample comes from, by its order statistics at their normal scores [Blom1958]: free of the
    /// sample's size, where <see cref="Of"/> lies too far in. Beyond the outermost value its distance from the mean is
    /// carried on in proportion.
    /// </summary>
    /// <param name="values">In any order; not empty.</param>
    /// <param name="probability">In (0, 1).</param>
    public static double ByNormalScores(ReadOnlySpan<double> values, double probability)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var wanted = StandardNormal.Quantile(probability);
        var place = Enumerable.Range(0, sorted.Length).Count(index => Score(index) < wanted);
        if (place == 0 || place == sorted.Length)
        {
            var outer = Math.Min(place, sorted.Length - 1);
            var mean = sorted.Average();
            return sorted.Length == 1 ? mean : mean + (sorted[outer] - mean) * wanted / Score(outer);
        }

        var (below, above) = (Score(place - 1), Score(place));
        return sorted[place - 1] + (wanted - below) / (above - below) * (sorted[place] - sorted[place - 1]);

        double Score(int index) => StandardNormal.Quantile((index + 0.625) / (sorted.Length + 0.25));
    }

    /// <summary>Ranks from 1; equal values share the mean of their ranks.</summary>
    public static double[] Ranks(ReadOnlySpan<double> values)
    {
        var order = Enumerable.Range(0, values.Length).ToArray();
        Array.Sort(values.ToArray(), order);
        var ranks = new double[values.Length];
        for (var first = 0; first < order.Length;)
        {
            var last = first;
            while (last + 1 < order.Length && values[order[last + 1]] == values[order[first]])
            {
                last++;
            }

            for (var place = first; place <= last; place++)
            {
                ranks[order[place]] = 0.5 * (first + last) + 1;
            }

            first = last + 1;
        }

        return ranks;
    }
}
