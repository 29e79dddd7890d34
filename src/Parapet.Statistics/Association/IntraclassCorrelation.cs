using Parapet.Statistics.Distributions;
using Parapet.Statistics.Intervals;

namespace Parapet.Statistics.Association;

/// <summary>
/// How alike the members of one group are, by the one-way analysis of variance [Donner1986]: the share of the variance that
/// lies between groups. Groups of unequal size count with the size of equal ones that would give the same mean square.
/// </summary>
/// <param name="Between">Mean square between groups.</param>
/// <param name="Within">Mean square within groups.</param>
/// <param name="GroupSize">Of equal groups.</param>
/// <param name="FreedomBetween">Degrees of freedom of <paramref name="Between"/>.</param>
/// <param name="FreedomWithin">Degrees of freedom of <paramref name="Within"/>.</param>
public readonly record struct IntraclassCorrelation(double Between, double Within, double GroupSize, int FreedomBetween, int FreedomWithin)
{
    /// <summary>From -1/(size - 1) to 1; NaN where there are not two groups with members to compare, or all members are equal.</summary>
    public double Value => (Between - Within) / (Between + (GroupSize - 1) * Within);

    /// <summary>Of values in groups.</summary>
    public static IntraclassCorrelation Of(IEnumerable<double[]> groups) =>
        Of([[.. groups.Where(group => group.Length > 0).Select(group => new Sums(group.Length, group.Sum(), group.Sum(value => value * value)))]]);

    /// <summary>Of events that happen or not, in groups of tries.</summary>
    /// <param name="blocks">
    /// Groups that share what differs between blocks, so that only groups of one block are compared; one block where there is nothing of the kind.
    /// </param>
    public static IntraclassCorrelation OfEvents(IEnumerable<IEnumerable<(int Events, int Tries)>> blocks) =>
        Of(blocks.Select(block => block.Where(group => group.Tries > 0).Select(group => new Sums(group.Tries, group.Events, group.Events)).ToArray()));

    /// <summary>Exact for normal values in equal groups [Shrout1979, p. 424]; near for others.</summary>
    public Interval Interval(double confidence = 0.95)
    {
        if (!double.IsFinite(Value) || Within <= 0)
        {
            return Intervals.Interval.Unknown;
        }

        var (ratio, probability) = (Between / Within, 0.5 + 0.5 * confidence);
        var low = ratio / FisherF.Quantile(probability, FreedomBetween, FreedomWithin);
        var high = ratio * FisherF.Quantile(probability, FreedomWithin, FreedomBetween);
        return new(Of(low), Of(high));
    }

    private double Of(double ratio) => (ratio - 1) / (ratio + GroupSize - 1);

    private static IntraclassCorrelation Of(IEnumerable<Sums[]> blocks)
    {
        var (between, within, sizes, freedomBetween, freedomWithin) = (0.0, 0.0, 0.0, 0, 0);
        foreach (var groups in blocks.Where(groups => groups.Length > 1))
        {
            double count = groups.Sum(group => group.Count);
            var mean = groups.Sum(group => group.Sum) / count;
            between += groups.Sum(group => group.Count * Square(group.Sum / group.Count - mean));
            within += groups.Sum(group => group.Squares - group.Sum * group.Sum / group.Count);
            sizes += count - groups.Sum(group => Square(group.Count)) / count;
            freedomBetween += groups.Length - 1;
            freedomWithin += groups.Sum(group => group.Count) - groups.Length;
        }

        return new(between / freedomBetween, within / freedomWithin, sizes / freedomBetween, freedomBetween, freedomWithin);
    }

    private static double Square(double value) => value * value;

    private readonly record struct Sums(int Count, double Sum, double Squares);
}
