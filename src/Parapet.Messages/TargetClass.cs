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
    FriendlyAircraft,
    CivilAircraft,
}
