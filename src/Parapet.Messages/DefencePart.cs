namespace Parapet.Messages;

/// <summary>What of a defence can be struck apart from the rest.</summary>
public enum DefencePartKind
{
    Radar,

    /// <summary>One launcher of a fire unit.</summary>
    Launcher,
    CommandPost,
}

/// <summary>A part of the defence: what a raid may be sent against, and what can be put out of order.</summary>
/// <param name="Index">Of a radar its sensor id, of a launcher that of its fire unit, of a command post its node.</param>
public readonly record struct DefencePart(DefencePartKind Kind, int Index)
{
    /// <summary>No part.</summary>
    public static readonly DefencePart None = new(DefencePartKind.Radar, -1);

    public bool IsNone => Index < 0;
}
