using System.Runtime.CompilerServices;
using Parapet.Tracking.MultiHypothesis.Hypotheses;

namespace Parapet.Tracking.MultiHypothesis.Resolution;

/// <summary>
/// Says for one global hypothesis which of its targets the sensor may have seen as one: every division of those close
/// together into targets alone and groups of two or three, with its probability. Each pair merges for itself with the
/// chance of <see cref="ResolutionCell"/>, and who hangs together is one group [Svensson2012].
/// </summary>
internal sealed class MergedAccounts(ScanWork work, MergedPlot plots)
{
    private const double LeastChance = 0.02;
    private const double GreatestChance = 0.98;

    /// <summary>The most targets of one hypothesis that are divided, the most likely to merge first; the others stand alone.</summary>
    private const int GreatestTargets = 8;

    /// <summary>The most divisions of one hypothesis.</summary>
    private const int GreatestDivisions = 24;

    /// <summary>A division this much less likely than certain, as a logarithm, is not looked at.</summary>
    private const double LeastLog = -12;

    private static readonly Comparison<TargetHypothesis> ByLabel = static (a, b) => a.Label.CompareTo(b.Label);

    private readonly List<TargetGroup> _groups = [];
    private readonly List<TargetGroup> _spare = [];
    private readonly List<(int First, int End, double Log)> _divisions = [];
    private readonly List<TargetGroup> _groupsOfDivisions = [];
    private readonly List<(int A, int B, double Chance)> _pairs = [];
    private readonly TargetHypothesis[] _close = new TargetHypothesis[GreatestTargets];
    private readonly double[,] _chances = new double[GreatestTargets, GreatestTargets];
    private readonly int[] _groupOf = new int[GreatestTargets];
    private readonly TargetHypothesis[] _members = new TargetHypothesis[TargetGroup.Greatest];
    private readonly int[] _places = new int[TargetGroup.Greatest];
    private ResolutionCell _cell;
    private int _count;
    private int _first;

    /// <summary>Divisions of all hypotheses since <see cref="Clear"/>, in their order.</summary>
    public int Count => _divisions.Count;

    /// <summary>Forgets the groups of the cluster before.</summary>
    public void Clear()
    {
        _spare.AddRange(_groups);
        _groups.Clear();
        _divisions.Clear();
        _groupsOfDivisions.Clear();
    }

    /// <summary>Logarithm of the probability of a division.</summary>
    public double LogOf(int number) => _divisions[number].Log;

