namespace Parapet.Simulation.Recording;

/// <summary>The first link of the chain from detection to kill that broke before a threat got through, in the order of the chain.</summary>
public enum FirstCause
{
    /// <summary>No fire unit's command post ever held a confirmed track of it.</summary>
    NotSeen,

    /// <summary>Seen, but with less time left than the timeline and the fly-out need.</summary>
    SeenTooLate,

    /// <summary>Its identity did not allow fire.</summary>
    NotIdentified,

    /// <summary>Left alone by rule: its predicted impact was thought to harm nothing.</summary>
    LeftAlone,

    /// <summary>A shot was possible and was left to another unit or not ordered.</summary>
    NotAssigned,

    /// <summary>A unit that could have fired was out of order, moving or reloading.</summary>
    UnitDown,

    /// <summary>It was left because another engagement was thought to take care of it.</summary>
    DoubleEngagementElsewhere,

    /// <summary>No channel was free in time.</summary>
    NoChannel,

    /// <summary>No fitting round was left.</summary>
    NoRound,

    /// <summary>No interceptor could reach it, or no engagement radar saw it.</summary>
    OutOfEnvelope,

    /// <summary>Fired at, and missed.</summary>
    ShotAndMissed,

    /// <summary>It did not get through.</summary>
    None,
}
