using System.Collections.Immutable;

namespace Parapet.Questions.Charting;

/// <summary>
/// Counts and sums of all rows by the bins of one, so that any brush of that row whose ends lie between bins is answered by
/// adding a few thousand numbers, however many raids there are.
/// </summary>
internal sealed class ChartCube
{
    private readonly ImmutableArray<LaidRow> _rows;
    private readonly LaidRow _of;

    /// <summary>By row, by the bins of the brushed row, by the row's own.</summary>
    private readonly long[][][] _counts;

    /// <summary>By the bins of the brushed row; a line for each unit, as <see cref="UnitSums.Of"/> takes them.</summary>
    private readonly double[][][] _sums;

    /// <param name="rows">All of them.</param>
    /// <param name="of">The row that is brushed.</param>
    /// <param name="counted">Row, bin of the brushed row, own bin, raids.</param>
    /// <param name="summed">Bin of the brushed row, unit, raids, and the sums of all rows; units in their order.</param>
    public ChartCube(ImmutableArray<LaidRow> rows, LaidRow of, IReadOnlyList<double[]> counted, IReadOnlyList<double[]> summed)
    {
        (_rows, _of) = (rows, of);
        _counts = [.. rows.Select(row => Enumerable.Range(0, of.Axis.Count + 1).Select(_ => new long[row.Axis.Count + 1]).ToArray())];
        foreach (var read in counted)
        {
            var row = (int)read[0];
            _counts[row][Bin(read[1], of)][Bin(read[2], rows[row])] = (long)read[3];
        }

        _sums = new double[of.Axis.Count + 1][][];
        foreach (var bin in summed.GroupBy(read => Bin(read[0], of)))
        {
            _sums[bin.Key] = [.. bin.Select(read => read[1..])];
        }
    }

    /// <summary>Raids in each bin of each row that lie in the brush of the one, which does not narrow itself.</summary>
    /// <param name="bins">Of the brushed row.</param>
    public IEnumerable<long[]> Bins(Range bins) => _rows.Select(row =>
    {
        var total = new long[row.Axis.Count + 1];
        foreach (var counts in row.Index == _of.Index ? _counts[row.Index] : _counts[row.Index][bins])
        {
            for (var own = 0; own < total.Length; own++)
            {
                total[own] += counts[own];
            }
        }

        return total;
    });

    /// <summary>Raids in the brush, and the sums of their values by units.</summary>
    /// <inheritdoc cref="Bins"/>
    public (long Kept, ImmutableArray<UnitSums> Sums) Sums(Range bins)
    {
        var units = new SortedDictionary<double, double[]>();
        foreach (var read in _sums[bins].OfType<double[][]>().SelectMany(lines => lines))
        {
            if (!units.TryGetValue(read[0], out var unit))
            {
                units.Add(read[0], unit = new double[read.Length]);
                unit[0] = read[0];
            }

            for (var column = 1; column < unit.Length; column++)
            {
                unit[column] += double.IsNaN(read[column]) ? 0 : read[column];
            }
        }

        return UnitSums.Of(_rows, [.. units.Values]);
    }

    private static int Bin(double read, LaidRow row) => double.IsNaN(read) ? row.Axis.Count : (int)read;
}
