namespace Parapet.Flight.Targets;

/// <summary>Where a target truly is and how it moves relative to the turning Earth.</summary>
public readonly record struct TargetState(Position<Ecef> Position, Velocity<Ecef> Velocity);
