namespace Parapet.Messages;

/// <summary>Where an engagement stands.</summary>
public enum EngagementPhase
{
    /// <summary>Decided; the round has not left.</summary>
    Assigned,

    /// <summary>At least one round flies.</summary>
    InFlight,

    /// <summary>Assessed as killed.</summary>
    Killed,

    /// <summary>Assessed as missed, or broken off.</summary>
    Ended,
}
