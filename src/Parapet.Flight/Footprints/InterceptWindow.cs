namespace Parapet.Flight.Footprints;

/// <summary>Whether a round that leaves at a given time can still meet a threat on its way.</summary>
public static class InterceptWindow
{
    /// <summary>The first point of the way at which the round can be as soon as the threat, with the lateral acceleration that its weave asks for; null where there is none.</summary>
    /// <param name="path">The threat's way, in the order of time.</param>
    /// <param name="launchSeconds">When the first round leaves, on the path's clock.</param>
    /// <param name="earliestSeconds">No intercept before, as where the launcher's own radar must have the threat first.</param>
    /// <param name="fastest">Points at which the threat is faster do not count, in m/s.</param>
    public static PathPoint? First(ReadOnlySpan<PathPoint> path, double launchSeconds, double earliestSeconds, double fastest, IReach reach)
    {
        var earliest = Math.Max(launchSeconds, earliestSeconds);
        foreach (var point in path)
        {
            // A comparison with a place that is not reached is false.
            if (point.Seconds >= earliest
                && point.SpeedMetresPerSecond <= fastest
                && point.Seconds - launchSeconds >= reach.SecondsTo(point.RangeMetres, point.HeightMetres)
                && (point.LateralNeeded <= 0 || reach.LateralAt(point.RangeMetres, point.HeightMetres) >= point.LateralNeeded))
            {
                return point;
            }
        }

        return null;
    }
}
