using Parapet.Foundation.Assignment;

namespace Parapet.Tracking.Association;

/// <summary>
/// Gives each track at most one plot and each plot to at most one track so that the total gain is greatest
/// [BlackmanPopoli1999]. Tracks that contest no plot are settled at once; the others in clusters, each by an
/// optimal assignment.
/// </summary>
internal sealed class GlobalNearestNeighbour
{
    /// <summary>Dearer than any sum of gains, so that no pair outside the gates is ever chosen.</summary>
    private const double Forbidden = 1e9;

    private readonly LinearAssignment _assignment = new();
    private int[] _claims = [];
    private int[] _root = [];
    private int[] _firstTrackOf = [];
    private int[] _column = [];
    private int[] _members = [];
    private int[] _columnOf = [];
    private double[] _costs = [];

    /// <param name="candidates">In ascending order of track; those without gain are left out of account.</param>
    /// <param name="candidateOf">Receives, for each track, the index of its candidate, or -1.</param>
    public void Assign(ReadOnlySpan<Candidate> candidates, int tracks, int plots, Span<int> candidateOf)
    {
        candidateOf[..tracks].Fill(-1);
        Reserve(tracks, plots);
        CountClaims(candidates, plots);
        Unite(candidates, tracks, plots);
        for (var i = 0; i < candidates.Length;)
        {
            var end = EndOfTrack(candidates, i);
            var track = candidates[i].Track;
            if (_root[track] == track)
            {
                Settle(candidates, i, end, tracks, candidateOf);
            }

            i = end;
        }
    }

    private static int EndOfTrack(ReadOnlySpan<Candidate> candidates, int start)
    {
        var end = start + 1;
        while (end < candidates.Length && candidates[end].Track == candidates[start].Track)
        {
            end++;
        }

        return end;
    }

    private void Reserve(int tracks, int plots)
    {
        if (_root.Length < tracks)
        {
            var size = Math.Max(tracks, 2 * _root.Length);
            _root = new int[size];
            _members = new int[size];
            _columnOf = new int[size];
        }

        if (_claims.Length < plots)
        {
            var size = Math.Max(plots, 2 * _claims.Length);
            _claims = new int[size];
            _firstTrackOf = new int[size];
            _column = new int[size];
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

    /// <summary>Joins tracks that contest a plot; the root of a cluster is its first track.</summary>
    private void Unite(ReadOnlySpan<Candidate> candidates, int tracks, int plots)
    {
        for (var track = 0; track < tracks; track++)
        {
            _root[track] = track;
        }

        Array.Fill(_firstTrackOf, -1, 0, plots);
        foreach (ref readonly var candidate in candidates)
        {
            if (candidate.Gain <= 0 || _claims[candidate.Plot] < 2)
            {
                continue;
            }

            ref var first = ref _firstTrackOf[candidate.Plot];
            if (first < 0)
            {
                first = candidate.Track;
                continue;
            }

            var (a, b) = (Root(first), Root(candidate.Track));
            _root[Math.Max(a, b)] = Math.Min(a, b);
        }

        for (var track = 0; track < tracks; track++)
        {
            _root[track] = Root(track);
        }
    }

    private int Root(int track)
    {
        while (_root[track] != track)
        {
            track = _root[track];
        }

        return track;
    }

    /// <summary>Settles the cluster whose first track has the candidates from <paramref name="start"/> to <paramref name="end"/>.</summary>
    private void Settle(ReadOnlySpan<Candidate> candidates, int start, int end, int tracks, Span<int> candidateOf)
    {
        var root = candidates[start].Track;
        var rows = 0;
        for (var track = root; track < tracks; track++)
        {
            if (_root[track] == root)
            {
                _members[rows++] = track;
            }
        }

        if (rows == 1)
        {
            candidateOf[root] = Best(candidates, start, end);
            return;
        }

        var columns = FillCosts(candidates[start..], root, rows);
        _assignment.Solve(_costs, rows, columns, _columnOf);
        for (var i = start; i < candidates.Length; i++)
        {
            ref readonly var candidate = ref candidates[i];
            if (_root[candidate.Track] != root || candidate.Gain <= 0)
            {
                continue;
            }

            var row = Array.BinarySearch(_members, 0, rows, candidate.Track);
            if (_columnOf[row] == _column[candidate.Plot])
            {
                candidateOf[candidate.Track] = i;
            }
        }
    }

    private static int Best(ReadOnlySpan<Candidate> candidates, int start, int end)
    {
        var best = -1;
        for (var i = start; i < end; i++)
        {
            if (candidates[i].Gain > 0 && (best < 0 || candidates[i].Gain > candidates[best].Gain))
            {
                best = i;
            }
        }

        return best;
    }

    /// <summary>One column for each plot of the cluster, then one for each track to stay without.</summary>
    private int FillCosts(ReadOnlySpan<Candidate> candidates, int root, int rows)
    {
        var plots = NumberColumns(candidates, root);
        var columns = plots + rows;
        if (_costs.Length < rows * columns)
        {
            _costs = new double[Math.Max(rows * columns, 2 * _costs.Length)];
        }

        for (var row = 0; row < rows; row++)
        {
            _costs.AsSpan(row * columns, plots).Fill(Forbidden);
            _costs.AsSpan(row * columns + plots, rows).Clear();
        }

        foreach (ref readonly var candidate in candidates)
        {
            if (_root[candidate.Track] != root || candidate.Gain <= 0)
            {
                continue;
            }

            var row = Array.BinarySearch(_members, 0, rows, candidate.Track);
            _costs[row * columns + _column[candidate.Plot]] = -candidate.Gain;
        }

        return columns;
    }

    private int NumberColumns(ReadOnlySpan<Candidate> candidates, int root)
    {
        foreach (ref readonly var candidate in candidates)
        {
            if (_root[candidate.Track] == root)
            {
                _column[candidate.Plot] = -1;
            }
        }

        var plots = 0;
        foreach (ref readonly var candidate in candidates)
        {
            if (_root[candidate.Track] == root && candidate.Gain > 0 && _column[candidate.Plot] < 0)
            {
                _column[candidate.Plot] = plots++;
            }
        }

        return plots;
    }
}
