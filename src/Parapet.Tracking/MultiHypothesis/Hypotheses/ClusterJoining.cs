using System.Runtime.CompilerServices;

namespace Parapet.Tracking.MultiHypothesis.Hypotheses;

/// <summary>Joins the clusters that compete for a plot: their hypotheses become those of one cluster, every pair a product.</summary>
internal sealed class ClusterJoining(HypothesisStore store, MultiHypothesisSettings settings, ScanWork work)
{
    private readonly List<Cluster> _kept = [];
    private readonly List<GlobalHypothesis> _product = [];

    /// <summary>Plots not offered to a target because its cluster was full.</summary>
    public long ClaimsRefused { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(List<Cluster> clusters)
    {
        for (var i = 0; i < clusters.Count; i++)
        {
            clusters[i].Root = i;
            clusters[i].Size = 0;
            foreach (var hypothesis in clusters[i].Hypotheses)
            {
                clusters[i].Size = Math.Max(clusters[i].Size, hypothesis.Count);
            }
        }

        for (var i = 0; i < clusters.Count; i++)
        {
            foreach (var hypothesis in clusters[i].Hypotheses)
            {
                foreach (var target in hypothesis.Targets)
                {
                    Claim(clusters, target, i);
                }
            }
        }

        _kept.Clear();
        for (var i = 0; i < clusters.Count; i++)
        {
            var root = Find(clusters, i);
            if (root == i)
            {
                _kept.Add(clusters[i]);
            }
            else
            {
                Join(clusters[root], clusters[i]);
            }
        }

        clusters.Clear();
        clusters.AddRange(_kept);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Claim(List<Cluster> clusters, TargetHypothesis target, int cluster)
    {
        // A history shared by several hypotheses has spoken already.
        if (target.UsedInScan == -work.Scan)
        {
            return;
        }

        target.UsedInScan = -work.Scan;
        for (var i = target.FirstCandidate; i < target.FirstCandidate + target.CandidateCount; i++)
        {
            if (IsGranted(clusters, work.Candidates[i].Plot, Find(clusters, cluster)))
            {
                continue;
            }

            // The last one takes the place of the one refused.
            ClaimsRefused++;
            target.CandidateCount--;
            work.Candidates[i--] = work.Candidates[target.FirstCandidate + target.CandidateCount];
        }
    }

    /// <summary>Lets a cluster have a plot, and join with whoever may take it already, as long as it does not grow out of bounds.</summary>
    private bool IsGranted(List<Cluster> clusters, int plot, int root)
    {
        ref var owner = ref work.PlotClusters[plot];
        var other = owner < 0 ? root : Find(clusters, owner);
        var grown = clusters[root].Size + (owner < 0 ? 1 : clusters[other].Size);
        if (owner >= 0 && other == root)
        {
            return true;
        }

        if (grown > settings.GreatestCluster)
        {
            return false;
        }

        if (owner < 0)
        {
            owner = root;
        }

        // The earlier cluster stays the root: so joining goes in the order of the list.
        var (first, last) = (Math.Min(root, other), Math.Max(root, other));
        clusters[last].Root = first;
        clusters[first].Size = grown;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Find(List<Cluster> clusters, int cluster)
    {
        while (clusters[cluster].Root != cluster)
        {
            cluster = clusters[cluster].Root = clusters[clusters[cluster].Root].Root;
        }

        return cluster;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Join(Cluster into, Cluster other)
    {
        _product.Clear();
        var least = into.Hypotheses[0].LogWeight + other.Hypotheses[0].LogWeight - settings.HypothesisSpread;
        foreach (var a in into.Hypotheses)
        {
            foreach (var b in other.Hypotheses)
            {
                if (a.LogWeight + b.LogWeight < least)
                {
                    break;
                }

                var both = store.TakeGlobal();
                both.AddAll(a);
                both.AddAll(b);
                both.LogWeight = a.LogWeight + b.LogWeight;
                _product.Add(both);
            }
        }

        store.ReturnHypotheses(into);
        store.Return(other);
        into.Hypotheses.AddRange(_product);
        into.Normalise();
        Truncate(into);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Truncate(Cluster cluster)
    {
        for (var i = cluster.Hypotheses.Count - 1; i >= settings.Hypotheses; i--)
        {
            store.Return(cluster.Hypotheses[i]);
            cluster.Hypotheses.RemoveAt(i);
        }
    }
}
