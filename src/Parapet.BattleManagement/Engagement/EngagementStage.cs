namespace Parapet.BattleManagement.Engagement;

/// <summary>Where an engagement stands for the post that ordered it.</summary>
public enum EngagementStage
{
    /// <summary>Ordered; no round has left.</summary>
    Waiting,

    /// <summary>At least one round has left, and not every round has ended.</summary>
    InFlight,

    /// <summary>Every round has ended; the result is not known.</summary>
    Assessing,

    /// <summary>Reported as killed.</summary>
    Killed,

    /// <summary>Reported or taken as missed.</summary>
    Missed,

    /// <summary>Given up before any round left.</summary>
    BrokenOff,
}
