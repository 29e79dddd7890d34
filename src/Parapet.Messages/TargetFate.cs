namespace Parapet.Messages;

/// <summary>How a target's story ended; exactly one for each.</summary>
public enum TargetFate
{
    /// <summary>Still flying when the run was broken off.</summary>
    Open,

    /// <summary>Killed by an interceptor.</summary>
    Killed,

    /// <summary>Reached the asset that it was sent for and did harm: a leaker.</summary>
    HitAsset,

    /// <summary>Came down where it harms nothing that is defended.</summary>
    FellHarmless,

    /// <summary>Finished its route: friends and civil traffic.</summary>
    Departed,

    /// <summary>Hit a part of the defence that it was sent against: a leaker too.</summary>
    HitDefence,

    /// <summary>Lost its way, or who flew it, to jamming of the defence, and came down or turned away beside what it was sent for.</summary>
    LostToJamming,
}
