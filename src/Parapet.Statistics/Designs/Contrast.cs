using System.Collections.Immutable;
using Parapet.Statistics.Estimates;
using Parapet.Statistics.Intervals;

namespace Parapet.Statistics.Designs;

/// <summary>A weighted sum of the cells of a design, formed within each replication, so that what the cells share drops out.</summary>
/// <param name="Terms">Cells by index, each once.</param>
public sealed record Contrast(ImmutableArray<(int Cell, double Weight)> Terms)
{
    /// <summary>The first minus the second.</summary>
    public static Contrast Between(int a, int b) => new([(a, 1), (b, -1)]);

    /// <summary>The mean of the first group minus the mean of the second; neither may be empty.</summary>
    public static Contrast Between(IReadOnlyCollection<int> a, IReadOnlyCollection<int> b) =>
        new([.. a.Select(cell => (cell, 1.0 / a.Count)), .. b.Select(cell => (cell, -1.0 / b.Count))]);

    /// <summary>The same with the other sign.</summary>
    public Contrast Turned => new([.. Terms.Select(term => (term.Cell, -term.Weight))]);

    /// <summary>What its value can lie in where each cell lies in the bounds given.</summary>
    public Interval Bounds(Interval cells) => new(
        Terms.Sum(term => term.Weight * (term.Weight > 0 ? cells.Low : cells.High)),
        Terms.Sum(term => term.Weight * (term.Weight > 0 ? cells.High : cells.Low)));

    /// <summary>Its value in each replication, in the unit of the values.</summary>
    /// <param name="values">The values of a cell, one for each replication.</param>
    /// <param name="design">Of the replications.</param>
    public NestedSample Sample(Func<int, double[]> values, ReplicationDesign design)
    {
        var sums = new double[design.Count];
        foreach (var (cell, weight) in Terms)
        {
            var own = values(cell);
            for (var index = 0; index < sums.Length; index++)
            {
                sums[index] += weight * own[index];
            }
        }

        return new(sums, design);
    }
}
