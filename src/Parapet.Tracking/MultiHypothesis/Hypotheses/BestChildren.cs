using System.Runtime.CompilerServices;

namespace Parapet.Tracking.MultiHypothesis.Hypotheses;

/// <summary>The likeliest assignments found so far for one cluster: a bounded heap whose root is the least likely.</summary>
internal sealed class BestChildren
{
    private double[] _scores = [];
    private int[] _parents = [];
    private int[] _slots = [];
    private int[] _chosen = [];
    private int _capacity;
    private int _rows;
    private double _best;
    private double _spread;

    public int Count { get; private set; }

    /// <summary>An assignment must score above this to be worth finding.</summary>
    public double Limit { get; private set; }

    /// <param name="capacity">How many are kept.</param>
    /// <param name="spread">How far, in logarithms, a score may be below the best.</param>
    /// <param name="rows">The most targets a parent has.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Reset(int capacity, double spread, int rows)
    {
        (_capacity, _spread, _rows, Count) = (capacity, spread, rows, 0);
        (_best, Limit) = (double.NegativeInfinity, double.NegativeInfinity);
        if (_scores.Length < capacity)
        {
            (_scores, _parents, _slots) = (new double[capacity], new int[capacity], new int[capacity]);
        }

        if (_chosen.Length < capacity * rows)
        {
            _chosen = new int[Math.Max(capacity * rows, 2 * _chosen.Length)];
        }
    }

    public double Score(int index) => _scores[index];

    public int Parent(int index) => _parents[index];

    /// <summary>For each row of the parent the candidate taken, or -1.</summary>
    public ReadOnlySpan<int> Chosen(int index) => _chosen.AsSpan(_slots[index] * _rows, _rows);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Offer(double score, int parent, ReadOnlySpan<int> chosen)
    {
        if (score <= Limit)
        {
            return;
        }

        int slot;
        if (Count < _capacity)
        {
            slot = Count;
            Rise(Count++, score, parent, slot);
        }
        else
        {
            slot = _slots[0];
            Sink(score, parent, slot);
        }

        chosen.CopyTo(_chosen.AsSpan(slot * _rows, _rows));
        _best = Math.Max(_best, score);
        Limit = Math.Max(_best - _spread, Count == _capacity ? _scores[0] : double.NegativeInfinity);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Rise(int place, double score, int parent, int slot)
    {
        while (place > 0 && _scores[(place - 1) / 2] > score)
        {
            Move((place - 1) / 2, place);
            place = (place - 1) / 2;
        }

        (_scores[place], _parents[place], _slots[place]) = (score, parent, slot);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sink(double score, int parent, int slot)
    {
        var place = 0;
        while (true)
        {
            var child = 2 * place + 1;
            if (child >= Count)
            {
                break;
            }

            if (child + 1 < Count && _scores[child + 1] < _scores[child])
            {
                child++;
            }

            if (_scores[child] >= score)
            {
                break;
            }

            Move(child, place);
            place = child;
        }

        (_scores[place], _parents[place], _slots[place]) = (score, parent, slot);
    }

    private void Move(int from, int to) =>
        (_scores[to], _parents[to], _slots[to]) = (_scores[from], _parents[from], _slots[from]);
}
