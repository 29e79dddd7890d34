using System.Runtime.CompilerServices;

namespace Parapet.Tracking.MultiHypothesis.Hypotheses;

/// <summary>
/// Keeps a cluster small: histories of a target that agree on all that is remembered become one, equal global hypotheses
/// too, and targets that share no remembered plot part into clusters of their own.
/// </summary>
internal sealed class ClusterReduction(HypothesisStore store, MultiHypothesisSettings settings)
{
    private static readonly Comparison<TargetHypothesis> ByLabel =
        static (a, b) => a.Label != b.Label ? a.Label.CompareTo(b.Label) : b.Weight.CompareTo(a.Weight);

    private readonly List<TargetHypothesis> _targets = [];
    private readonly PermutedHypotheses _permuted = new(store, settings);
    private readonly EqualHypotheses _equal = new(store);
    private readonly ClusterParts _parts = new(settings);
    private readonly List<Cluster> _own = [];

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

        _equal.Merge(cluster);
        if (_permuted.Merge(cluster))
        {
            Collect(cluster);
        }

        if (_parts.Find(_targets) == 1)
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
            {
                Forget(first, end);
            }
            else
            {
                MergeHistoriesOfOne(first, end);
            }

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
            {
                continue;
            }

            for (var j = i + 1; j < end; j++)
            {
                var light = _targets[j];
                if (light.Replacement != light || !light.HasHistoryOf(heavy, settings.Memory))
                {
                    continue;
                }

                var weight = heavy.Weight + light.Weight;
                heavy.Existence = (heavy.Existence * heavy.Weight + light.Existence * light.Weight) / weight;
                heavy.Weight = weight;
                heavy.WasReported |= light.WasReported;
                light.Replacement = heavy;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Split(Cluster cluster, List<Cluster> into)
    {
        _own.Clear();
        for (var i = 0; i < _targets.Count; i++)
        {
            var root = _parts.RootOf(i);
            if (root == i)
            {
                _targets[i].Part = _own.Count;
                _own.Add(store.TakeCluster());
            }
            else
            {
                // The root of a part is its first.
                _targets[i].Part = _targets[root].Part;
            }
        }

        foreach (var hypothesis in cluster.Hypotheses)
        {
            foreach (var own in _own)
            {
                var marginal = store.TakeGlobal();
                (marginal.Weight, marginal.LogWeight) = (hypothesis.Weight, hypothesis.LogWeight);
                own.Hypotheses.Add(marginal);
            }

            foreach (var target in hypothesis.Targets)
            {
                _own[target.Part].Hypotheses[^1].Add(target);
            }
        }

        foreach (var own in _own)
        {
            _equal.Merge(own);
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
            {
                return;
            }

            if (targets.Length == 0)
            {
                absent = i;
            }
            else if (label == 0)
            {
                label = targets[0].Label;
            }
            else if (label != targets[0].Label)
            {
                return;
            }
        }

        if (absent < 0 || label == 0)
        {
            return;
        }

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
