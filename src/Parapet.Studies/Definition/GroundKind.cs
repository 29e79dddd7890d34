namespace Parapet.Studies.Definition;

/// <summary>Over what ground a study is played.</summary>
public enum GroundKind
{
    /// <summary>The relief of the shipped and the user's layers.</summary>
    Relief,

    /// <summary>The ellipsoid: nothing hides but the earth's curve, and every place lies at height zero.</summary>
    Smooth,
}
