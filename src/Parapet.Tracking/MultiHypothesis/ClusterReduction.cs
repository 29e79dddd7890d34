using System.Runtime.CompilerServices;

namespace Parapet.Tracking.MultiHypothesis;

/// <summary>
/// Keeps a cluster small: histories of a target that agree on all that is remembered become one, equal global hypotheses
/// too, and targets that share no remembered plot part into clusters of their own.
/// </summary>
internal sealed class ClusterReduction(HypothesisStore store, MultiHypothesisSettings settings)
{
    private static readonly Comparison<TargetHypothesis> ByLabel =
        static (a, b) => a.Label != b.Label ? a.Label.CompareTo(b.Label) : b.Weight.CompareTo(a.Weight);

    private readonly PermutedHypotheses _permuted = new(store, settings);
    private readonly List<TargetHypothesis> _targets = [];
    private readonly List<GlobalHypothesis> _kept = [];
    private readonly List<int> _roots = [];
    private readonly Dictionary<int, int> _labelOfPlot = [];
    private int[] _buckets = new int[64];

    /// <summary>Appends what the cluster became: nothing, itself, or several.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(Cluster cluster, List<Cluster> into)
    {
        cluster.Normalise();
        Collect(cluster);
        MergeHistories();
        foreach (var hypothesis in cluster.Hypotheses)
        {
            hypothesis.Replace();
        }

        Collect(cluster);
        if (_targets.Count == 0)
        {
            store.Return(cluster);
            return;
        }

        MergeEqual(cluster);
        if (_permuted.Merge(cluster))
            Collect(cluster);
        if (FindParts() == 1)
        {
            FoldAbsence(cluster);
            into.Add(cluster);
            return;
        }

        Split(cluster, into);
    }

    /// <summary>Lists the histories in use by label, with their weights.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Collect(Cluster cluster)
    {
        _targets.Clear();
        foreach (var hypothesis in cluster.Hypotheses)
        {
            foreach (var target in hypothesis.Targets)
            {
                target.Replacement = null;
                target.Weight = 0;
            }
        }

        foreach (var hypothesis in cluster.Hypotheses)
        {
            foreach (var target in hypothesis.Targets)
            {
                if (target.Replacement is null)
                {
                    target.Replacement = target;
                    _targets.Add(target);
                }

                target.Weight += hypothesis.Weight;
            }
        }

        _targets.Sort(ByLabel);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void MergeHistories()
    {
        for (var first = 0; first < _targets.Count;)
        {
            var end = first;
            var existence = 0.0;
            for (; end < _targets.Count && _targets[end].Label == _targets[first].Label; end++)
            {
                existence += _targets[end].Weight * _targets[end].Existence;
            }

            if (existence < settings.LeastExistence)
                Forget(first, end);
            else
                MergeHistoriesOfOne(first, end);
            first = end;
        }
    }

    private void Forget(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            _targets[i].Replacement = null;
        }
    }

    /// <summary>The heavier history stands for the lighter; the existence is their mean.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void MergeHistoriesOfOne(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var heavy = _targets[i];
            if (heavy.Replacement != heavy)
                continue;
            for (var j = i + 1; j < end; j++)
            {
                var light = _targets[j];
                if (light.Replacement != light || !light.HasHistoryOf(heavy, settings.Memory))
                    continue;
                var weight = heavy.Weight + light.Weight;
                heavy.Existence = (heavy.Existence * heavy.Weight + light.Existence * light.Weight) / weight;
                heavy.Weight = weight;
                heavy.WasReported |= light.WasReported;
                light.Replacement = heavy;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void MergeEqual(Cluster cluster)
    {
        var size = 16;
        while (size < 2 * cluster.Hypotheses.Count)
        {
            size *= 2;
        }

        if (_buckets.Length < size)
            _buckets = new int[size];
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

    /// <summary>Numbers the parts: histories of one label, and labels that share a plot, belong together.</summary>
    /// <returns>How many parts there are; the part of history i is the root of <see cref="_roots"/>[i].</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int FindParts()
    {
        _roots.Clear();
        _labelOfPlot.Clear();
        var isOne = _targets[0].Label == _targets[^1].Label;
        for (var i = 0; i < _targets.Count; i++)
        {
            _roots.Add(isOne ? 0 : i);
        }

        if (isOne)
            return 1;
        for (var i = 0; i < _targets.Count; i++)
        {
            if (i > 0 && _targets[i].Label == _targets[i - 1].Label)
                Unite(i - 1, i);
            foreach (var plot in _targets[i].History.AsSpan(0, settings.Memory))
            {
                if (plot != 0 && !_labelOfPlot.TryAdd(plot, i))
                    Unite(_labelOfPlot[plot], i);
            }
        }

        var parts = 0;
        for (var i = 0; i < _roots.Count; i++)
        {
            parts += RootOf(i) == i ? 1 : 0;
        }

        return parts;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int RootOf(int i)
    {
        while (_roots[i] != i)
        {
            i = _roots[i] = _roots[_roots[i]];
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Unite(int a, int b)
    {
        (a, b) = (RootOf(a), RootOf(b));
        _roots[Math.Max(a, b)] = Math.Min(a, b);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Split(Cluster cluster, List<Cluster> into)
    {
        for (var i = 0; i < _targets.Count; i++)
        {
            _targets[i].Part = RootOf(i);
        }

        for (var part = 0; part < _roots.Count; part++)
        {
            if (RootOf(part) != part)
                continue;

            var own = store.TakeCluster();
            foreach (var hypothesis in cluster.Hypotheses)
            {
                var marginal = store.TakeGlobal();
                (marginal.Weight, marginal.LogWeight) = (hypothesis.Weight, hypothesis.LogWeight);
                foreach (var target in hypothesis.Targets)
                {
                    if (target.Part == part)
                        marginal.Add(target);
                }

                own.Hypotheses.Add(marginal);
            }

            MergeEqual(own);
            FoldAbsence(own);
            into.Add(own);
        }

        store.Return(cluster);
    }

    /// <summary>
    /// Where there is but one target, a hypothesis without it says no more than a lower existence: the same mixture with
    /// a hypothesis less.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FoldAbsence(Cluster cluster)
    {
        var absent = -1;
        var label = 0;
        for (var i = 0; i < cluster.Hypotheses.Count; i++)
        {
            var targets = cluster.Hypotheses[i].Targets;
            if (targets.Length > 1)
                return;
            if (targets.Length == 0)
                absent = i;
            else if (label == 0)
                label = targets[0].Label;
            else if (label != targets[0].Label)
                return;
        }

        if (absent < 0 || label == 0)
            return;
        var share = 1 - cluster.Hypotheses[absent].Weight;
        store.Return(cluster.Hypotheses[absent]);
        cluster.Hypotheses.RemoveAt(absent);
        foreach (var hypothesis in cluster.Hypotheses)
        {
            hypothesis.Targets[0].Existence *= share;
        }

        cluster.Normalise();
    }
}
