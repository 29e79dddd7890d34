namespace Parapet.Earth.Propagation.IrregularTerrain;

/// <summary>With how much care an antenna's place was chosen, for the area mode [Hufford1982].</summary>
public enum SitingCriterion
{
    Random,

    Careful,

    VeryCareful,
}
