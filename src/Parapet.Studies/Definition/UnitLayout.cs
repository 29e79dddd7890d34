namespace Parapet.Studies.Definition;

/// <summary>Where the further fire units of a system stand.</summary>
public enum UnitLayout
{
    /// <summary>On the nearest free places within reach.</summary>
    Spread,

    /// <summary>Beside the first.</summary>
    Together,
}
