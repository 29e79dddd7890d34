namespace Parapet.OwnModels;

/// <summary>Which built-in model gives way to one of the study's own.</summary>
public enum ModelSeat
{
    /// <summary>What ranks the tracks of a post by their threat.</summary>
    ThreatRule,

    /// <summary>What makes tracks of a radar's plots.</summary>
    Tracker,

    /// <summary>What decides which rounds a post fires at a track, and when.</summary>
    FireRule,
}
