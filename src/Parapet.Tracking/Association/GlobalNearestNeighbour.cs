using Parapet.Foundation.Assignment;

namespace Parapet.Tracking.Association;

/// <summary>
/// Gives each track at most one plot and each plot to at most one track so that the total gain is greatest
/// [BlackmanPopoli1999]. Tracks that contest no plot are settled at once; the others in clusters, each by an
/// optimal assignment.
/// </summary>
internal sealed class GlobalNearestNeighbour
{
    private readonly SparseAssignment _assignment = new();
    private int[] _claims = [];
    private int[] _firstTrackOf = [];
    private int[] _column = [];
    private int[] _firstCandidateOf = new int[1];
    private int[] _root = [];
    private int[] _next = [];
    private int[] _last = [];
    private int[] _members = [];
    private int[] _firstPair = new int[1];
    private int[] _columnOf = [];
    private int[] _pairColumns = [];
    private double[] _pairCosts = [];

    /// <param name="candidates">In ascending order of track; those without gain are left out of account.</param>
    /// <param name="candidateOf">Receives, for each track, the index of its candidate, or -1.</param>
    public void Assign(ReadOnlySpan<Candidate> candidates, int tracks, int plots, Span<int> candidateOf)
    {
        candidateOf[..tracks].Fill(-1);
        if (candidates.IsEmpty)
        {
            return;
        }

        Reserve(tracks, plots);
        CountClaims(candidates, plots);
        FindCandidates(candidates, tracks);
        Unite(candidates, tracks, plots);
        Chain(tracks);
        for (var track = 0; track < tracks; track++)
        {
            if (_root[track] == track)
            {
                Settle(candidates, track, candidateOf);
            }
        }
    }

    private void Reserve(int tracks, int plots)
    {
        if (_root.Length < tracks)
        {
            var size = Math.Max(tracks, 2 * _root.Length);
            (_root, _next, _last, _members, _columnOf) = (new int[size], new int[size], new int[size], new int[size], new int[size]);
            (_firstCandidateOf, _firstPair) = (new int[size + 1], new int[size + 1]);
        }

        if (_claims.Length < plots)
        {
            var size = Math.Max(plots, 2 * _claims.Length);
            (_claims, _firstTrackOf, _column) = (new int[size], new int[size], new int[size]);
        }
    }

    private void CountClaims(ReadOnlySpan<Candidate> candidates, int plots)
    {
        Array.Clear(_claims, 0, plots);
        foreach (ref readonly var candidate in candidates)
        {
            if (candidate.Gain > 0)
            {
                _claims[candidate.Plot]++;
            }
        }
    }

    private void FindCandidates(ReadOnlySpan<Candidate> candidates, int tracks)
    {
        var place = 0;
        for (var track = 0; track < tracks; track++)
        {
            _firstCandidateOf[track] = place;
            while (place < candidates.Length && candidates[place].Track == track)
            {
                place++;
            }
        }

        _firstCandidateOf[tracks] = place;
    }

    /// <summary>Joins tracks that contest a plot; the root of a cluster is its first track.</summary>
    private void Unite(ReadOnlySpan<Candidate> candidates, int tracks, int plots)
    {
        for (var track = 0; track < tracks; track++)
        {
            _root[track] = track;
        }

        Array.Fill(_firstTrackOf, -1, 0, plots);
        for (var track = 0; track < tracks; track++)
        {
            var root = track;
            foreach (ref readonly var candidate in Of(candidates, track))
            {
                if (candidate.Gain > 0 && _claims[candidate.Plot] >= 2)
                {
                    root = Join(root, ref _firstTrackOf[candidate.Plot]);
                }
            }
        }
    }

    /// <summary>Joins a cluster with that of whoever wants the plot already.</summary>
    /// <param name="other">One of those, or -1; becomes the root, so that the way to it is short for the next.</param>
    /// <returns>The root of both.</returns>
    private int Join(int root, ref int other)
    {
        var others = other < 0 ? root : Root(other);
        other = Math.Min(root, others);
        _root[Math.Max(root, others)] = other;
        return other;
    }

    private int Root(int track)
    {
        while (_root[track] != track)
        {
            track = _root[track];
        }

        return track;
    }

    /// <summary>Strings the tracks of each cluster up in ascending order, so that no cluster is looked for among all tracks.</summary>
    private void Chain(int tracks)
    {
        for (var track = 0; track < tracks; track++)
        {
            var root = Root(track);
            (_root[track], _next[track]) = (root, -1);
            if (root != track)
            {
                _next[_last[root]] = track;
            }

            _last[root] = track;
        }
    }

    private void Settle(ReadOnlySpan<Candidate> candidates, int root, Span<int> candidateOf)
    {
        if (_next[root] < 0)
        {
            candidateOf[root] = Best(candidates, root);
            return;
        }

        var rows = 0;
        for (var track = root; track >= 0; track = _next[track])
        {
            _members[rows++] = track;
        }

        var (plots, pairs) = ListPairs(candidates, rows);
        _assignment.Solve(_firstPair.AsSpan(0, rows + 1), _pairColumns.AsSpan(0, pairs), _pairCosts.AsSpan(0, pairs), plots, _columnOf);
        for (var row = 0; row < rows; row++)
        {
            var track = _members[row];
            for (var i = _firstCandidateOf[track]; i < _firstCandidateOf[track + 1]; i++)
            {
                if (candidates[i].Gain > 0 && _columnOf[row] == _column[candidates[i].Plot])
                {
                    candidateOf[track] = i;
                }
            }
        }
    }

    private int Best(ReadOnlySpan<Candidate> candidates, int track)
    {
        var best = -1;
        for (var i = _firstCandidateOf[track]; i < _firstCandidateOf[track + 1]; i++)
        {
            if (candidates[i].Gain > 0 && (best < 0 || candidates[i].Gain > candidates[best].Gain))
            {
                best = i;
            }
        }

        return best;
    }

    /// <summary>One row for each track of the cluster, and one column for each plot that it may take.</summary>
    private (int Plots, int Pairs) ListPairs(ReadOnlySpan<Candidate> candidates, int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            foreach (ref readonly var candidate in Of(candidates, _members[row]))
            {
                _column[candidate.Plot] = -1;
            }
        }

        if (_pairCosts.Length < candidates.Length)
        {
            var size = Math.Max(candidates.Length, 2 * _pairCosts.Length);
            (_pairCosts, _pairColumns) = (new double[size], new int[size]);
        }

        var (plots, pairs) = (0, 0);
        for (var row = 0; row < rows; row++)
        {
            _firstPair[row] = pairs;
            foreach (ref readonly var candidate in Of(candidates, _members[row]))
            {
                if (candidate.Gain <= 0)
                {
                    continue;
                }

                ref var column = ref _column[candidate.Plot];
                column = column < 0 ? plots++ : column;
                (_pairColumns[pairs], _pairCosts[pairs++]) = (column, -candidate.Gain);
            }
        }

        _firstPair[rows] = pairs;
        return (plots, pairs);
    }

    private ReadOnlySpan<Candidate> Of(ReadOnlySpan<Candidate> candidates, int track) =>
        candidates[_firstCandidateOf[track].._firstCandidateOf[track + 1]];
}
