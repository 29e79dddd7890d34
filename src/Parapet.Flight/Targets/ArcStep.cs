namespace Parapet.Flight.Targets;

/// <summary>Where a step of a <see cref="BallisticArc"/> ends: time since launch, state, height above the ellipsoid, and whether it is still under power.</summary>
internal readonly record struct ArcStep(double Seconds, TargetState State, double HeightMetres, bool IsPowered);
