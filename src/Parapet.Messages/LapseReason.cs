namespace Parapet.Messages;

/// <summary>Why rounds that were ordered did not leave.</summary>
public enum LapseReason
{
    /// <summary>They have left, or still may.</summary>
    None,

    /// <summary>The track was lost.</summary>
    TrackLost,

    /// <summary>The latest launch that still meets the target inside the envelope had passed.</summary>
    TooLate,

    /// <summary>The engagement radar no longer saw the target, and no other track was good enough.</summary>
    NotSeen,

    /// <summary>The unit was out of order.</summary>
    UnitDown,

    /// <summary>The target's identity no longer allowed fire.</summary>
    NotAllowed,

    /// <summary>The target had been declared killed.</summary>
    DeclaredKilled,

    /// <summary>Another post's engagement of the same target went before.</summary>
    OtherEngages,

    /// <summary>The engagement's result was known before all its rounds had left.</summary>
    ResultKnown,

    /// <summary>The target had turned out of a gun's reach.</summary>
    OutOfReach,
}
