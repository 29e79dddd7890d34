namespace Parapet.Simulation.Recording;

/// <summary>The first link of the chain that broke before a threat got through.</summary>
public enum FirstCause
{
    None,

    /// <summary>No fire unit's command post ever held a confirmed track of it.</summary>
    NotSeen,

    /// <summary>Seen, but with less time left than the timeline and the fly-out need.</summary>
    SeenTooLate,

    /// <summary>Its identity did not allow fire.</summary>
    NotIdentified,

    /// <summary>A shot was possible and was left to another unit or not ordered.</summary>
    NotAssigned,

    /// <summary>A unit that could have fired was out of order, moving or reloading.</summary>
    UnitDown,

    NoChannel,

    NoRound,

    /// <summary>No interceptor could reach it, or no engagement radar saw it.</summary>
    OutOfEnvelope,

    ShotAndMissed,

    /// <summary>It was left because another engagement was thought to take care of it.</summary>
    DoubleEngagementElsewhere,

    /// <summary>Its predicted impact was thought to harm nothing.</summary>
    LeftAlone,
}
