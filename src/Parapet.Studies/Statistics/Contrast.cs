using System.Collections.Immutable;

namespace Parapet.Studies.Statistics;

/// <summary>A weighted sum of options, formed within each replication, so that what the options share drops out.</summary>
/// <param name="Terms">Options by index, each once.</param>
public sealed record Contrast(ImmutableArray<(int Option, double Weight)> Terms)
{
    /// <summary>The first less the second.</summary>
    public static Contrast Between(int a, int b) => new([(a, 1), (b, -1)]);

    /// <summary>The mean of the first group less the mean of the second.</summary>
    public static Contrast Between(IReadOnlyCollection<int> a, IReadOnlyCollection<int> b) =>
        new([.. a.Select(option => (option, 1.0 / a.Count)), .. b.Select(option => (option, -1.0 / b.Count))]);

    public NestedSample Sample(OutcomeTable table, MeasureOfEffectiveness measure)
    {
        var sums = new double[table.Replications];
        foreach (var (option, weight) in Terms)
        {
            var values = table.Values(option, measure);
            for (var index = 0; index < sums.Length; index++)
            {
                sums[index] += weight * values[index];
            }
        }

        return new(sums, table.Draws.AsSpan());
    }
}
