using System.Runtime.CompilerServices;

namespace Parapet.Foundation.Assignment;

/// <summary>
/// The assignment of every row to its own column at least total cost, by shortest augmenting paths with dual prices
/// [JonkerVolgenant1987; Crouse2016]. Optimal for any finite costs, of either sign. Holds its working store, so that
/// repeated use allocates nothing; not for use by two threads at once.
/// </summary>
public sealed class LinearAssignment
{
    private double[] _rowPrice = [];
    private double[] _columnPrice = [];
    private double[] _distance = [];
    private int[] _rowOf = [];
    private int[] _previousRow = [];
    private bool[] _closed = [];

    /// <summary>The rows' dual prices of the last solution; with the columns', no cost is below the sum of its two prices.</summary>
    public ReadOnlySpan<double> RowPrices => _rowPrice;

    /// <summary>The columns' dual prices of the last solution, none above zero.</summary>
    public ReadOnlySpan<double> ColumnPrices => _columnPrice;

    /// <param name="costs">Row by row, <paramref name="rows"/> x <paramref name="columns"/>; finite.</param>
    /// <param name="columns">At least <paramref name="rows"/>.</param>
    /// <param name="columnOf">Receives the column of each row.</param>
    /// <returns>The least total cost.</returns>
    /// <exception cref="ArgumentException">There are fewer columns than rows, or a span is too short.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Solve(ReadOnlySpan<double> costs, int rows, int columns, Span<int> columnOf)
    {
        if (columns < rows || costs.Length < rows * columns || columnOf.Length < rows)
        {
            throw new ArgumentException($"An assignment of {rows} rows needs at least as many columns and {rows * columns} costs; got {columns} columns and {costs.Length} costs.");
        }

        Clear(rows, columns);
        for (var row = 0; row < rows; row++)
        {
            Augment(costs, columns, row, columnOf);
        }

        var total = 0.0;
        for (var row = 0; row < rows; row++)
        {
            total += costs[row * columns + columnOf[row]];
        }

        return total;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Clear(int rows, int columns)
    {
        if (_rowPrice.Length < rows)
        {
            _rowPrice = new double[Math.Max(rows, 2 * _rowPrice.Length)];
        }

        if (_columnPrice.Length < columns)
        {
            var size = Math.Max(columns, 2 * _columnPrice.Length);
            _columnPrice = new double[size];
            _distance = new double[size];
            _rowOf = new int[size];
            _previousRow = new int[size];
            _closed = new bool[size];
        }

        Array.Clear(_rowPrice, 0, rows);
        Array.Clear(_columnPrice, 0, columns);
        for (var column = 0; column < columns; column++)
        {
            _rowOf[column] = -1;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Augment(ReadOnlySpan<double> costs, int columns, int start, Span<int> columnOf)
    {
        for (var column = 0; column < columns; column++)
        {
            (_distance[column], _closed[column]) = (double.PositiveInfinity, false);
        }

        var row = start;
        var reached = 0.0;
        int sink;
        while (true)
        {
            var column = Relax(costs, columns, row, reached);
            reached = _distance[column];
            _closed[column] = true;
            if (_rowOf[column] < 0)
            {
                sink = column;
                break;
            }

            row = _rowOf[column];
        }

        Reprice(columns, start, reached);
        Flip(start, sink, columnOf);
    }

    /// <summary>Extends the shortest paths through one row; returns the nearest column that is still open.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Relax(ReadOnlySpan<double> costs, int columns, int row, double reached)
    {
        var nearest = -1;
        for (var column = 0; column < columns; column++)
        {
            if (_closed[column])
            {
                continue;
            }

            var through = reached + costs[row * columns + column] - _rowPrice[row] - _columnPrice[column];
            if (through < _distance[column])
            {
                _distance[column] = through;
                _previousRow[column] = row;
            }

            // Among equals a free column ends the search at once.
            if (nearest < 0 || _distance[column] < _distance[nearest]
                || (_distance[column] == _distance[nearest] && _rowOf[column] < 0 && _rowOf[nearest] >= 0))
            {
                nearest = column;
            }
        }

        return nearest;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Reprice(int columns, int start, double reached)
    {
        _rowPrice[start] += reached;
        for (var column = 0; column < columns; column++)
        {
            if (!_closed[column])
            {
                continue;
            }

            var gain = reached - _distance[column];
            _columnPrice[column] -= gain;
            if (_rowOf[column] >= 0)
            {
                _rowPrice[_rowOf[column]] += gain;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
}
