namespace Parapet.Messages;

/// <summary>What kind of object flies: an input of a raid, and what the record says of it; no sensor, tracker or commander is told.</summary>
public enum TargetClass
{
    Fighter,
    Bomber,
    StealthFighter,
    CruiseMissile,
    Drone,
    ShortRangeBallistic,
    MediumRangeBallistic,
    IntermediateRangeBallistic,

    /// <summary>A ballistic missile that stays low and turns on its way down.</summary>
    Aeroballistic,

    /// <summary>A body that a rocket throws and that then glides high in the air.</summary>
    Gliding,
    FriendlyAircraft,
    CivilAircraft,
}
