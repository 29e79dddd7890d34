using System.Runtime.CompilerServices;

namespace Parapet.Tracking.MultiHypothesis;

/// <summary>
/// Takes one scan's plots into a cluster: the likeliest ways for its targets to have given them, over all its global
/// hypotheses together [Williams2015; GarciaFernandez2018].
/// </summary>
internal sealed class ClusterUpdate(HypothesisStore store, MotionBank bank, MultiHypothesisSettings settings, ScanWork work, TargetLabels labels, SalvoCourses? courses)
{
    private readonly AssignmentSearch _search = new();
    private readonly BestChildren _best = new();
    private readonly List<GlobalHypothesis> _next = [];
    private readonly List<TargetHypothesis> _missed = [];
    private readonly List<int> _plots = [];
    private TargetHypothesis[] _rows = [];
    private bool[] _isTaken = [];

    /// <summary>Searches that were cut short.</summary>
    public long Cut => _search.Cut;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(Cluster cluster)
    {
        Gather(cluster, out var mostRows);
        _best.Reset(settings.Hypotheses, settings.HypothesisSpread, mostRows);
        for (var parent = 0; parent < cluster.Hypotheses.Count; parent++)
        {
            var hypothesis = cluster.Hypotheses[parent];
            var score = hypothesis.LogWeight;
            foreach (var target in hypothesis.Targets)
            {
                score += target.LogMissed;
            }

            _search.Run(_rows.AsSpan(0, RowsOf(hypothesis)), work.Candidates, work.PlotColumns, _plots.Count, score, parent, _best);
        }

        _next.Clear();
        for (var i = 0; i < _best.Count; i++)
        {
            if (_best.Score(i) >= _best.Limit)
                _next.Add(Child(cluster.Hypotheses[_best.Parent(i)], i));
        }

        store.ReturnHypotheses(cluster);
        cluster.Hypotheses.AddRange(_next);
        foreach (var target in _missed)
        {
            target.Existence = AfterMiss(target);
            target.Remember(0, settings.Memory);
        }
    }

    /// <summary>The short way for a lone target that no plot is near: most clusters of a scan. The same to the bit.</summary>
    /// <returns>Whether the cluster was one; it is then to be dropped if it holds no target any more.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryMiss(Cluster cluster)
    {
        if (cluster.Hypotheses.Count != 1 || cluster.Hypotheses[0].Count != 1 || cluster.Hypotheses[0].Targets[0].CandidateCount != 0)
            return false;
        var target = cluster.Hypotheses[0].Targets[0];
        target.Existence = AfterMiss(target);
        target.Remember(0, settings.Memory);
        if (!(target.Existence > settings.LeastExistence))
            cluster.Hypotheses[0].Clear();
        return true;
    }

    /// <summary>A cluster of a plot that no other one may take.</summary>
    /// <returns>Null where the plot is surely false.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Cluster? Begin(int plot)
    {
        if (Newborn(plot) is not { } newborn)
            return null;
        var cluster = store.TakeCluster();
        var hypothesis = store.TakeGlobal();
        hypothesis.Add(newborn);
        (hypothesis.LogWeight, hypothesis.Weight) = (0, 1);
        cluster.Hypotheses.Add(hypothesis);
        return cluster;
    }

    private static double AfterMiss(TargetHypothesis target) =>
        target.Existence * (1 - target.Detection) / (1 - target.Existence * target.Detection);

    /// <summary>Numbers the cluster's plots and lists its histories, each once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Gather(Cluster cluster, out int mostRows)
    {
        _plots.Clear();
        _missed.Clear();
        mostRows = 1;
        foreach (var hypothesis in cluster.Hypotheses)
        {
            mostRows = Math.Max(mostRows, hypothesis.Count);
            foreach (var target in hypothesis.Targets)
            {
                if (target.UsedInScan == work.Scan)
                    continue;
                target.UsedInScan = work.Scan;
                _missed.Add(target);
                for (var i = target.FirstCandidate; i < target.FirstCandidate + target.CandidateCount; i++)
                {
                    AddPlot(work.Candidates[i].Plot);
                }
            }
        }

        if (_rows.Length < mostRows)
            _rows = new TargetHypothesis[2 * mostRows];
        if (_isTaken.Length < _plots.Count)
            _isTaken = new bool[2 * _plots.Count];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddPlot(int plot)
    {
        var column = work.PlotColumns[plot];
        if (column < _plots.Count && _plots[column] == plot)
            return;
        work.PlotColumns[plot] = _plots.Count;
        _plots.Add(plot);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int RowsOf(GlobalHypothesis hypothesis)
    {
        var rows = 0;
        foreach (var target in hypothesis.Targets)
        {
            if (target.CandidateCount > 0)
                _rows[rows++] = target;
        }

        return rows;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private GlobalHypothesis Child(GlobalHypothesis parent, int index)
    {
        var child = store.TakeGlobal();
        child.LogWeight = _best.Score(index);
        _isTaken.AsSpan(0, _plots.Count).Clear();
        var chosen = _best.Chosen(index);
        var row = 0;
        foreach (var target in parent.Targets)
        {
            var candidate = target.CandidateCount > 0 ? chosen[row++] : -1;
            if (candidate >= 0)
            {
                child.Add(Taken(target, ref work.Candidates[candidate]));
                _isTaken[work.PlotColumns[work.Candidates[candidate].Plot]] = true;
            }
            else if (AfterMiss(target) > settings.LeastExistence)
            {
                child.Add(target);
            }
        }

        for (var i = 0; i < _plots.Count; i++)
        {
            if (!_isTaken[i] && Newborn(_plots[i]) is { } newborn)
                child.Add(newborn);
        }

        return child;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private TargetHypothesis Taken(TargetHypothesis target, ref PlotCandidate candidate)
    {
        if (candidate.Child is { } made)
            return made;
        var child = store.TakeTarget();
        child.CopyFrom(target);
        bank.Update(child, work.SeenBy(child, candidate.Plot));
        child.LastPlot = work.TimeOf(candidate.Plot);
        child.Plots++;
        child.Existence = 1;
        child.Remember(work.FirstSerial + candidate.Plot, settings.Memory);
        candidate.Child = child;
        return child;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private TargetHypothesis? Newborn(int plot)
    {
        ref readonly var m = ref work.Measurements[plot];
        if (m.NewShare < settings.LeastExistence)
            return null;
        if (work.Newborn[plot] is { } made)
            return made;
        var newborn = store.TakeTarget();
        bank.Start(newborn, m, courses, work.TimeOf(plot));
        newborn.OffsetSeconds = m.OffsetSeconds;
        newborn.FirstPlot = newborn.LastPlot = work.TimeOf(plot);
        newborn.Plots = 1;
        newborn.Label = labels.Next();
        newborn.Existence = m.NewShare;
        newborn.History.AsSpan().Clear();
        newborn.Remember(work.FirstSerial + plot, settings.Memory);
        (newborn.CandidateCount, newborn.Replacement, newborn.Weight, newborn.WasReported) = (0, null, 0, false);
        work.Newborn[plot] = newborn;
        return newborn;
    }
}
