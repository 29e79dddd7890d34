namespace Parapet.Catalogue.Entries;

/// <summary>How a round kills what it meets.</summary>
public enum WarheadKind
{
    /// <summary>By striking it.</summary>
    HitToKill,

    /// <summary>By fragments of a warhead that goes off beside it.</summary>
    Fragmentation,

    /// <summary>By the shells of a gun; a round is then a burst.</summary>
    GunBurst,
}
