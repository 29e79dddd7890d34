namespace Parapet.Statistics.Sequential;

/// <summary>
/// When a sample that grows until its interval is narrow may be looked at. To look after every unit and stop at the first
/// narrow interval is right in the limit of very narrow ones [Chow1965]; before, it keeps the samples that vary least by
/// chance, whose intervals hold the truth less often than they say. So there are few looks, each over half as many units
/// again as the one before, none over few units, and a sample is done when its interval is narrow at two looks in a row.
/// </summary>
public static class LookSchedule
{
    /// <summary>No look is taken over fewer units.</summary>
    public const int FewestUnits = 24;

    /// <summary>How many looks one after the other must find the interval narrow.</summary>
    public const int LooksInARow = 2;

    private const double Growth = 1.5;

    /// <summary>The units of each look, ascending, the most last.</summary>
    /// <param name="first">Units that are taken in any case; the first look is not before.</param>
    /// <param name="most">The most units, at least <paramref name="first"/>.</param>
    public static IEnumerable<int> Looks(int first, int most)
    {
        for (var units = Math.Max(first, FewestUnits); units < most; units = (int)Math.Ceiling(Growth * units))
        {
            yield return units;
        }

        yield return most;
    }
}
