namespace Parapet.Messages;

/// <summary>What a flight does that has lost its navigation or its control link.</summary>
public enum StrayCourse
{
    /// <summary>Flies on to its aim by what it measures itself, with an error that grows.</summary>
    FliesOn,

    /// <summary>Wanders off its course and comes down.</summary>
    ComesDown,

    /// <summary>Turns back towards where it came from.</summary>
    TurnsBack,
}
