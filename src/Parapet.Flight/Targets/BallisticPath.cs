namespace Parapet.Flight.Targets;

/// <summary>A ballistic missile's flight, and what a report wants to know of it.</summary>
/// <param name="Burnout">When thrust ends.</param>
/// <param name="BurnoutSpeed">Relative to the turning Earth.</param>
/// <param name="Apogee">Greatest height above the ellipsoid.</param>
/// <param name="Impact">Where it strikes the ground.</param>
public sealed record BallisticPath(Trajectory Trajectory, Instant Burnout, Speed BurnoutSpeed, Length Apogee, Geodetic Impact);
