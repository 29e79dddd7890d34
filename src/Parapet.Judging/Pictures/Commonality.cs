namespace Parapet.Judging.Pictures;

/// <summary>
/// Whether nodes hold the same picture: the attribute "commonality" of a single integrated air picture, whose other
/// attributes [Votruba2001] judge one picture. The shares are ours: the attribute asks that every participant's track of
/// an object bears one number, and says nothing of networks in which only some do.
/// </summary>
public static class Commonality
{
    /// <summary>Counts, over every object at every scan, which nodes hold it and whether under one number.</summary>
    /// <returns>Three shares in [0, 1], the same whatever the order; NaN where there is nothing to share.</returns>
    /// <param name="assignments">In any order, without repeats; a node may hold several tracks of one object.</param>
    /// <param name="nodes">How many nodes there are; at least two.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two nodes, or an assignment names another.</exception>
    public static CommonalityScore Score(ReadOnlySpan<NodeAssignment> assignments, int nodes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(nodes, 2);
        var sorted = assignments.ToArray();
        Array.Sort(sorted, static (a, b) => (a.Scan, a.Object, a.Track, a.Node).CompareTo((b.Scan, b.Object, b.Track, b.Node)));
        long objectScans = 0, common = 0, held = 0, heldByOther = 0, sameNumber = 0;
        var sees = new bool[nodes];
        for (var start = 0; start < sorted.Length;)
        {
            var end = EndOfObject(sorted, start);
            var one = sorted.AsSpan(start, end - start);
            var seeing = CountNodes(one, sees);
            var sharing = SharingPairs(one, nodes);
            objectScans++;
            common += MostNodesOfOneNumber(one) == nodes ? 1 : 0;
            held += (long)seeing * (nodes - 1);
            heldByOther += (long)seeing * (seeing - 1);
            sameNumber += sharing;
            start = end;
        }

        return new((double)common / objectScans, (double)sameNumber / held, (double)heldByOther / held);
    }

    private static int EndOfObject(NodeAssignment[] sorted, int start)
    {
        var end = start;
        while (end < sorted.Length && sorted[end].Scan == sorted[start].Scan && sorted[end].Object == sorted[start].Object)
        {
            end++;
        }

        return end;
    }

    private static int CountNodes(ReadOnlySpan<NodeAssignment> one, bool[] sees)
    {
        Array.Clear(sees);
        foreach (ref readonly var entry in one)
        {
            if (entry.Node < 0 || entry.Node >= sees.Length)
                throw new ArgumentOutOfRangeException(nameof(one), entry.Node, $"a node from 0 to {sees.Length - 1} is allowed");
            sees[entry.Node] = true;
        }

        return sees.Count(static seen => seen);
    }

    /// <summary>Ordered pairs of nodes that hold at least one number in common.</summary>
    private static int SharingPairs(ReadOnlySpan<NodeAssignment> one, int nodes)
    {
        var share = new HashSet<(int, int)>();
        for (var i = 0; i < one.Length; i++)
        {
            for (var j = i + 1; j < one.Length && one[j].Track == one[i].Track && share.Count < nodes * (nodes - 1) / 2; j++)
            {
                share.Add((Math.Min(one[i].Node, one[j].Node), Math.Max(one[i].Node, one[j].Node)));
            }
        }

        return 2 * share.Count;
    }

    private static int MostNodesOfOneNumber(ReadOnlySpan<NodeAssignment> one)
    {
        var most = 0;
        for (var i = 0; i < one.Length;)
        {
            var count = 0;
            var first = i;
            while (i < one.Length && one[i].Track == one[first].Track)
            {
                count++;
                i++;
            }

            most = Math.Max(most, count);
        }

        return most;
    }
}
