namespace Parapet.Earth.Terrain.Checks;

/// <summary>What can look wrong in a relief.</summary>
public enum ReliefFaultKind
{
    /// <summary>Posts without a height that touch each other.</summary>
    Void,

    /// <summary>One to four posts, 2 x 2 at most, above or below all around them by 100 m and by four times the spread of those.</summary>
    Spike,

    /// <summary>A row or column that stands off both its neighbours by 10 m, and by more than they differ, over most of its length.</summary>
    Stripe,

    /// <summary>A straight edge of at least twelve posts with a jump at each.</summary>
    Step,

    /// <summary>Two straight edges of at least four posts each that meet at a right angle: the corner of a strange rectangle.</summary>
    Corner,

    /// <summary>A rectangle of at least 256 land posts of one height, twelve to the shorter side.</summary>
    Block,

    /// <summary>Two tiles that disagree where they meet.</summary>
    Seam,

    /// <summary>Two tiles of the same step over the same ground whose posts differ by more than 10 m in the mean.</summary>
    Overlap,
}
