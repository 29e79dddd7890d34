namespace Parapet.Messages;

/// <summary>What a commander takes a track to be, from its kinematics.</summary>
public enum TargetCategory
{
    Unknown,
    Aircraft,
    CruiseMissile,
    Drone,
    BallisticMissile,

    /// <summary>Something that makes for a fire unit as a missile against its radar would.</summary>
    AntiRadiationMissile,
}
