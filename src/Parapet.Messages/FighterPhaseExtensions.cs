namespace Parapet.Messages;

/// <summary>What follows from what a fighter is about alone.</summary>
public static class FighterPhaseExtensions
{
    extension(FighterPhase value)
    {
        /// <summary>Whether it is in the air.</summary>
        public bool IsAirborne => value is FighterPhase.Patrol or FighterPhase.Committed or FighterPhase.Returning;
    }
}
