namespace Parapet.Campaigns.Outcomes;

/// <summary>The first link of the chain from detection to kill that failed for a leaker, in the order of the chain.</summary>
public enum FirstCause
{
    /// <summary>No sensor of the defence ever held a track.</summary>
    NotSeen,

    /// <summary>Tracked, but with less time left than the timeline needs.</summary>
    SeenTooLate,

    /// <summary>Tracked in time, but never judged hostile.</summary>
    NotIdentified,

    /// <summary>Left alone by rule: the predicted impact harmed nothing, or rounds were held back.</summary>
    LeftAlone,

    /// <summary>Nobody was ordered to fire, though somebody could have.</summary>
    NotAssigned,

    /// <summary>A unit that could have fired was out of order, moving or reloading.</summary>
    UnitDown,

    /// <summary>Every unit that could have fired was spending its effort on a target already engaged by another.</summary>
    DoubleEngagementElsewhere,

    /// <summary>No channel was free in time.</summary>
    NoChannel,

    /// <summary>No fitting round was left.</summary>
    NoRound,

    /// <summary>Never within reach of a fitting interceptor.</summary>
    OutOfEnvelope,

    /// <summary>Fired at, and missed.</summary>
    ShotAndMissed,
}
