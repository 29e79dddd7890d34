using System.Collections.Immutable;

namespace Parapet.Statistics.Designs;

/// <summary>
/// What is settled of each replication before it is run: its draw of the disputed figures, and its level of every factor
/// that is varied on purpose. Levels are taken out of values by least squares; what that costs in degrees of freedom is
/// known from the design alone, so that one design serves every value measured on it.
/// </summary>
public sealed class ReplicationDesign
{
    private const double Rounding = 1e-12;

    private readonly int[] _groupOf;
    private readonly int[] _counts;
    private readonly double[][] _basis;

    private ReplicationDesign(ImmutableArray<int> names, int[] groupOf, int[] counts, double[][] basis, bool isDisputed)
    {
        (Draws, _groupOf, _counts, _basis, IsDisputed) = (names, groupOf, counts, basis, isDisputed);
        Moments = DesignMoments.Of(counts, [.. basis.Select(column => Sums(column))]);
    }

    /// <summary>The draws that were met, ascending.</summary>
    public ImmutableArray<int> Draws { get; }

    /// <summary>Replications.</summary>
    public int Count => _groupOf.Length;

    /// <summary>Replications of each of <see cref="Draws"/>.</summary>
    public ReadOnlySpan<int> Counts => _counts;

    /// <summary>Whether the draws differ in any figure; if they do not, what differs between them is chance.</summary>
    public bool IsDisputed { get; }

    internal DesignMoments Moments { get; }

    /// <summary>The design of replications by their draws and the levels they meet.</summary>
    /// <param name="draws">The draw of each replication; one at least.</param>
    /// <param name="factors">For each factor that is varied on purpose, the level that each replication meets.</param>
    /// <param name="isDisputed">Whether the draws differ in any figure.</param>
    /// <exception cref="ArgumentException">There is no replication, or a factor has not one level for each.</exception>
    public static ReplicationDesign Of(ReadOnlySpan<int> draws, IReadOnlyList<int[]>? factors = null, bool isDisputed = true)
    {
        if (draws.IsEmpty)
        {
            throw new ArgumentException("no replication; one at least is needed", nameof(draws));
        }

        int[] of = draws.ToArray();
        ImmutableArray<int> names = [.. of.Distinct().Order()];
        int[] groupOf = [.. of.Select(draw => names.BinarySearch(draw))];
        var counts = new int[names.Length];
        foreach (var group in groupOf)
        {
            counts[group]++;
        }

        return new(names, groupOf, counts, Basis(of.Length, factors ?? []), isDisputed);
    }

    /// <summary>The values less their mean and less what the levels add; what rounding alone leaves is nothing.</summary>
    /// <param name="values">One for each replication.</param>
    public double[] Residuals(ReadOnlySpan<double> values)
    {
        var rest = values.ToArray();
        var nothing = Rounding * rest.Max(Math.Abs);
        foreach (var column in _basis)
        {
            TakeOut(column, rest);
        }

        return [.. rest.Select(value => Math.Abs(value) <= nothing ? 0 : value)];
    }

    /// <summary>The sum of the values of each of <see cref="Draws"/>.</summary>
    /// <param name="values">One for each replication.</param>
    public double[] Sums(ReadOnlySpan<double> values)
    {
        var sums = new double[_counts.Length];
        for (var index = 0; index < values.Length; index++)
        {
            sums[_groupOf[index]] += values[index];
        }

        return sums;
    }

    /// <summary>Columns of unit length at right angles that span the constant and the levels; of levels that tell nothing new, none.</summary>
    private static double[][] Basis(int count, IReadOnlyList<int[]> factors)
    {
        var columns = new List<double[]> { Enumerable.Repeat(1 / Math.Sqrt(count), count).ToArray() };
        foreach (var levels in factors)
        {
            if (levels.Length != count)
            {
                throw new ArgumentException($"{levels.Length} levels for {count} replications; one for each is needed", nameof(factors));
            }

            foreach (var level in levels.Distinct().Order().Skip(1))
            {
                double[] column = [.. levels.Select(own => own == level ? 1.0 : 0.0)];
                var length = Norm(column);

                // Twice, since one pass leaves the rounding of the first behind.
                foreach (var earlier in columns.Concat(columns))
                {
                    TakeOut(earlier, column);
                }

                var rest = Norm(column);
                if (rest > 1e-6 * length)
                {
                    columns.Add([.. column.Select(value => value / rest)]);
                }
            }
        }

        return [.. columns];
    }

    private static void TakeOut(double[] column, double[] values)
    {
        var share = 0.0;
        for (var index = 0; index < values.Length; index++)
        {
            share += column[index] * values[index];
        }

        for (var index = 0; index < values.Length; index++)
        {
            values[index] -= share * column[index];
        }
    }

    private static double Norm(double[] values) => Math.Sqrt(values.Sum(value => value * value));
}
