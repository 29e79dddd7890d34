namespace Parapet.BattleManagement.Engagement;

/// <summary>On whose tracks a post decides, and on whose its rounds may leave and be guided.</summary>
public enum EngagementMode
{
    /// <summary>Own radars alone: a track that only others hold is not acted on.</summary>
    Organic,

    /// <summary>Others' tracks advance identification and decision; the engagement radar must hold the target before a round leaves.</summary>
    Cued,

    /// <summary>A round may leave on another's fire-control track; once the engagement radar holds the target, it alone guides.</summary>
    LaunchOnRemote,

    /// <summary>A unit made for it fires and guides on another's fire-control track; its own radar never needs to see the target.</summary>
    EngageOnRemote,
}
