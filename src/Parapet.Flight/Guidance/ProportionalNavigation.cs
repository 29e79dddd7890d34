namespace Parapet.Flight.Guidance;

/// <summary>
/// Proportional navigation in its zero-effort-miss form [Zarchan2012, ch. 2]: the demand is the miss that would come of
/// doing nothing, over the square of the time to go, times the navigation ratio.
/// </summary>
public static class ProportionalNavigation
{
    /// <summary>The navigation ratio; between 3 and 5 in practice.</summary>
    public const double NavigationRatio = 4;

    /// <summary>From relative place and velocity, in seconds; negative once the two part.</summary>
    public static double TimeToGo(Vector<Ecef> relativePosition, Velocity<Ecef> relativeVelocity) =>
        -(relativePosition.X * relativeVelocity.X + relativePosition.Y * relativeVelocity.Y + relativePosition.Z * relativeVelocity.Z)
        / relativeVelocity.NormSquared;

    /// <summary>The demand in m/s2.</summary>
    /// <param name="relativePosition">Target less round, in metres.</param>
    /// <param name="relativeVelocity">Target less round.</param>
    /// <param name="relativeAcceleration">Target less round under gravity alone, in m/s2: augments the plain law.</param>
    /// <param name="timeToGoSeconds">Positive.</param>
    /// <param name="navigationRatio">Above two.</param>
    public static Vector<Ecef> Demand(
        Vector<Ecef> relativePosition, Velocity<Ecef> relativeVelocity, Vector<Ecef> relativeAcceleration, double timeToGoSeconds,
        double navigationRatio = NavigationRatio)
    {
        var miss = relativePosition + relativeVelocity.Over(timeToGoSeconds)
            + relativeAcceleration * (0.5 * timeToGoSeconds * timeToGoSeconds);
        return miss * (navigationRatio / (timeToGoSeconds * timeToGoSeconds));
    }
}
