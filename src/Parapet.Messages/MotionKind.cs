namespace Parapet.Messages;

/// <summary>How a tracker finds a target to move: held up by air or engine, or falling.</summary>
public enum MotionKind
{
    Unknown,
    AirBreathing,
    Ballistic,
}
