using System.Collections.Immutable;
using Parapet.Statistics.Distributions;
using Parapet.Statistics.Estimates;
using Parapet.Statistics.Intervals;

namespace Parapet.Statistics.Sensitivity;

/// <summary>
/// First-order shares of the spread of the draws' means [Saltelli2008, section 1.2.5]: the squared rank correlation with
/// each input, less what an idle input would show with so few draws. Inputs are drawn independently, so shares add.
/// </summary>
public static class SpreadAnalysis
{
    private const int FewestDraws = 5;

    /// <summary>Null with fewer than five draws, without an input that varies, or where the answer does not or has no value.</summary>
    public static SpreadShares? Of(NestedSample sample, IReadOnlyList<Input> given)
    {
        double[] means = [.. sample.DrawMeans.Select(draw => draw.Mean)];
        var inputs = Distinct(sample, given);
        if (means.Length < FewestDraws || inputs.Count == 0 || double.IsNaN(sample.Mean) || means.All(mean => mean == means[0]))
        {
            return null;
        }

        var clear = ClearCorrelation(means.Length, inputs.Count);
        var ranks = Quantiles.Ranks(means);
        var drivers = inputs.Select(input => Move(input, ranks, clear)).ToArray();
        var total = sample.DrawMeans.Sum(draw => (draw.Mean - sample.Mean) * (draw.Mean - sample.Mean)) / (means.Length - 1);
        var chance = sample.ChanceVariance * sample.DrawMeans.Average(draw => 1.0 / draw.Count) / total;
        var poor = Share(inputs, means, isPoor: true);
        var better = Math.Clamp(Share(inputs, means, isPoor: false), 0, 1);

        // First-order shares of few draws can come to more than there is: they are cut in proportion to what chance leaves.
        var left = 1 - (double.IsNaN(chance) ? 0 : Math.Min(1, chance));
        var fit = Math.Min(1, left / Math.Max(Math.Clamp(poor, 0, 1) + better, 1e-12));
        return new()
        {
            Drivers = [.. drivers.OrderByDescending(driver => Math.Abs(driver.RankCorrelation))],
            Draws = means.Length,
            ClearCorrelation = clear,
            Chance = Math.Min(1, chance),
            Poor = Math.Clamp(poor, 0, 1) * fit,
            PoorInterval = Jackknife(inputs, means, poor) is var around && fit < 1 ? around with { Low = Math.Min(around.Low, Math.Clamp(poor, 0, 1) * fit) } : around,
            Better = better * fit,
        };
    }

    private static Driver Move(Varied input, double[] ranks, double clear)
    {
        var correlation = Correlation(Quantiles.Ranks(input.Values), ranks);
        return new(input.Name, input.Grade, correlation, OwnShare(correlation, ranks.Length), Math.Abs(correlation) >= clear);
    }

    /// <summary>The inputs that vary; those that were drawn as one (every rank alike, or every rank turned) stand together.</summary>
    private static List<Varied> Distinct(NestedSample sample, IReadOnlyList<Input> given)
    {
        var inputs = new List<Varied>();
        foreach (var input in given)
        {
            double[] values = [.. sample.DrawMeans.Select(draw => input.Draws[draw.Draw])];
            if (values.All(value => value == values[0]))
            {
                continue;
            }

            var ranks = Quantiles.Ranks(values);
            var same = inputs.FindIndex(other => Math.Abs(Correlation(Quantiles.Ranks(other.Values), ranks)) > 1 - 1e-9);
            if (same < 0)
            {
                inputs.Add(new([input], values));
            }
            else
            {
                inputs[same] = inputs[same] with { Inputs = inputs[same].Inputs.Add(input) };
            }
        }

        return inputs;
    }

    private static double Share(List<Varied> inputs, double[] means, bool isPoor)
    {
        var ranks = Quantiles.Ranks(means);
        return inputs.Where(input => input.IsPoor == isPoor)
            .Sum(input => OwnShare(Correlation(Quantiles.Ranks(input.Values), ranks), means.Length));
    }

    private static Interval Jackknife(List<Varied> inputs, double[] means, double whole)
    {
        double[] parts = [.. Enumerable.Range(0, means.Length).Select(left =>
            Share([.. inputs.Select(input => input with { Values = Without(input.Values, left) })], Without(means, left), isPoor: true))];
        var mean = parts.Average();
        var error = Math.Sqrt((parts.Length - 1.0) / parts.Length * parts.Sum(part => (part - mean) * (part - mean)));
        var half = error * StudentT.Quantile(0.975, parts.Length - 1);
        return new Interval(whole - half, whole + half).Within(new(0, 1));
    }

    private static double[] Without(double[] values, int left) => [.. values.Where((_, index) => index != left)];

    private static double OwnShare(double correlation, int draws) =>
        correlation * correlation - (1 - correlation * correlation) / (draws - 2);

    /// <summary>From Student's t for a correlation of idle inputs, with the error shared out among all that were tried.</summary>
    private static double ClearCorrelation(int draws, int inputs)
    {
        var t = StudentT.Quantile(1 - 0.025 / inputs, draws - 2);
        return t / Math.Sqrt(draws - 2 + t * t);
    }

    private static double Correlation(double[] a, double[] b)
    {
        double meanA = a.Average(), meanB = b.Average(), product = 0, squareA = 0, squareB = 0;
        for (var index = 0; index < a.Length; index++)
        {
            product += (a[index] - meanA) * (b[index] - meanB);
            squareA += (a[index] - meanA) * (a[index] - meanA);
            squareB += (b[index] - meanB) * (b[index] - meanB);
        }

        return squareA > 0 && squareB > 0 ? product / Math.Sqrt(squareA * squareB) : 0;
    }

    private sealed record Varied(ImmutableArray<Input> Inputs, double[] Values)
    {
        public string Name => string.Join("; ", Inputs.Select(input => input.Name));

        public string Grade => Inputs.Select(input => input.Grade).Max(StringComparer.Ordinal)!;

        public bool IsPoor => Inputs.Any(input => input.IsPoor);
    }
}
