using System.Runtime.CompilerServices;

namespace Parapet.Tracking.MultiHypothesis;

/// <summary>Joins the clusters that compete for a plot: their hypotheses become those of one cluster, every pair a product.</summary>
internal sealed class ClusterJoining(HypothesisStore store, MultiHypothesisSettings settings, ScanWork work)
{
    private readonly List<Cluster> _kept = [];
    private readonly List<GlobalHypothesis> _product = [];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(List<Cluster> clusters)
    {
        for (var i = 0; i < clusters.Count; i++)
        {
            clusters[i].Root = i;
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
                _kept.Add(clusters[i]);
            else
                Join(clusters[root], clusters[i]);
        }

        clusters.Clear();
        clusters.AddRange(_kept);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Claim(List<Cluster> clusters, TargetHypothesis target, int cluster)
    {
        // A history shared by several hypotheses has spoken already.
        if (target.UsedInScan == -work.Scan)
            return;
        target.UsedInScan = -work.Scan;
        for (var i = target.FirstCandidate; i < target.FirstCandidate + target.CandidateCount; i++)
        {
            ref var owner = ref work.PlotClusters[work.Candidates[i].Plot];
            if (owner < 0)
            {
                owner = cluster;
                continue;
            }

            // The earlier cluster stays the root: so joining goes in the order of the list.
            var (a, b) = (Find(clusters, owner), Find(clusters, cluster));
            clusters[Math.Max(a, b)].Root = Math.Min(a, b);
        }
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
                    break;
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
