namespace Parapet.Earth.Terrain.Checks;

/// <summary>What can look wrong in a relief.</summary>
public enum ReliefFaultKind
{
    /// <summary>Posts without a height that touch each other.</summary>
    Void,

    /// <summary>A post above, or below, all eight around it by 100 m and by four times their own spread.</summary>
    Spike,

    /// <summary>A straight edge of at least twelve posts with a jump at each.</summary>
    Step,

    /// <summary>Two straight edges of at least four posts each that meet at a right angle: the corner of a strange rectangle.</summary>
    Corner,

    /// <summary>A rectangle of at least 256 land posts of one height, twelve to the shorter side.</summary>
    Block,

    /// <summary>Two tiles that disagree where they meet.</summary>
    Seam,
}
