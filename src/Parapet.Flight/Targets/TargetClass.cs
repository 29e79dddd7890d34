namespace Parapet.Flight.Targets;

/// <summary>What a target is in truth.</summary>
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
