using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Parapet.Foundation.Assignment;

/// <summary>
/// The assignment of <see cref="LinearAssignment"/> where each row may take a few columns alone, or go without at no cost:
/// the same solution and the same prices to the bit as with every other pair dear beyond reach, at a cost that grows with
/// the pairs that may be. Holds its working store, so that repeated use allocates nothing; not for use by two threads at once.
/// </summary>
public sealed class SparseAssignment
{
    private const int Lanes = 8;

    private double[] _rowPrice = [];
    private double[] _columnPrice = [];
    private double[] _distance = [];
    private int[] _rowOf = [];
    private int[] _previousRow = [];
    private int[] _state = [];
    private int[] _open = [];
    private double[] _openDistance = [];
    private int[] _openPlace = [];
    private int[] _closed = [];
    private int _openCount;
    private int _closedCount;
    private double _nearestFree;

    /// <summary>The rows' dual prices of the last solution; with the columns', no cost is below the sum of its two prices.</summary>
    public ReadOnlySpan<double> RowPrices => _rowPrice;

    /// <summary>The columns' dual prices of the last solution, none above zero: of those that rows share, then of each row's going without.</summary>
    public ReadOnlySpan<double> ColumnPrices => _columnPrice;

    /// <param name="firsts">For each row the place of its first pair, and then the end of the last row's.</param>
    /// <param name="columns">For each pair its column, below <paramref name="shared"/>; a row has a column once at most.</param>
    /// <param name="costs">For each pair its cost; finite.</param>
    /// <param name="shared">How many columns the rows share.</param>
    /// <param name="columnOf">Receives the column of each row; that of going without is <paramref name="shared"/> plus the row.</param>
    /// <returns>The least total cost.</returns>
    public double Solve(ReadOnlySpan<int> firsts, ReadOnlySpan<int> columns, ReadOnlySpan<double> costs, int shared, Span<int> columnOf)
    {
        var rows = firsts.Length - 1;
        Clear(rows, shared + rows);
        var total = 0.0;
        for (var row = 0; row < rows; row++)
        {
            Augment(firsts, columns, costs, shared, row, columnOf);
        }

        for (var row = 0; row < rows; row++)
        {
            total += CostOf(firsts, columns, costs, row, columnOf[row]);
        }

        return total;
    }

