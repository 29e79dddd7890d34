namespace Parapet.Messages;

/// <summary>What follows from a target's class alone.</summary>
public static class TargetClassExtensions
{
    extension(TargetClass value)
    {
        public bool IsThreat => value < TargetClass.FriendlyAircraft;

        public bool IsBallistic => value is TargetClass.ShortRangeBallistic
            or TargetClass.MediumRangeBallistic
            or TargetClass.IntermediateRangeBallistic;
    }
}
