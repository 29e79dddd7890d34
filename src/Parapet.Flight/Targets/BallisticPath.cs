namespace Parapet.Flight.Targets;

/// <summary>A ballistic missile's flight, and what a report wants to know of it.</summary>
/// <param name="Burnout">When thrust ends.</param>
/// <param name="StateAtBurnout">Relative to the turning Earth.</param>
/// <param name="Apogee">Greatest height above the ellipsoid.</param>
/// <param name="Impact">Where it strikes the ground.</param>
public sealed record BallisticPath(Trajectory Trajectory, Instant Burnout, TargetState StateAtBurnout, Length Apogee, Geodetic Impact)
{
    /// <summary>Relative to the turning Earth.</summary>
    public Speed BurnoutSpeed => Speed.FromMetresPerSecond(StateAtBurnout.Velocity.Norm);

    /// <summary>Relative to the turning Earth.</summary>
    public Speed ImpactSpeed => Speed.FromMetresPerSecond(Trajectory.States[^1].Velocity.Norm);
}