    private void Clear(int rows, int columns)
    {
        if (_rowPrice.Length < rows)
        {
            _rowPrice = new double[Math.Max(rows, 2 * _rowPrice.Length)];
        }

        if (_columnPrice.Length < columns)
        {
            var size = Math.Max(columns, 2 * _columnPrice.Length);
            (_columnPrice, _distance, _openDistance, _openPlace) = (new double[size], new double[size], new double[size], new int[size]);
            (_rowOf, _previousRow, _state, _open, _closed) = (new int[size], new int[size], new int[size], new int[size], new int[size]);
        }

        Array.Clear(_rowPrice, 0, rows);
        Array.Clear(_columnPrice, 0, columns);
        Array.Fill(_rowOf, -1, 0, columns);
        Array.Clear(_state, 0, columns);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Augment(ReadOnlySpan<int> firsts, ReadOnlySpan<int> columns, ReadOnlySpan<double> costs, int shared, int start, Span<int> columnOf)
    {
        (_openCount, _closedCount, _nearestFree) = (0, 0, double.PositiveInfinity);
        var row = start;
        var reached = 0.0;
        int sink;
        while (true)
        {
            for (var pair = firsts[row]; pair < firsts[row + 1]; pair++)
            {
                Relax(columns[pair], row, start, reached + costs[pair] - _rowPrice[row] - _columnPrice[columns[pair]]);
            }

            var without = shared + row;
            Relax(without, row, start, reached + 0 - _rowPrice[row] - _columnPrice[without]);
            var column = TakeNearest(start);
            reached = _distance[column];
            if (_rowOf[column] < 0)
            {
                sink = column;
                break;
            }

            row = _rowOf[column];
        }

        Reprice(start, reached);
        Flip(start, sink, columnOf);
    }

    /// <summary>
    /// Notes that a column may be reached. One beyond the nearest free column never is, for there the search ends; a
    /// column's state is 2 start + 1 while it is open in the search from that row, and one more once it is closed.
    /// </summary>
    private void Relax(int column, int row, int start, double distance)
    {
        var open = 2 * start + 1;
        var state = _state[column];
        if (distance > _nearestFree || state > open || (state == open && !(distance < _distance[column])))
        {
            return;
        }

        (_distance[column], _previousRow[column]) = (distance, row);
        if (state != open)
        {
            (_state[column], _openPlace[column]) = (open, _openCount);
            _open[_openCount++] = column;
        }

        _openDistance[_openPlace[column]] = distance;

        if (_rowOf[column] < 0 && distance < _nearestFree)
        {
            _nearestFree = distance;
        }
    }

    /// <summary>Closes the nearest open column: among equals a free one, which ends the search, and then the first.</summary>
    private int TakeNearest(int start)
    {
        var place = FindNearest();
        var nearest = _open[place];
        var last = --_openCount;
        (_open[place], _openDistance[place], _openPlace[_open[last]]) = (_open[last], _openDistance[last], place);
        _closed[_closedCount++] = nearest;
        _state[nearest] = 2 * start + 2;
        return nearest;
    }

    /// <summary>The least distance first, eight at a time; then, among the few that are as near, the order of <see cref="IsNearer"/>.</summary>
    private int FindNearest()
    {
        var distances = _openDistance.AsSpan(0, _openCount);
        var least = Least(distances);
        var place = -1;
        for (var i = NextOf(distances, least, 0); i >= 0; i = NextOf(distances, least, i + 1))
        {
            if (place < 0 || IsNearer(_open[i], _open[place]))
            {
                place = i;
            }
        }

        return place;
    }

    private static double Least(ReadOnlySpan<double> values)
    {
        var (least, i) = (double.PositiveInfinity, 0);
        if (values.Length >= Lanes)
        {
            var lanes = Vector512.Create(values);
            for (i = Lanes; i <= values.Length - Lanes; i += Lanes)
            {
                lanes = Vector512.Min(lanes, Vector512.Create(values[i..]));
            }

            for (var lane = 0; lane < Lanes; lane++)
            {
                least = Math.Min(least, lanes[lane]);
            }
        }

        for (; i < values.Length; i++)
        {
            least = Math.Min(least, values[i]);
        }

        return least;
    }

    /// <summary>The first place of a value from one on; -1 where it comes no more.</summary>
    private static int NextOf(ReadOnlySpan<double> values, double value, int from)
    {
        var i = from;
        for (; i <= values.Length - Lanes; i += Lanes)
        {
            var equal = Vector512.Equals(Vector512.Create(values[i..]), Vector512.Create(value)).ExtractMostSignificantBits();
            if (equal != 0)
            {
                return i + BitOperations.TrailingZeroCount(equal);
            }
        }

        for (; i < values.Length; i++)
        {
            if (values[i] == value)
            {
                return i;
            }
        }

        return -1;
    }

    private bool IsNearer(int a, int b)
    {
        if (_distance[a] != _distance[b])
        {
            return _distance[a] < _distance[b];
        }

        var (isFree, isOtherFree) = (_rowOf[a] < 0, _rowOf[b] < 0);
        return isFree == isOtherFree ? a < b : isFree;
    }

    private void Reprice(int start, double reached)
    {
        _rowPrice[start] += reached;
        foreach (var column in _closed.AsSpan(0, _closedCount))
        {
            var gain = reached - _distance[column];
            _columnPrice[column] -= gain;
            if (_rowOf[column] >= 0)
            {
                _rowPrice[_rowOf[column]] += gain;
            }
        }
    }

    private void Flip(int start, int sink, Span<int> columnOf)
    {
        var column = sink;
        while (true)
        {
            var row = _previousRow[column];
            _rowOf[column] = row;
            if (row == start)
            {
                columnOf[row] = column;
                return;
            }

            (columnOf[row], column) = (column, columnOf[row]);
        }
    }

    private static double CostOf(ReadOnlySpan<int> firsts, ReadOnlySpan<int> columns, ReadOnlySpan<double> costs, int row, int column)
    {
        for (var pair = firsts[row]; pair < firsts[row + 1]; pair++)
        {
            if (columns[pair] == column)
            {
                return costs[pair];
            }
        }

        return 0;
    }
}
