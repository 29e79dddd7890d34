namespace Parapet.Catalogue.Systems;

/// <summary>What a radar does in its system.</summary>
public enum RadarRole
{
    /// <summary>It searches and cues.</summary>
    Acquisition,

    /// <summary>A fire unit's own radar: without its track there is no shot, unless the unit engages on a remote track.</summary>
    Engagement,

    /// <summary>It searches and guides.</summary>
    Both,
}
