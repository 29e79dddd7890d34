namespace Parapet.Messages;

/// <summary>A point of a flight plan and when the flight is due there.</summary>
public readonly record struct PlanPoint(Geodetic Place, Instant Due);
