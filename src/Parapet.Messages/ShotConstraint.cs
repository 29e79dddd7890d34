namespace Parapet.Messages;

/// <summary>Why a shot was not taken, in the order in which a commander asks.</summary>
public enum ShotConstraint
{
    /// <summary>The track is not yet, or no longer, confirmed well enough.</summary>
    TrackQuality,

    /// <summary>The identity does not allow fire.</summary>
    NotIdentified,

    /// <summary>The predicted impact harms nothing that is defended.</summary>
    HarmsNothing,

    /// <summary>Outside every interceptor's launch acceptability, now and before impact.</summary>
    OutOfEnvelope,

    /// <summary>The envelope will be reached later; waiting for it.</summary>
    WaitingForEnvelope,

    /// <summary>The engagement radar does not see the target and the unit cannot engage on a remote track.</summary>
    NoEngagementRadar,

    /// <summary>All target or missile channels are in use.</summary>
    NoChannel,

    /// <summary>No round of a fitting type is ready.</summary>
    NoRound,

    /// <summary>Another engagement on this track is not yet assessed.</summary>
    AlreadyEngaged,

    /// <summary>Not enough time is left for the timeline and the fly-out.</summary>
    TooLate,

    /// <summary>Another unit or layer has it by doctrine.</summary>
    LeftToOther,

    /// <summary>Rounds are held back for worthier threats.</summary>
    Reserve,

    /// <summary>The unit is out of order, moving or reloading.</summary>
    UnitDown,

    /// <summary>Another's fire-control track is older than doctrine allows, and the engagement radar does not see the target.</summary>
    RemoteTrackTooOld,

    /// <summary>Another's fire-control track is coarser than doctrine allows, and the engagement radar does not see the target.</summary>
    RemoteTrackTooCoarse,

    /// <summary>Only others hold the track, and doctrine acts on own radars alone.</summary>
    NotHeldByOwnRadars,

    /// <summary>Within reach of a round, but outside the sector of the unit's radar.</summary>
    OutsideSector,

    /// <summary>Another's track would do for the launch, but the unit's own radar cannot see where it must guide the round.</summary>
    RadarWillNotHold,

    /// <summary>No point of the predicted path comes within any round's range of where the unit stands.</summary>
    StandsTooFar,

    /// <summary>The rounds left are kept for what no other type can stop, and another can stop this.</summary>
    KeptForWhatOnlyItStops,

    /// <summary>Too few rounds are left of the type for another salvo at such a target.</summary>
    SparedForScarcity,

    /// <summary>Where light objects are expected: it has not been watched for long enough, or is to be waited for until the air has stripped them.</summary>
    AwaitsDiscrimination,

    /// <summary>What radars have read of it above the air is like a light object.</summary>
    JudgedLight,

    /// <summary>A round could leave, and the fire rule of the study's own holds it back.</summary>
    HeldByOwnRule,
}
