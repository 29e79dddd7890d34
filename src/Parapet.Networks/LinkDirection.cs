namespace Parapet.Networks;

/// <summary>Which way a kind of link runs between a system and its national centre.</summary>
public enum LinkDirection
{
    Both,

    /// <summary>From the centre to the system.</summary>
    In,

    /// <summary>From the system to the centre.</summary>
    Out,
}
