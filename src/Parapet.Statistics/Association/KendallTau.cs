using Parapet.Statistics.Distributions;
using Parapet.Statistics.Intervals;

namespace Parapet.Statistics.Association;

/// <summary>
/// How far two lists put the same things in one order, counted over the pairs of them [Kendall1938]; pairs that a list holds
/// equal are taken off its side, as in tau-b [Kendall1945].
/// </summary>
/// <param name="Alike">Pairs that both lists put in one order.</param>
/// <param name="Opposed">Pairs that they put in opposite orders.</param>
/// <param name="TiedFirst">Pairs that the first list holds equal.</param>
/// <param name="TiedSecond">Pairs that the second list holds equal.</param>
/// <param name="Pairs">Pairs in all.</param>
public readonly record struct KendallTau(int Alike, int Opposed, int TiedFirst, int TiedSecond, int Pairs)
{
    private const int MostCounted = 20;

    /// <summary>From -1, opposite, to 1, one order; NaN where a list orders nothing.</summary>
    public double Value => (Alike - Opposed) / Math.Sqrt((double)(Pairs - TiedFirst) * (Pairs - TiedSecond));

    /// <summary>Of two lists of values for the same things.</summary>
    /// <param name="first">A value for each thing; one that is not known is equal to all others.</param>
    /// <param name="second">As many.</param>
    /// <param name="margin">Values of one list that lie no farther apart are equal; 0 or more.</param>
    public static KendallTau Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second, double margin = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(second.Length, first.Length);
        ArgumentOutOfRangeException.ThrowIfNegative(margin);
        var (alike, opposed, tiedFirst, tiedSecond) = (0, 0, 0, 0);
        for (var one = 0; one < first.Length; one++)
        {
            for (var other = one + 1; other < first.Length; other++)
            {
                var (left, right) = (Sign(first[one] - first[other], margin), Sign(second[one] - second[other], margin));
                alike += left * right > 0 ? 1 : 0;
                opposed += left * right < 0 ? 1 : 0;
                tiedFirst += left == 0 ? 1 : 0;
                tiedSecond += right == 0 ? 1 : 0;
            }
        }

        return new(alike, opposed, tiedFirst, tiedSecond, first.Length * (first.Length - 1) / 2);
    }

    /// <summary>The chance that two unrelated orders, neither with equal values, come so near to one or nearer [Kendall1938, table II].</summary>
    /// <param name="things">How many are ordered, from 2 to 20.</param>
    /// <param name="tau">As it came out.</param>
    public static double ChanceUnrelated(int things, double tau)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(things, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(things, MostCounted);
        var pairs = things * (things - 1) / 2;
        var most = (int)Math.Floor(0.5 * pairs * (1 - tau) + 1e-9);
        return OrdersByOpposed(things).Take(most + 1).Sum();
    }

    /// <summary>Between which values tau lies when both lists are drawn again and again, so many per cent in the middle.</summary>
    /// <param name="drawn">Tau of each drawing; those that are not known count as 0, for no order at all.</param>
    /// <param name="confidence">In (0, 1).</param>
    public static Interval Interval(IEnumerable<double> drawn, double confidence = 0.95)
    {
        double[] known = [.. drawn.Select(tau => double.IsNaN(tau) ? 0 : tau)];
        return known.Length == 0
            ? Intervals.Interval.Unknown
            : new(Quantiles.Of(known, 0.5 - 0.5 * confidence), Quantiles.Of(known, 0.5 + 0.5 * confidence));
    }

    /// <summary>The share of all orders that put so many pairs the other way round, from none on: each thing more may pass 0, 1, ... of those before it.</summary>
    private static double[] OrdersByOpposed(int things)
    {
        double[] shares = [1];
        for (var count = 2; count <= things; count++)
        {
            var next = new double[shares.Length + count - 1];
            for (var opposed = 0; opposed < shares.Length; opposed++)
            {
                for (var passed = 0; passed < count; passed++)
                {
                    next[opposed + passed] += shares[opposed] / count;
                }
            }

            shares = next;
        }

        return shares;
    }

    private static int Sign(double difference, double margin) => Math.Abs(difference) > margin ? Math.Sign(difference) : 0;
}
