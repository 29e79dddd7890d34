namespace Parapet.Studies.Definition;

/// <summary>By what rule a force is sited. Each is applied to every force alike.</summary>
public enum SitingRule
{
    /// <summary>Where a search by the force's own commander would put it. See docs/models/siting.md.</summary>
    Best,

    /// <summary>As the study lists it: sites and boresights that it states, and the free sites in their order for the rest; further fire units beside the first.</summary>
    Listed,

    /// <summary>Systems on the sites in order; further fire units on the nearest free sites within 220 km.</summary>
    Spread,

    /// <summary>Systems on the sites in order; further fire units beside the first.</summary>
    Together,
}
