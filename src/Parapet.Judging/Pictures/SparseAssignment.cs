using Parapet.Foundation.Assignment;

namespace Parapet.Judging.Pictures;

/// <summary>
/// The optimal assignment where only listed pairs may be made. Pairs that share no object and no track decide nothing
/// for each other, so each connected group is solved by itself.
/// </summary>
internal sealed class SparseAssignment
{
    /// <summary>Greatest count of costs in one group: some seconds of work.</summary>
    public const int MostCosts = 1 << 22;

    private readonly LinearAssignment _assignment = new();
    private readonly Dictionary<int, int> _placeOf = [];
    private double[] _costs = [];
    private int[] _columns = [];

    /// <summary>
    /// Chooses pairs of least total cost, where each object or track of the smaller side that has none costs
    /// <paramref name="unpaired"/>.
    /// </summary>
    /// <param name="pairs">Each pair once, with a cost below <paramref name="unpaired"/>.</param>
    /// <param name="chosen">Receives the pairs made, in the order of groups.</param>
    /// <exception cref="ArgumentException">One group has more than <see cref="MostCosts"/> costs.</exception>
    public void Solve(List<NearPair> pairs, int objects, int tracks, double unpaired, List<NearPair> chosen)
    {
        chosen.Clear();
        foreach (var group in Groups(pairs, objects, tracks))
        {
            SolveGroup(group, unpaired, chosen);
        }
    }

    private static List<NearPair>[] Groups(List<NearPair> pairs, int objects, int tracks)
    {
        var parent = new int[objects + tracks];
        for (var i = 0; i < parent.Length; i++)
        {
            parent[i] = i;
        }

        foreach (var pair in pairs)
        {
            parent[Root(parent, pair.Object)] = Root(parent, objects + pair.Track);
        }

        var groups = new SortedDictionary<int, List<NearPair>>();
        foreach (var pair in pairs)
        {
            var root = Root(parent, pair.Object);
            if (!groups.TryGetValue(root, out var group))
            {
                groups[root] = group = [];
            }

            group.Add(pair);
        }

        return [.. groups.Values];
    }

    private static int Root(int[] parent, int of)
    {
        while (parent[of] != of)
        {
            parent[of] = parent[parent[of]];
            of = parent[of];
        }

        return of;
    }

    private void SolveGroup(List<NearPair> group, double unpaired, List<NearPair> chosen)
    {
        if (group.Count == 1)
        {
            chosen.Add(group[0]);
            return;
        }

        var objects = Distinct(group, static pair => pair.Object);
        var tracks = Distinct(group, static pair => pair.Track);
        var flip = objects.Length > tracks.Length;
        var (rows, columns) = flip ? (tracks.Length, objects.Length) : (objects.Length, tracks.Length);
        if ((long)rows * columns > MostCosts)
        {
            throw new ArgumentException($"{objects.Length} objects and {tracks.Length} tracks stand in one crowd at one time: too many to assign");
        }

        if (_costs.Length < rows * columns)
        {
            _costs = new double[rows * columns];
        }

        if (_columns.Length < rows)
        {
            _columns = new int[rows];
        }

        Array.Fill(_costs, unpaired, 0, rows * columns);
        _placeOf.Clear();
        for (var k = 0; k < group.Count; k++)
        {
            var (i, j) = (Array.BinarySearch(objects, group[k].Object), Array.BinarySearch(tracks, group[k].Track));
            var place = flip ? j * columns + i : i * columns + j;
            _costs[place] = group[k].Cost;
            _placeOf[place] = k;
        }

        _assignment.Solve(_costs.AsSpan(0, rows * columns), rows, columns, _columns);
        for (var row = 0; row < rows; row++)
        {
            if (_placeOf.TryGetValue(row * columns + _columns[row], out var k))
            {
                chosen.Add(group[k]);
            }
        }
    }

    private static int[] Distinct(List<NearPair> group, Func<NearPair, int> of) => [.. group.Select(of).Distinct().Order()];
}
