using Parapet.Messages;

namespace Parapet.Judging.Outcomes;

/// <summary>What a reader calls a class of target.</summary>
public static class TargetLabels
{
    extension(TargetClass value)
    {
        public string Label => value switch
        {
            TargetClass.Fighter => "fighter",
            TargetClass.Bomber => "bomber",
            TargetClass.StealthFighter => "stealth fighter",
            TargetClass.CruiseMissile => "cruise missile",
            TargetClass.Drone => "attack drone",
            TargetClass.ShortRangeBallistic => "short-range ballistic",
            TargetClass.MediumRangeBallistic => "medium-range ballistic",
            TargetClass.IntermediateRangeBallistic => "intermediate-range ballistic",
            TargetClass.Aeroballistic => "aeroballistic",
            TargetClass.Gliding => "gliding",
            TargetClass.FriendlyAircraft => "friendly aircraft",
            TargetClass.CivilAircraft => "civil aircraft",
            _ => value.ToString(),
        };
    }
}
