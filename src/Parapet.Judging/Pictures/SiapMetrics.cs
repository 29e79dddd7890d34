namespace Parapet.Judging.Pictures;

/// <summary>The attributes of a single integrated air picture, from per-scan assignments [Votruba2001].</summary>
public static class SiapMetrics
{
    /// <summary>
    /// Scores a run.
    /// </summary>
    /// <param name="assignments">Every pair of a scan in which a track stood for an object, and every track that stood for none; in any order, without repeats.</param>
    /// <param name="scansOfObject">For each object, in how many scans it was there to be tracked.</param>
    public static SiapScore Score(ReadOnlySpan<TrackAssignment> assignments, ReadOnlySpan<int> scansOfObject)
    {
        var sorted = assignments.ToArray();
        Array.Sort(sorted, static (a, b) =>
            a.Object != b.Object ? a.Object.CompareTo(b.Object)
            : a.Scan != b.Scan ? a.Scan.CompareTo(b.Scan)
            : a.Track.CompareTo(b.Track));
        var objectScans = 0;
        foreach (var scans in scansOfObject)
        {
            objectScans += scans;
        }

        var spurious = 0;
        while (spurious < sorted.Length && sorted[spurious].Object < 0)
        {
            spurious++;
        }

        var total = Sum(sorted.AsSpan(spurious));
        var paired = sorted.Length - spurious;
        return new(
            (double)total.TrackedScans / objectScans,
            (double)paired / total.TrackedScans,
            (double)spurious / sorted.Length,
            (double)total.ExtraNumbers / total.TrackedScans,
            (double)total.LongestScans / objectScans);
    }

    private static (int TrackedScans, int ExtraNumbers, int LongestScans) Sum(ReadOnlySpan<TrackAssignment> sorted)
    {
        var (trackedScans, extraNumbers, longestScans) = (0, 0, 0);
        for (var start = 0; start < sorted.Length;)
        {
            var end = start;
            while (end < sorted.Length && sorted[end].Object == sorted[start].Object)
            {
                end++;
            }

            var one = sorted[start..end];
            trackedScans += Tracked(one);
            extraNumbers += FewestNumbers(one) - 1;
            longestScans += Longest(one);
            start = end;
        }

        return (trackedScans, extraNumbers, longestScans);
    }

    /// <summary>Scans in which the object had at least one track.</summary>
    private static int Tracked(ReadOnlySpan<TrackAssignment> one)
    {
        var count = 0;
        for (var i = 0; i < one.Length; i++)
        {
            if (i == 0 || one[i].Scan != one[i - 1].Scan)
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>
    /// The least count of numbers that would have told the object's tracked scans: at each scan where the number in use
    /// has ended, change to the one that lasts longest from there.
    /// </summary>
    private static int FewestNumbers(ReadOnlySpan<TrackAssignment> one)
    {
        var numbers = 0;
        for (var i = 0; i < one.Length;)
        {
            numbers++;
            i = FirstAfterLongest(one, i);
        }

        return numbers;
    }

    /// <summary>The first entry of the first tracked scan that no track of the scan at <paramref name="start"/> reaches unbroken.</summary>
    private static int FirstAfterLongest(ReadOnlySpan<TrackAssignment> one, int start)
    {
        var farthest = start;
        for (var i = start; i < one.Length && one[i].Scan == one[start].Scan; i++)
        {
            farthest = Math.Max(farthest, EndOfRun(one, i));
        }

        return farthest;
    }

    /// <summary>The first entry of the first tracked scan in which the track at <paramref name="start"/> is not on the object.</summary>
    private static int EndOfRun(ReadOnlySpan<TrackAssignment> one, int start)
    {
        var scan = start;
        while (true)
        {
            var next = NextScan(one, scan);
            if (next == one.Length || !Has(one, next, one[start].Track))
            {
                return next;
            }

            scan = next;
        }
    }

    private static int NextScan(ReadOnlySpan<TrackAssignment> one, int entry)
    {
        var next = entry + 1;
        while (next < one.Length && one[next].Scan == one[entry].Scan)
        {
            next++;
        }

        return next;
    }

    private static bool Has(ReadOnlySpan<TrackAssignment> one, int scanStart, long track)
    {
        for (var i = scanStart; i < one.Length && one[i].Scan == one[scanStart].Scan; i++)
        {
            if (one[i].Track == track)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Most scans that any one number was on the object.</summary>
    private static int Longest(ReadOnlySpan<TrackAssignment> one)
    {
        var longest = 0;
        foreach (ref readonly var entry in one)
        {
            var count = 0;
            foreach (ref readonly var other in one)
            {
                if (other.Track == entry.Track)
                {
                    count++;
                }
            }

            longest = Math.Max(longest, count);
        }

        return longest;
    }
}
