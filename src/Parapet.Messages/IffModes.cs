namespace Parapet.Messages;

/// <summary>The ways a transponder answers. A set, since equipment carries several.</summary>
[Flags]
public enum IffModes
{
    None = 0,

    /// <summary>Mode 3/C: a civil code and height, which anyone can ask for and anyone can send.</summary>
    Civil = 1,

    /// <summary>Mode 4: NATO's older encrypted challenge.</summary>
    Mode4 = 2,

    /// <summary>Mode 5: NATO's encrypted challenge of today.</summary>
    Mode5 = 4,

    /// <summary>A national encrypted mode that works without NATO's keys.</summary>
    National = 8,
}
