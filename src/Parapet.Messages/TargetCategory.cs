namespace Parapet.Messages;

/// <summary>What a commander takes a track to be, from its kinematics.</summary>
public enum TargetCategory
{
    Unknown,
    Aircraft,
    CruiseMissile,
    Drone,
    BallisticMissile,
}
