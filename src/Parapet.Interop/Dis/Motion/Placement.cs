namespace Parapet.Interop.Dis.Motion;

/// <summary>Where an entity is, how it stands and how fast it moves, relative to the turning Earth.</summary>
public readonly record struct Placement(Position<Ecef> Location, Rotation<Ecef, Body> Axes, Velocity<Ecef> Velocity);
