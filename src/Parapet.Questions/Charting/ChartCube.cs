using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Parapet.Questions.Charting;

/// <summary>
/// Counts and sums of all rows by the bins of one, so that any brush of that row whose ends lie between bins is answered by
/// adding a few thousand numbers, however many raids there are. Without such a row it has a single bin, with all raids.
/// </summary>
internal sealed class ChartCube
{
    private readonly ImmutableArray<LaidRow> _rows;
    private readonly LaidRow? _of;
    private readonly int _units;

    /// <summary>By rows; of each the brushed row's bins one after another, in each the row's own.</summary>
    private readonly int[][] _counts;

    /// <summary>By columns of sums, the raids first; of each the brushed row's bins one after another, in each the units.</summary>
    private readonly double[][] _sums;

    /// <summary>What is still to be worked out, a row or a column of sums each.</summary>
    private readonly ConcurrentQueue<Action> _parts;

    /// <summary>Knows which raids it is of; <see cref="Complete"/> goes through them.</summary>
    /// <param name="rows">All of them.</param>
    /// <param name="of">The row that is brushed, and stands in none of the brushes that are there; null for none.</param>
    /// <param name="raids">That the other brushes leave.</param>
    /// <param name="units">The unit of each raid, from 0.</param>
    /// <param name="most">Units that there may be.</param>
    public ChartCube(ImmutableArray<LaidRow> rows, LaidRow? of, BrushedRaids raids, byte[] units, int most)
    {
        (_rows, _of, _units) = (rows, of, most);
        (_counts, _sums) = (new int[rows.Length][], new double[1 + rows.Sum(row => row.Sums)][]);
        var slots = Array.ConvertAll(raids.Within, raid => (of?.Bins[raid] ?? 0) * most + units[raid]);
        _sums[0] = Counted(slots);
        _parts = new([.. rows.Select(row => (Action)(() => _counts[row.Index] = Counted(row, raids))), .. Sums(raids.Within, slots)]);
    }

    /// <summary>Whether it can be asked.</summary>
    public bool IsComplete => _parts.IsEmpty;

    /// <summary>All bins of the brushed row, with raids that have no value in it.</summary>
    public Range All => ..Keys;

    /// <summary>Works out what is still to be, part by part, on all processors: broken off, it goes on from there another time. By one at a time.</summary>
    /// <exception cref="OperationCanceledException">Somebody else is to be answered first, or nobody waits any longer.</exception>
    public void Complete(CancellationToken cancellation)
    {
        Parallel.For(0, Environment.ProcessorCount, _ =>
        {
            while (!cancellation.IsCancellationRequested && _parts.TryDequeue(out var part))
            {
                part();
            }
        });
        cancellation.ThrowIfCancellationRequested();
    }

    private int Keys => (_of?.Axis.Count ?? 0) + 1;

    /// <summary>Raids in each bin of each row that lie in the brush of the one, which does not narrow itself; of the bin behind the last, those without a value.</summary>
    /// <param name="bins">Of the brushed row.</param>
    public IEnumerable<long[]> Bins(Range bins) => _rows.Select(row =>
    {
        var total = new long[row.Axis.Count + 1];
        var (first, count) = (row.Index == _of?.Index ? All : bins).GetOffsetAndLength(Keys);
        for (var place = first * total.Length; place < (first + count) * total.Length; place++)
        {
            total[place % total.Length] += _counts[row.Index][place];
        }

        return total;
    });

    /// <summary>Raids in the brush, and the sums of their values by units.</summary>
    /// <inheritdoc cref="Bins"/>
    public (long Kept, ImmutableArray<UnitSums> Sums) Sums(Range bins)
    {
        var (first, count) = bins.GetOffsetAndLength(Keys);
        double[][] sums = [.. _sums.Select(column =>
        {
            var total = new double[_units];
            for (var place = first * _units; place < (first + count) * _units; place++)
            {
                total[place % _units] += column[place];
            }

            return total;
        })];
        return UnitSums.Of(_rows, sums);
    }

    private int[] Counted(LaidRow row, BrushedRaids raids)
    {
        var width = row.Axis.Count + 1;
        var counts = new int[Keys * width];
        Add(raids.Within);
        Add(raids.Beside.GetValueOrDefault(row.Index, []));
        return counts;

        void Add(int[] numbers)
        {
            var (into, own) = (counts, row.Bins);
            if (_of is null)
            {
                foreach (var raid in numbers)
                {
                    into[own[raid]]++;
                }

                return;
            }

            var keys = _of.Bins;
            foreach (var raid in numbers)
            {
                into[keys[raid] * width + own[raid]]++;
            }
        }
    }

    private IEnumerable<Action> Sums(int[] within, int[] slots)
    {
        var column = 1;
        foreach (var row in _rows)
        {
            var first = column;
            column += row.Sums;
            if (row.IsQuotient)
            {
                foreach (var (place, part) in row.Parts.Index())
                {
                    yield return () => _sums[first + place] = Summed(part, within, slots);
                }
            }
            else
            {
                yield return () => (_sums[first], _sums[first + 1]) = row.HasGaps ? SummedAndCounted(row.Values, within, slots) : (Summed(row.Values, within, slots), _sums[0]);
            }
        }
    }

    private double[] Counted(int[] slots)
    {
        var counts = new double[Keys * _units];
        foreach (var slot in slots)
        {
            counts[slot]++;
        }

        return counts;
    }

    private double[] Summed(double[] values, int[] within, int[] slots)
    {
        var sums = new double[Keys * _units];
        for (var place = 0; place < within.Length; place++)
        {
            sums[slots[place]] += values[within[place]];
        }

        return sums;
    }

    private (double[] Sums, double[] Counts) SummedAndCounted(double[] values, int[] within, int[] slots)
    {
        var (sums, counts) = (new double[Keys * _units], new double[Keys * _units]);
        for (var place = 0; place < within.Length; place++)
        {
            if (values[within[place]] is var value && !double.IsNaN(value))
            {
                sums[slots[place]] += value;
                counts[slots[place]]++;
            }
        }

        return (sums, counts);
    }
}
