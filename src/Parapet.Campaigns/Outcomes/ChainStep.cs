namespace Parapet.Campaigns.Outcomes;

/// <summary>A step on the way from sight to kill, in the order in which they must be taken.</summary>
public enum ChainStep
{
    /// <summary>Some radar could see it with an even chance.</summary>
    Seen,

    /// <summary>A command post holds a confirmed track of it.</summary>
    Tracked,

    /// <summary>A post judges it hostile.</summary>
    Identified,

    /// <summary>A post sees a shot at it possible.</summary>
    InTime,

    /// <summary>A round leaves for it.</summary>
    ShotAt,

    /// <summary>A round kills it.</summary>
    Killed,
}
