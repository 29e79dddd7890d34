namespace Parapet.Campaigns.Outcomes;

/// <summary>How a threat ended; every threat has exactly one.</summary>
public enum Fate
{
    Killed,

    /// <summary>Reached its aim point, or released its weapons on it.</summary>
    HitAsset,

    /// <summary>Came down where it harmed nothing that is defended.</summary>
    FellHarmlessly,

    /// <summary>Turned away or flew out of the area without doing harm.</summary>
    LeftArea,
}
