namespace Parapet.Interop.Dis;

/// <summary>Why something that arrived is not taken.</summary>
public enum NotTaken
{
    /// <summary>Fewer bytes than a header, or a length that says so.</summary>
    TooShort,

    /// <summary>More bytes are said to be in a PDU than in what is left of the datagram.</summary>
    LengthPastEnd,

    /// <summary>Neither 6 nor 7.</summary>
    WrongVersion,

    /// <summary>None of the standard's.</summary>
    UnknownType,

    OtherExercise,

    OtherSite,

    OtherApplication,

    /// <summary>A state of an entity that came before, byte for byte.</summary>
    Duplicate,

    /// <summary>A state of an entity older than one that came before.</summary>
    OutOfOrder,

    /// <summary>Its fields contradict its length or each other.</summary>
    Damaged,
}
