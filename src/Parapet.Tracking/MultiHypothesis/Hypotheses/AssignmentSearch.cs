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
    /// <summary>Partial assignments looked at for one parent: with more, the best and what was found until then stand.</summary>
    private const int GreatestWork = 20_000;

    // Bounds of the parts of a search creep below the whole's by rounding, a thousandth of this.
    private const double Slack = 1e-6;

    private readonly SparseAssignment _solver = new();
    private int[] _firstOf = new int[1];
    private int[] _columns = [];
    private double[] _costs = [];
    private int[] _columnOf = [];
    private int[] _chosen = [];
    private int[] _best = [];
    private bool[] _taken = [];
    private Choice[] _choices = [];
    private int[] _firstChoice = new int[1];
    private PlotCandidate[] _candidates = [];
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
    public void Run(ReadOnlySpan<PlotClaim> claims, PlotCandidate[] candidates, int[] plotColumns, int plots, double score, int parent, BestChildren found)
    {
        (_rows, _plots, _base, _parent, _found, _candidates) = (claims.Length, plots, score, parent, found, candidates);
        Grow(claims);
        _chosen.AsSpan(0, _rows).Fill(-1);
        if (_rows <= 1)
        {
            OfferSingle(claims);
            return;
        }

        List(claims, plotColumns);
        var cost = Solve();
        if (score - cost <= found.Limit)
        {
            return;
        }

        OfferSolution(claims);
        Choose(claims, cost);
        _work = 0;
        _taken.AsSpan(0, _plots).Clear();
        Visit(0, cost, 0);
        if (_work >= GreatestWork)
        {
            Cut++;
        }
    }

    private void OfferSingle(ReadOnlySpan<PlotClaim> claims)
    {
        _found.Offer(_base, _parent, _chosen.AsSpan(0, _rows));
        if (_rows == 0)
        {
            return;
        }

        for (var i = claims[0].First; i < claims[0].First + claims[0].Count; i++)
        {
            _chosen[0] = i;
            _found.Offer(_base + _candidates[i].Gain, _parent, _chosen.AsSpan(0, 1));
        }
    }

    /// <summary>Lays the claims side by side for the solver.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void List(ReadOnlySpan<PlotClaim> claims, int[] plotColumns)
    {
        var pairs = 0;
        for (var row = 0; row < _rows; row++)
        {
            _firstOf[row] = pairs;
            for (var i = claims[row].First; i < claims[row].First + claims[row].Count; i++)
            {
                (_columns[pairs], _costs[pairs++]) = (plotColumns[_candidates[i].Plot], -_candidates[i].Gain);
            }
        }

        _firstOf[_rows] = pairs;
    }

    private double Solve() =>
        _solver.Solve(_firstOf.AsSpan(0, _rows + 1), _columns, _costs, _plots, _columnOf);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void OfferSolution(ReadOnlySpan<PlotClaim> claims)
    {
        var score = _base;
        for (var row = 0; row < _rows; row++)
        {
            for (var pair = _firstOf[row]; pair < _firstOf[row + 1]; pair++)
            {
                if (_columns[pair] == _columnOf[row])
                {
                    _chosen[row] = claims[row].First + pair - _firstOf[row];
                    score -= _costs[pair];
                }
            }
        }

        _found.Offer(score, _parent, _chosen.AsSpan(0, _rows));
        _chosen.AsSpan(0, _rows).CopyTo(_best);
    }

    /// <summary>Lists what each row may choose at all: what alone is too dear never comes into an assignment worth finding.</summary>
    /// <param name="least">The least cost of all.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Choose(ReadOnlySpan<PlotClaim> claims, double least)
    {
        var prices = _solver.RowPrices;
        var columnPrices = _solver.ColumnPrices;
        var count = 0;
        for (var row = 0; row < _rows; row++)
        {
            _firstChoice[row] = count;
            for (var pair = _firstOf[row]; pair < _firstOf[row + 1]; pair++)
            {
                var choice = new Choice(claims[row].First + pair - _firstOf[row], _columns[pair], -_costs[pair], prices[row], columnPrices[_columns[pair]]);
                _choices[count] = choice;
                count += IsWorth(choice.Bound(least - Slack)) ? 1 : 0;
            }

            var without = new Choice(-1, -1, 0, prices[row], columnPrices[_plots + row]);
            _choices[count] = without;
            count += IsWorth(without.Bound(least - Slack)) ? 1 : 0;
        }

        _firstChoice[_rows] = count;
    }

    private bool IsWorth(double bound) => !(_base - bound <= _found.Limit);

    /// <param name="bound">The least cost that any completion can have.</param>
    /// <param name="gain">Of the rows before.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Visit(int row, double bound, double gain)
    {
        var next = row;
        if (MayGoOn(bound) && TryFollow(ref next, ref bound, ref gain))
        {
            if (next == _rows)
            {
                Offer(gain);
            }
            else
            {
                Branch(next, bound, gain);
            }
        }

        for (var followed = row; followed < next; followed++)
        {
            Free(_choices[_firstChoice[followed]]);
        }
    }

    /// <summary>Goes on through rows that have one choice: most of a large cluster's.</summary>
    /// <returns>Whether it is worth to go on from there; all rows before <paramref name="row"/> have chosen even so.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryFollow(ref int row, ref double bound, ref double gain)
    {
        while (row < _rows && _firstChoice[row + 1] == _firstChoice[row] + 1)
        {
            ref readonly var only = ref _choices[_firstChoice[row]];
            if (!TryTake(row, only))
            {
                return false;
            }

            (bound, gain) = (only.Bound(bound), gain + only.Gain);
            row++;
            if (!MayGoOn(bound))
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Branch(int row, double bound, double gain)
    {
        foreach (ref readonly var choice in _choices.AsSpan(_firstChoice[row].._firstChoice[row + 1]))
        {
            if (IsWorth(choice.Bound(bound)) && TryTake(row, choice))
            {
                Visit(row + 1, choice.Bound(bound), gain + choice.Gain);
                Free(choice);
            }
        }
    }

    private bool MayGoOn(double bound) => IsWorth(bound) && ++_work < GreatestWork;

    private bool TryTake(int row, in Choice choice)
    {
        if (choice.Candidate >= 0)
        {
            if (_taken[choice.Column])
            {
                return false;
            }

            _taken[choice.Column] = true;
        }

        _chosen[row] = choice.Candidate;
        return true;
    }

    private void Free(in Choice choice)
    {
        if (choice.Candidate >= 0)
        {
            _taken[choice.Column] = false;
        }
    }

    private void Offer(double gain)
    {
        if (!_chosen.AsSpan(0, _rows).SequenceEqual(_best.AsSpan(0, _rows)))
        {
            _found.Offer(_base + gain, _parent, _chosen.AsSpan(0, _rows));
        }
    }

    private void Grow(ReadOnlySpan<PlotClaim> claims)
    {
        var pairs = 0;
        foreach (var claim in claims)
        {
            pairs += claim.Count;
        }

        if (_columns.Length < pairs)
        {
            (_columns, _costs) = (new int[2 * pairs], new double[2 * pairs]);
        }

        if (_choices.Length < pairs + _rows)
        {
            _choices = new Choice[2 * (pairs + _rows)];
        }

        if (_taken.Length < _plots)
        {
            _taken = new bool[2 * _plots];
        }

        if (_columnOf.Length >= _rows)
        {
            return;
        }

        var size = Math.Max(8, 2 * _rows);
        (_columnOf, _chosen, _best) = (new int[size], new int[size], new int[size]);
        (_firstOf, _firstChoice) = (new int[size + 1], new int[size + 1]);
    }

    /// <summary>What a row may do: take a plot, or go without.</summary>
    /// <param name="Candidate">The plot's, or -1.</param>
    private readonly record struct Choice(int Candidate, int Column, double Gain, double RowPrice, double ColumnPrice)
    {
        /// <summary>The bound of what follows the choice, after that of what comes before it.</summary>
        public double Bound(double before) => before - Gain - RowPrice - ColumnPrice;
    }
}