    /// <summary>The groups of a division.</summary>
    public ReadOnlySpan<TargetGroup> GroupsOf(int number) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_groupsOfDivisions)[_divisions[number].First.._divisions[number].End];

    /// <summary>Lists the divisions of a hypothesis: one without groups where its targets stand apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Divide(GlobalHypothesis hypothesis)
    {
        _first = _divisions.Count;
        if (hypothesis.Count > 1)
        {
            FindPairs(hypothesis.Targets);
        }
        else
        {
            _pairs.Clear();
        }

        if (_pairs.Count > 0)
        {
            Choose(hypothesis.Targets);
            Visit(0, 0);
        }

        // Apart, or more in one cell than is modelled.
        if (Count == _first)
        {
            _divisions.Add((_groupsOfDivisions.Count, _groupsOfDivisions.Count, 0));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindPairs(ReadOnlySpan<TargetHypothesis> targets)
    {
        _pairs.Clear();
        for (var a = 0; a < targets.Length; a++)
        {
            // A target seen but once has no course yet on which it could have come near another.
            if (targets[a].CandidateCount == 0 || targets[a].Plots < 2 || !work.Sensor!.TryCell(targets[a].Combined, out _cell))
            {
                continue;
            }

            for (var b = a + 1; b < targets.Length; b++)
            {
                if (targets[b].CandidateCount == 0 || targets[b].Plots < 2 || _cell.IsFarBeyond(targets[a].Combined, targets[b].Combined))
                {
                    continue;
                }

                var chance = Chance(targets[a], targets[b]);
                if (chance > LeastChance)
                {
                    _pairs.Add((a, b, chance));
                }
            }
        }
    }

    /// <summary>That both are there and come as one.</summary>
    private double Chance(TargetHypothesis a, TargetHypothesis b) =>
        Math.Min(a.Existence * b.Existence * _cell.Unresolved(a.Combined, b.Combined, 2 * (1 - MergedPlot.CentreShare([a, b]))), GreatestChance);

    /// <summary>The targets of the likeliest pairs, and how likely each pair of them is to merge.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Choose(ReadOnlySpan<TargetHypothesis> targets)
    {
        _count = 0;
        while (_pairs.Count > 0)
        {
            var best = 0;
            for (var i = 1; i < _pairs.Count; i++)
            {
                if (_pairs[i].Chance > _pairs[best].Chance)
                {
                    best = i;
                }
            }

            var (a, b, _) = _pairs[best];
            _pairs.RemoveAt(best);
            var chosen = _close.AsSpan(0, _count);
            var more = (chosen.Contains(targets[a]) ? 0 : 1) + (chosen.Contains(targets[b]) ? 0 : 1);
            if (_count + more > GreatestTargets)
            {
                continue;
            }

            if (!chosen.Contains(targets[a]))
            {
                _close[_count++] = targets[a];
            }

            if (!_close.AsSpan(0, _count).Contains(targets[b]))
            {
                _close[_count++] = targets[b];
            }
        }

        _close.AsSpan(0, _count).Sort(ByLabel);
        for (var a = 0; a < _count; a++)
        {
            work.Sensor!.TryCell(_close[a].Combined, out _cell);
            for (var b = a + 1; b < _count; b++)
            {
                _chances[a, b] = _chances[b, a] = Chance(_close[a], _close[b]);
            }
        }
    }

    /// <param name="target">The next to be put alone or into a group; groups are numbered by their first member.</param>
    /// <param name="log">Of the pairs that are known to be resolved.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Visit(int target, double log)
    {
        if (log < LeastLog || Count - _first >= GreatestDivisions)
        {
            return;
        }

        if (target == _count)
        {
            Note(log);
            return;
        }

        _groupOf[target] = target;
        Visit(target + 1, log + LogApart(target));
        for (var group = 0; group < target; group++)
        {
            if (!MayJoin(target, group))
            {
                continue;
            }

            _groupOf[target] = group;
            Visit(target + 1, log + LogApart(target));
        }
    }

    private bool MayJoin(int target, int group)
    {
        var members = 0;
        var isLinked = false;
        for (var i = 0; i < target; i++)
        {
            if (_groupOf[i] != group)
            {
                continue;
            }

            members++;
            isLinked |= _chances[target, i] > LeastChance;
            for (var k = target + 1; k < _count && !isLinked; k++)
            {
                isLinked = _chances[target, k] > LeastChance && _chances[i, k] > LeastChance;
            }
        }

        return members > 0 && members < TargetGroup.Greatest && isLinked;
    }

    /// <summary>That the target is resolved from all before it that are not in its group.</summary>
    private double LogApart(int target)
    {
        var product = 1.0;
        for (var i = 0; i < target; i++)
        {
            if (_groupOf[i] != _groupOf[target])
            {
                product *= 1 - _chances[i, target];
            }
        }

        return Math.Log(product);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Note(double log)
    {
        var first = _groupsOfDivisions.Count;
        for (var group = 0; group < _count; group++)
        {
            var members = 0;
            for (var i = group; i < _count; i++)
            {
                if (_groupOf[i] == group)
                {
                    (_members[members], _places[members++]) = (_close[i], i);
                }
            }

            if (members > 1)
            {
                log += Math.Log(Connected(members));
                if (log < LeastLog)
                {
                    _groupsOfDivisions.RemoveRange(first, _groupsOfDivisions.Count - first);
                    return;
                }

                _groupsOfDivisions.Add(GroupOf(_members.AsSpan(0, members)));
            }
        }

        _divisions.Add((first, _groupsOfDivisions.Count, log));
    }

    /// <summary>That pairs which merge join the members into one.</summary>
    private double Connected(int members)
    {
        var p = _chances[_places[0], _places[1]];
        if (members == 2)
        {
            return p;
        }

        var (q, r) = (_chances[_places[0], _places[2]], _chances[_places[1], _places[2]]);
        return p * q + p * r + q * r - 2 * p * q * r;
    }

    /// <summary>The group of these histories: another hypothesis may have made it already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private TargetGroup GroupOf(ReadOnlySpan<TargetHypothesis> members)
    {
        foreach (var known in _groups)
        {
            if (known.Members.SequenceEqual(members))
            {
                return known;
            }
        }

        var group = _spare.Count > 0 ? _spare[^1] : new();
        if (_spare.Count > 0)
        {
            _spare.RemoveAt(_spare.Count - 1);
        }

        group.Set(members);
        _groups.Add(group);
        FindPlots(group);
        return group;
    }

    /// <summary>Whatever one of the members may take, the group may.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindPlots(TargetGroup group)
    {
        var first = work.CandidateCount;
        foreach (var member in group.Members)
        {
            for (var i = member.FirstCandidate; i < member.FirstCandidate + member.CandidateCount; i++)
            {
                var plot = work.Candidates[i].Plot;
                if (IsListed(plot, first))
                {
                    continue;
                }

                var m = work.SeenBy(group.Members[0], plot);
                var gain = Math.Log(group.Detection * plots.Density(group.Members, m)) - m.LogOtherDensity - group.LogMissed;
                if (gain > Prediction.LeastGain)
                {
                    work.Add(plot, gain);
                }
            }
        }

        group.Claim = new(first, work.CandidateCount - first);
    }

    private bool IsListed(int plot, int first)
    {
        for (var i = first; i < work.CandidateCount; i++)
        {
            if (work.Candidates[i].Plot == plot)
            {
                return true;
            }
        }

        return false;
    }
}
