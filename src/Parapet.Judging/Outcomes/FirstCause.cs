namespace Parapet.Judging.Outcomes;

/// <summary>The first link of the chain from detection to kill that broke before a threat got through, in the order of the chain.</summary>
public enum FirstCause
{
    /// <summary>No fire unit's command post ever held a confirmed track of it.</summary>
    NotSeen,

    /// <summary>Seen, but with less time left than the timeline and the fly-out need.</summary>
    SeenTooLate,

    /// <summary>Its identity did not allow fire, or it was taken above the air for a light object or not yet told from one.</summary>
    NotIdentified,

    /// <summary>Its predicted impact was thought to harm nothing.</summary>
    LeftAlone,

    /// <summary>A shot was possible and was left to another unit or not ordered.</summary>
    NotAssigned,

    /// <summary>A unit that could have fired was out of order, moving or reloading.</summary>
    UnitDown,

    /// <summary>It was left because another engagement was thought to take care of it.</summary>
    DoubleEngagementElsewhere,

    NoChannel,

    NoRound,

    /// <summary>Every unit that could have met it had it come from another side had its sector turned elsewhere.</summary>
    NeverInSector,

    /// <summary>From where the units stand, no point of its way lay within range of a round.</summary>
    StandsTooFar,

    /// <summary>Within range, no interceptor could reach it for its height or speed, or no engagement radar saw it.</summary>
    OutOfEnvelope,

    ShotAndMissed,
}
