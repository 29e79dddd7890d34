namespace Parapet.BattleManagement.ThreatEvaluation;

/// <summary>Where and when a post expects a falling body on the ground.</summary>
/// <param name="At">When it meets the ellipsoid.</param>
/// <param name="Direction">From the Earth's centre to the impact, of unit length.</param>
/// <param name="Velocity">At the impact, relative to the turning Earth.</param>
public readonly record struct PredictedImpact(Instant At, Vector<Ecef> Direction, Velocity<Ecef> Velocity);
