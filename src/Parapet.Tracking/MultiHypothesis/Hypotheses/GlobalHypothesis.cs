using System.Runtime.CompilerServices;

namespace Parapet.Tracking.MultiHypothesis.Hypotheses;

/// <summary>One consistent account of a cluster: at most one history for each of its possible targets, in the order of their labels.</summary>
internal sealed class GlobalHypothesis
{
    private TargetHypothesis[] _targets = new TargetHypothesis[4];

    public double LogWeight { get; set; }

    /// <summary>The weight itself, once those of the cluster have been brought to add up to 1.</summary>
    public double Weight { get; set; }

    public int Count { get; private set; }

    public ReadOnlySpan<TargetHypothesis> Targets => _targets.AsSpan(0, Count);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Clear()
    {
        _targets.AsSpan(0, Count).Clear();
        Count = 0;
        LogWeight = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(TargetHypothesis target)
    {
        if (Count == _targets.Length)
        {
            Array.Resize(ref _targets, 2 * Count);
        }

        var place = Count++;
        for (; place > 0 && _targets[place - 1].Label > target.Label; place--)
        {
            _targets[place] = _targets[place - 1];
        }

        _targets[place] = target;
    }

    /// <summary>Adds another's, from the last on, so that none is moved twice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddAll(GlobalHypothesis other)
    {
        if (_targets.Length < Count + other.Count)
        {
            Array.Resize(ref _targets, Math.Max(2 * _targets.Length, Count + other.Count));
        }

        var (own, added) = (Count - 1, other.Count - 1);
        Count += other.Count;
        for (var place = Count - 1; added >= 0; place--)
        {
            _targets[place] = own >= 0 && _targets[own].Label > other._targets[added].Label ? _targets[own--] : other._targets[added--];
        }
    }

    /// <summary>Puts those in place that stand for others, and leaves out those that nothing stands for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Replace()
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            var target = _targets[i].Replacement;
            if (target is not null)
            {
                _targets[kept++] = target;
            }
        }

        _targets.AsSpan(kept, Count - kept).Clear();
        Count = kept;
    }

    public bool HasTargetsOf(GlobalHypothesis other) => Targets.SequenceEqual(other.Targets);

    /// <summary>The expected count of targets.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double ExpectedCount()
    {
        var sum = 0.0;
        foreach (var target in Targets)
        {
            sum += target.Existence;
        }

        return sum;
    }
}
