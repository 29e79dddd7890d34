namespace Parapet.Sensing.Radar;

/// <summary>How a radar stands to a target at one moment.</summary>
public enum TargetSight
{
    /// <summary>Too far away, or the radar is not there.</summary>
    None,

    /// <summary>Near enough, but the ground, the earth's curve or the edge of the sector hides it.</summary>
    Hidden,

    /// <summary>It would be detected with an even chance or better.</summary>
    Clear,
}
