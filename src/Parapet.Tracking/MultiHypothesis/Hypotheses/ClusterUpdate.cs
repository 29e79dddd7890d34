using System.Runtime.CompilerServices;
using Parapet.Tracking.MultiHypothesis.Motion;
using Parapet.Tracking.MultiHypothesis.Resolution;

namespace Parapet.Tracking.MultiHypothesis.Hypotheses;

/// <summary>
/// Takes one scan's plots into a cluster: the likeliest ways for its targets to have given them, over all its global
/// hypotheses together [Williams2015; GarciaFernandez2018].
/// </summary>
internal sealed class ClusterUpdate(HypothesisStore store, MotionBank bank, MultiHypothesisSettings settings, ScanWork work, TargetLabels labels, SalvoCourses? courses, MergedPlot merged, Companions companions)
{
    private readonly AssignmentSearch _search = new();
    private readonly BestChildren _best = new();
    private readonly List<GlobalHypothesis> _next = [];
    private readonly List<TargetHypothesis> _missed = [];
    private readonly List<int> _plots = [];
    private readonly MergedAccounts _accounts = new(work, merged);
    private readonly List<int> _parents = [];
    private PlotClaim[] _rows = [];
    private bool[] _isTaken = [];

    /// <summary>Searches that were cut short.</summary>
    public long Cut => _search.Cut;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(Cluster cluster)
    {
        Gather(cluster, out var mostRows);
        _best.Reset(settings.Hypotheses, settings.HypothesisSpread, mostRows);
        _accounts.Clear();
        _parents.Clear();
        for (var parent = 0; parent < cluster.Hypotheses.Count; parent++)
        {
            _accounts.Divide(cluster.Hypotheses[parent]);
            for (var account = _parents.Count; account < _accounts.Count; account++)
            {
                _parents.Add(parent);
                Search(cluster.Hypotheses[parent], account);
            }
        }

        _next.Clear();
        for (var i = 0; i < _best.Count; i++)
        {
            if (_best.Score(i) >= _best.Limit)
            {
                _next.Add(Child(cluster.Hypotheses[_parents[_best.Parent(i)]], i, cluster.Hypotheses[0]));
            }
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
        {
            return false;
        }

        var target = cluster.Hypotheses[0].Targets[0];
        target.Existence = AfterMiss(target);
        target.Remember(0, settings.Memory);
        if (!(target.Existence > settings.LeastExistence))
        {
            cluster.Hypotheses[0].Clear();
        }

        return true;
    }

    /// <summary>A cluster of a plot that no other one may take.</summary>
    /// <returns>Null where the plot is surely false.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Cluster? Begin(int plot)
    {
        if (Newborn(plot, null) is not { } newborn)
        {
            return null;
        }

        var cluster = store.TakeCluster();
        var hypothesis = store.TakeGlobal();
        hypothesis.Add(newborn);
        (hypothesis.LogWeight, hypothesis.Weight) = (0, 1);
        cluster.Hypotheses.Add(hypothesis);
        return cluster;
    }

    /// <summary>The existence of a new target, none of which begins below the ground: false plots do.</summary>
    private static double AboveGround(double existence, double share) => existence * share / (1 - existence + existence * share);

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
                {
                    continue;
                }

                target.UsedInScan = work.Scan;
                _missed.Add(target);
                for (var i = target.FirstCandidate; i < target.FirstCandidate + target.CandidateCount; i++)
                {
                    AddPlot(work.Candidates[i].Plot);
                }
            }
        }

        if (_rows.Length < mostRows)
        {
            _rows = new PlotClaim[2 * mostRows];
        }

        if (_isTaken.Length < _plots.Count)
        {
            _isTaken = new bool[2 * _plots.Count];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddPlot(int plot)
    {
        var column = work.PlotColumns[plot];
        if (column < _plots.Count && _plots[column] == plot)
        {
            return;
        }

        work.PlotColumns[plot] = _plots.Count;
        _plots.Add(plot);
    }

    /// <summary>Looks for assignments of a hypothesis, some of its targets taken together: each alone is a row, then each group.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Search(GlobalHypothesis hypothesis, int account)
    {
        var groups = _accounts.GroupsOf(account);
        var score = hypothesis.LogWeight + _accounts.LogOf(account);
        var rows = 0;
        foreach (var target in hypothesis.Targets)
        {
            if (IsIn(groups, target))
            {
                continue;
            }

            score += target.LogMissed;
            if (target.CandidateCount > 0)
            {
                _rows[rows++] = new(target.FirstCandidate, target.CandidateCount);
            }
        }

        foreach (var group in groups)
        {
            score += group.LogMissed;
            _rows[rows++] = group.Claim;
        }

        _search.Run(_rows.AsSpan(0, rows), work.Candidates, work.PlotColumns, _plots.Count, score, account, _best);
    }

    private static bool IsIn(ReadOnlySpan<TargetGroup> groups, TargetHypothesis target)
    {
        foreach (var group in groups)
        {
            if (group.Has(target))
            {
                return true;
            }
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private GlobalHypothesis Child(GlobalHypothesis parent, int index, GlobalHypothesis likeliest)
    {
        var child = store.TakeGlobal();
        child.LogWeight = _best.Score(index);
        _isTaken.AsSpan(0, _plots.Count).Clear();
        var chosen = _best.Chosen(index);
        var groups = _accounts.GroupsOf(_best.Parent(index));
        var row = 0;
        foreach (var target in parent.Targets)
        {
            if (IsIn(groups, target))
            {
                continue;
            }

            var candidate = target.CandidateCount > 0 ? chosen[row++] : -1;
            if (candidate >= 0)
            {
                AddTaken(child, Taken(target, ref work.Candidates[candidate]), candidate);
            }
            else if (AfterMiss(target) > settings.LeastExistence)
            {
                child.Add(target);
            }
        }

        foreach (var group in groups)
        {
            AddGroup(child, group, chosen[row++]);
        }

        for (var i = 0; i < _plots.Count; i++)
        {
            if (!_isTaken[i] && Newborn(_plots[i], likeliest) is { } newborn)
            {
                child.Add(newborn);
            }
        }

        return child;
    }

    private void AddTaken(GlobalHypothesis child, TargetHypothesis taken, int candidate)
    {
        child.Add(taken);
        _isTaken[work.PlotColumns[work.Candidates[candidate].Plot]] = true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddGroup(GlobalHypothesis child, TargetGroup group, int candidate)
    {
        if (candidate >= 0 && group.Child(candidate, 0) is null)
        {
            TakeTogether(group, candidate);
        }

        for (var i = 0; i < group.Count; i++)
        {
            if (candidate >= 0)
            {
                AddTaken(child, group.Child(candidate, i)!, candidate);
            }
            else if (AfterMiss(group.Members[i]) > settings.LeastExistence)
            {
                child.Add(group.Members[i]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TakeTogether(TargetGroup group, int candidate)
    {
        var plot = work.Candidates[candidate].Plot;
        for (var i = 0; i < group.Count; i++)
        {
            group.Child(candidate, i) = CopyWith(group.Members[i], plot);
        }

        var m = work.SeenBy(group.Members[0], plot);
        merged.Update(group, candidate, m, work.Sensor!);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private TargetHypothesis Taken(TargetHypothesis target, ref PlotCandidate candidate)
    {
        if (candidate.Child is { } made)
        {
            return made;
        }

        var child = CopyWith(target, candidate.Plot);
        bank.Update(child, work.SeenBy(child, candidate.Plot));
        child.CentreShare = 0;
        candidate.Child = child;
        return child;
    }

    /// <summary>The history with a plot taken whose place is still to be taken in.</summary>
    private TargetHypothesis CopyWith(TargetHypothesis target, int plot)
    {
        var child = store.TakeTarget();
        child.CopyFrom(target);
        child.LastPlot = work.TimeOf(plot);
        child.Plots++;
        child.Existence = 1;
        child.Remember(work.FirstSerial + plot, settings.Memory);
        return child;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private TargetHypothesis? Newborn(int plot, GlobalHypothesis? likeliest)
    {
        ref readonly var m = ref work.Measurements[plot];
        var share = m.NewShare;
        if (work.Newborn[plot] is { } made)
        {
            return made;
        }

        KinematicState? companion = null;
        if (likeliest is not null && companions.TryFind(likeliest, plot, out var beside, out var shareBeside))
        {
            (companion, share) = (beside, shareBeside);
        }

        if (share < settings.LeastExistence)
        {
            return null;
        }

        var newborn = store.TakeTarget();
        bank.Start(newborn, m, courses, work.TimeOf(plot), companion);
        newborn.OffsetSeconds = m.OffsetSeconds;
        newborn.FirstPlot = newborn.LastPlot = work.TimeOf(plot);
        newborn.Plots = 1;
        newborn.Label = labels.Next();
        (newborn.Existence, newborn.CentreShare) = (AboveGround(share, newborn.ShareAboveGround), 0);
        newborn.History.AsSpan().Clear();
        newborn.Remember(work.FirstSerial + plot, settings.Memory);
        (newborn.CandidateCount, newborn.Replacement, newborn.Weight, newborn.WasReported) = (0, null, 0, false);
        work.Newborn[plot] = newborn;
        return newborn;
    }
}
