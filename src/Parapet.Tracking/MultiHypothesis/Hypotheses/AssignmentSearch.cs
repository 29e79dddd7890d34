using System.Runtime.CompilerServices;
using Parapet.Foundation.Assignment;

namespace Parapet.Tracking.MultiHypothesis.Hypotheses;

/// <summary>
/// Finds every assignment of one global hypothesis's targets to plots that is worth keeping. The best comes from
/// shortest augmenting paths; its dual prices bound what any part of another assignment can still reach, so that a
/// depth-first search visits little else than what it keeps. It serves the end of [Murty1968] without solving anew for
/// every next best.
/// </summary>
internal sealed class AssignmentSearch
{
    // Far above any cost of a real choice and far below where sums of it would lose digits.
    private const double Forbidden = 1e7;

    /// <summary>Partial assignments looked at for one parent: with more, the best and what was found until then stand.</summary>
    private const int GreatestWork = 20_000;

    private readonly LinearAssignment _solver = new();
    private double[] _costs = [];
    private double[] _rowPrices = [];
    private double[] _columnPrices = [];
    private int[] _columnOf = [];
    private int[] _chosen = [];
    private int[] _best = [];
    private int[] _firsts = [];
    private int[] _ends = [];
    private bool[] _taken = [];
    private PlotCandidate[] _candidates = [];
    private int[] _plotColumns = [];
    private BestChildren _found = new();
    private double _base;
    private int _parent;
    private int _rows;
    private int _plots;
    private int _work;

    /// <summary>Searches cut short since the beginning.</summary>
    public long Cut { get; private set; }

    /// <param name="claims">For each target, or group of them, its part of <paramref name="candidates"/>.</param>
    /// <param name="plotColumns">For each plot of the scan its place among the cluster's <paramref name="plots"/>.</param>
    /// <param name="score">Logarithm of the parent's weight with every target missed.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(ReadOnlySpan<PlotClaim> claims, PlotCandidate[] candidates, int[] plotColumns, int plots, double score, int parent, BestChildren found)
    {
        (_rows, _plots, _base, _parent, _found) = (claims.Length, plots, score, parent, found);
        (_candidates, _plotColumns) = (candidates, plotColumns);
        Grow();
        for (var row = 0; row < _rows; row++)
        {
            (_firsts[row], _ends[row]) = (claims[row].First, claims[row].First + claims[row].Count);
            _chosen[row] = -1;
        }

        if (_rows <= 1)
        {
            OfferSingle();
            return;
        }

        var cost = Solve();
        if (score - cost <= found.Limit)
        {
            return;
        }

        OfferSolution();
        _work = 0;
        _taken.AsSpan(0, _plots).Clear();
        Visit(0, cost, 0);
        if (_work >= GreatestWork)
        {
            Cut++;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void OfferSingle()
    {
        _found.Offer(_base, _parent, _chosen.AsSpan(0, _rows));
        for (var i = _rows == 0 ? 0 : _firsts[0]; _rows == 1 && i < _ends[0]; i++)
        {
            _chosen[0] = i;
            _found.Offer(_base + _candidates[i].Gain, _parent, _chosen.AsSpan(0, 1));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Solve()
    {
        var columns = _plots + _rows;
        var costs = _costs.AsSpan(0, _rows * columns);
        foreach (ref var cost in costs)
        {
            cost = Forbidden;
        }

        for (var row = 0; row < _rows; row++)
        {
            for (var i = _firsts[row]; i < _ends[row]; i++)
            {
                costs[row * columns + _plotColumns[_candidates[i].Plot]] = -_candidates[i].Gain;
            }

            costs[row * columns + _plots + row] = 0;
        }

        var least = _solver.Solve(costs, _rows, columns, _columnOf);
        _solver.RowPrices[.._rows].CopyTo(_rowPrices);
        _solver.ColumnPrices[..columns].CopyTo(_columnPrices);
        return least;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void OfferSolution()
    {
        var score = _base;
        for (var row = 0; row < _rows; row++)
        {
            _chosen[row] = -1;
            for (var i = _firsts[row]; i < _ends[row]; i++)
            {
                if (_plotColumns[_candidates[i].Plot] == _columnOf[row])
                {
                    _chosen[row] = i;
                    score += _candidates[i].Gain;
                }
            }
        }

        _found.Offer(score, _parent, _chosen.AsSpan(0, _rows));
        _chosen.AsSpan(0, _rows).CopyTo(_best);
    }

    /// <param name="bound">The least cost that any completion can have.</param>
    /// <param name="gain">Of the rows before.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Visit(int row, double bound, double gain)
    {
        if (_base - bound <= _found.Limit || ++_work >= GreatestWork)
        {
            return;
        }

        if (row == _rows)
        {
            if (!_chosen.AsSpan(0, _rows).SequenceEqual(_best.AsSpan(0, _rows)))
            {
                _found.Offer(_base + gain, _parent, _chosen.AsSpan(0, _rows));
            }

            return;
        }

        for (var i = _firsts[row]; i < _ends[row]; i++)
        {
            var column = _plotColumns[_candidates[i].Plot];
            if (_taken[column])
            {
                continue;
            }

            _taken[column] = true;
            _chosen[row] = i;
            Visit(row + 1, bound - _candidates[i].Gain - _rowPrices[row] - _columnPrices[column], gain + _candidates[i].Gain);
            _taken[column] = false;
        }

        _chosen[row] = -1;
        Visit(row + 1, bound - _rowPrices[row] - _columnPrices[_plots + row], gain);
    }

    private void Grow()
    {
        var columns = _plots + _rows;
        if (_costs.Length < _rows * columns)
        {
            _costs = new double[2 * _rows * columns];
        }

        if (_columnPrices.Length < columns)
        {
            (_columnPrices, _taken) = (new double[2 * columns], new bool[2 * columns]);
        }

        if (_rowPrices.Length >= _rows)
        {
            return;
        }

        var size = Math.Max(8, 2 * _rows);
        (_rowPrices, _columnOf, _chosen, _firsts, _ends, _best) = (new double[size], new int[size], new int[size], new int[size], new int[size], new int[size]);
    }
}
