namespace Parapet.Messages;

/// <summary>What follows from a target's class alone.</summary>
public static class TargetClassExtensions
{
    extension(TargetClass value)
    {
        /// <summary>Whether it flies for the raid: everything but friendly and civil aircraft.</summary>
        public bool IsThreat => value < TargetClass.FriendlyAircraft;

        /// <summary>Whether a rocket throws it and it comes down by itself, turning or not.</summary>
        public bool IsBallistic => value is TargetClass.ShortRangeBallistic
            or TargetClass.MediumRangeBallistic
            or TargetClass.IntermediateRangeBallistic
            or TargetClass.Aeroballistic
            or TargetClass.Gliding;
    }
}
