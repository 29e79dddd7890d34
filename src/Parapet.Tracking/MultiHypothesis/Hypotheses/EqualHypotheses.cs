using System.Runtime.CompilerServices;

namespace Parapet.Tracking.MultiHypothesis.Hypotheses;

/// <summary>Makes one of the global hypotheses of a cluster that hold the same histories, and returns those without weight.</summary>
internal sealed class EqualHypotheses(HypothesisStore store)
{
    private readonly List<GlobalHypothesis> _kept = [];
    private int[] _buckets = new int[64];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Merge(Cluster cluster)
    {
        var size = 16;
        while (size < 2 * cluster.Hypotheses.Count)
        {
            size *= 2;
        }

        if (_buckets.Length < size)
        {
            _buckets = new int[size];
        }

        _buckets.AsSpan(0, size).Fill(-1);
        _kept.Clear();
        foreach (var hypothesis in cluster.Hypotheses)
        {
            if (hypothesis.Weight <= 0)
            {
                store.Return(hypothesis);
                continue;
            }

            var bucket = Bucket(hypothesis, size);
            if (_buckets[bucket] < 0)
            {
                _buckets[bucket] = _kept.Count;
                _kept.Add(hypothesis);
                continue;
            }

            var same = _kept[_buckets[bucket]];
            same.Weight += hypothesis.Weight;
            same.LogWeight = Math.Log(same.Weight);
            store.Return(hypothesis);
        }

        cluster.Hypotheses.Clear();
        cluster.Hypotheses.AddRange(_kept);
        cluster.Normalise();
    }

    /// <summary>Where the hypothesis, or one equal to it, stands in the table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Bucket(GlobalHypothesis hypothesis, int size)
    {
        var hash = 17u;
        foreach (var target in hypothesis.Targets)
        {
            hash = hash * 31 + (uint)target.Label;
            hash = hash * 31 + (uint)target.History[0];
            hash = hash * 31 + (uint)target.History[1];
        }

        hash *= 2654435769;
        var bucket = (int)((hash >> 8) & (uint)(size - 1));
        while (_buckets[bucket] >= 0 && !_kept[_buckets[bucket]].HasTargetsOf(hypothesis))
        {
            bucket = (bucket + 1) & (size - 1);
        }

        return bucket;
    }
}
