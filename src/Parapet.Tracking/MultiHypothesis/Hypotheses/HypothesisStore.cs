using System.Runtime.CompilerServices;
using Parapet.Tracking.MultiHypothesis.Motion;

namespace Parapet.Tracking.MultiHypothesis.Hypotheses;

/// <summary>Lends hypotheses and takes them back, so that none is allocated once the stores have grown.</summary>
internal sealed class HypothesisStore(int modes)
{
    private readonly Stack<TargetHypothesis> _targets = new();
    private readonly Stack<GlobalHypothesis> _globals = new();
    private readonly Stack<Cluster> _clusters = new();
    private readonly List<TargetHypothesis> _lent = [];

    /// <summary>Every target hypothesis in use.</summary>
    public List<TargetHypothesis> Lent => _lent;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public TargetHypothesis TakeTarget()
    {
        var target = _targets.Count > 0
            ? _targets.Pop()
            : new() { Modes = new KinematicState[modes], ModeWeights = new double[modes] };
        _lent.Add(target);
        return target;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public GlobalHypothesis TakeGlobal()
    {
        var hypothesis = _globals.Count > 0 ? _globals.Pop() : new();
        hypothesis.Clear();
        return hypothesis;
    }

    public Cluster TakeCluster() => _clusters.Count > 0 ? _clusters.Pop() : new();

    public void Return(GlobalHypothesis hypothesis) => _globals.Push(hypothesis);

    /// <summary>Takes the cluster and all its global hypotheses back.</summary>
    public void Return(Cluster cluster)
    {
        ReturnHypotheses(cluster);
        _clusters.Push(cluster);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void ReturnHypotheses(Cluster cluster)
    {
        foreach (var hypothesis in cluster.Hypotheses)
        {
            _globals.Push(hypothesis);
        }

        cluster.Hypotheses.Clear();
    }

    /// <summary>Takes back every target hypothesis that no global one used in this scan.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Sweep(int scan)
    {
        var kept = 0;
        for (var i = 0; i < _lent.Count; i++)
        {
            if (_lent[i].UsedInScan == scan)
            {
                _lent[kept++] = _lent[i];
            }
            else
            {
                _targets.Push(_lent[i]);
            }
        }

        _lent.RemoveRange(kept, _lent.Count - kept);
    }
}
