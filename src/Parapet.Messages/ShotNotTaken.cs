namespace Parapet.Messages;

/// <summary>A commander's record that a track was considered and not fired at, with the constraint that bound.</summary>
public readonly record struct ShotNotTaken(NodeId Commander, FireUnitId FireUnit, TrackNumber Track, ShotConstraint Constraint, Instant Time);
